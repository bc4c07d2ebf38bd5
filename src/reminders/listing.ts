import type { DivisionId, IsoDay } from '../requirements/index.ts';
import type { Message } from './ledger.ts';
import { daysFrom } from './local-time.ts';
import { type OpenItem, openItemsOf } from './open-items.ts';
import { ledgerId, type People, type ReminderPerson } from './person.ts';
import type { Preferences } from './preferences.ts';
import { type PersonStanding, postsOf, type RegionDay, standingOf } from './standing.ts';

/** One person's line in a digest or a post: only people with something to say about them have one. */
export interface Listed {
  readonly person: ReminderPerson;
  /** Empty: no report and no walk says what they coach. */
  readonly divisions: readonly DivisionId[];
  /** Ended or ending soon, longest expired first, pending ones left out. */
  readonly dated: readonly OpenItem[];
  /** Handed in, waiting for an administrator. */
  readonly pending: readonly string[];
  readonly standing: PersonStanding;
  readonly isMuted: boolean;
  /** The last message that could not be delivered, when it is recent. */
  readonly undelivered: Message | undefined;
}

/** What a listing is read from. */
export interface ListingSources {
  readonly people: Pick<People, 'of'>;
  readonly preferences: Pick<Preferences, 'of'>;
}

/** Only the person and the CVPA ever see how a background check stands. */
export const isConfidential = (item: string) => item === 'background-check';

/** Items of certificates that wait to be verified, as titles' ids. */
function pendingOf({ standings, recorded }: PersonStanding): string[] {
  const waiting = recorded.filter(({ status }) => status === 'pending').map((held) => held.certification);
  const asked = new Set(standings.flatMap(({ assessment }) => assessment.accepts));
  return [...new Set(waiting)].filter((certification) => asked.has(certification));
}

async function listOne(
  { preferences }: ListingSources,
  person: ReminderPerson,
  place: RegionDay,
  undelivered: ReadonlyMap<string, Message>,
): Promise<Listed | undefined> {
  const standing = standingOf(person, place);
  const items = openItemsOf(person, place, standing, true);
  const dated = items.filter(({ track, isPending }) => track !== 'missing' && !isPending);
  const pending = pendingOf(standing);
  const failed = undelivered.get(ledgerId(person));
  const checked = standing.recorded.some(({ status }) => status === 'not-cleared');
  if (dated.length + pending.length + standing.contradicted.length === 0 && !failed && !checked) {
    return undefined;
  }
  const posts = postsOf(person, place.rulebook.id);
  const chosen = person.personId && person.account ? await preferences.of(person.personId) : undefined;
  return {
    person,
    standing,
    pending,
    dated: dated.toSorted((a, b) => b.offset - a.offset),
    divisions: [...new Set(posts.flatMap(({ division }) => division ?? []))],
    isMuted: chosen?.isMuted ?? false,
    undelivered: failed,
  };
}

/** The newest message to each person that could not be delivered, of so many days. */
export async function undeliveredSince(
  settled: AsyncIterable<Message>,
  day: IsoDay,
  days: number,
): Promise<Map<string, Message>> {
  const last = new Map<string, Message>();
  for await (const message of settled) {
    if (message.day >= (last.get(message.person)?.day ?? '')) last.set(message.person, message);
  }
  for (const [person, { state, day: sent, reason }] of last) {
    const failed = state === 'unreachable' || (state === 'dropped' && reason?.startsWith('outcome'));
    if (!failed || daysFrom(sent, day) > days) last.delete(person);
  }
  return last;
}

/** Everybody of a region about whom a digest or a post could say something. Grows with the region, not with all. */
export async function listRegion(
  sources: ListingSources,
  place: RegionDay,
  undelivered: ReadonlyMap<string, Message> = new Map(),
): Promise<Listed[]> {
  const listed: Listed[] = [];
  for await (const person of sources.people.of(place.rulebook.id)) {
    const line = await listOne(sources, person, place, undelivered);
    if (line) listed.push(line);
  }
  return listed;
}
