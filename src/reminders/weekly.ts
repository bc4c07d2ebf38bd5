import { hash } from 'node:crypto';
import { z } from 'zod';
import { standingOf as permissionsOf } from '../bot/permissions.ts';
import { keyOf } from '../coaches/keys.ts';
import type { Reply } from '../reply/reply.ts';
import type { IsoDay } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import { coordinatorDigest, type Digest, type DigestCounts } from './digest.ts';
import { type Listed, listRegion, undeliveredSince } from './listing.ts';
import { daysFrom, lastWeekday, localTime } from './local-time.ts';
import type { Wording } from './messages.ts';
import type { RunParts } from './personal-run.ts';
import { directTo, type Postman } from './postman.ts';
import type { SweepRegion } from './regions.ts';
import type { RegionDay } from './standing.ts';
import { verifierDigest } from './verifier-digest.ts';

const Counted = z.strictObject({
  overdue: z.int(),
  soon: z.int(),
  pending: z.int(),
  undelivered: z.int(),
  notLinked: z.int(),
}) satisfies z.ZodType<DigestCounts>;

/** `empty`: there was nothing to say. */
const Posted = z.enum(['claimed', 'sent', 'unreachable', 'empty']);

/** A list somebody gets this week. */
interface Recipient {
  readonly platform: string;
  readonly workspace: string;
  readonly id: string;
  readonly kind: 'coordinator' | 'verifier';
}

/** Undelivered messages of so many days stand in the digest. */
const UNDELIVERED_DAYS = 30;

/** Keeps which digests went out, and what the last one counted. */
export function createDigestBook(store: Store) {
  return {
    posted: store.collection('reminder-digests', { schema: Posted, version: 1 }),
    counts: store.collection('reminder-digest-counts', { schema: Counted, version: 1 }),
  };
}
export type DigestBook = ReturnType<typeof createDigestBook>;

function recipients({ places }: SweepRegion): Recipient[] {
  return places.flatMap(({ platform, workspace, settings }) => {
    const of = (ids: readonly string[], kind: Recipient['kind']) =>
      ids.map((id) => ({ platform, workspace, id, kind }));
    return [
      ...of(Object.keys(settings.coordinators), 'coordinator'),
      ...of(Object.keys(settings.cvpas), 'verifier'),
    ];
  });
}

/** The week whose digests are due now, by its first day; undefined: not yet, or too late for it. */
export function weekDue(now: number, { zone, policy }: RegionDay): IsoDay | undefined {
  const local = localTime(now, zone);
  const week = lastWeekday(local, policy.digestWeekday);
  const late = daysFrom(week, local.day);
  const isTime = local.hour >= policy.digestHour && local.hour < policy.sendUntilHour;
  return isTime && late <= policy.digestLateDays ? week : undefined;
}

/** What the lists of one region and week are made from. */
interface Week {
  readonly region: SweepRegion;
  readonly place: RegionDay;
  readonly wording: Wording;
  readonly week: IsoDay;
  readonly isConfirmed: boolean;
  readonly listed: readonly Listed[];
  readonly book: DigestBook;
}

async function compose(week: Week, to: Recipient, countsKey: string): Promise<Digest | Reply | undefined> {
  const { listed, wording, place, isConfirmed, region, book } = week;
  if (to.kind === 'verifier') return verifierDigest(listed, wording);
  const settings = region.places.find(
    ({ platform, workspace }) => platform === to.platform && workspace === to.workspace,
  )?.settings;
  if (!settings) return undefined;
  const person = { ...to, name: '', isManager: false };
  const before = await book.counts.get(countsKey);
  return coordinatorDigest({
    place,
    wording,
    listed,
    isConfirmed,
    before,
    standing: permissionsOf(person, settings),
  });
}

/** @returns whether this one needs no further try. */
async function sendOne(week: Week, to: Recipient, postman: Postman): Promise<boolean> {
  const { region, book } = week;
  const own = keyOf(region.rulebook.id, to.platform, to.workspace, to.id);
  const key = `${own}/${to.kind}/${week.week}`;
  const before = await book.posted.get(key);
  if (before !== undefined && before !== 'claimed') return true;
  // A platform that does not run here will not run within the week either.
  if (!postman.knows(to.platform)) return true;
  if (postman.isDown(to.platform)) return false;
  const made = await compose(week, to, own);
  const message = made && 'counts' in made ? made.reply : made;
  const counts = made && 'counts' in made ? made.counts : undefined;
  if (message) {
    await book.posted.set(key, 'claimed');
    const id = key.length <= 190 ? `digest/${key}` : `digest/${hash('sha256', key)}`;
    const { status } = await postman.send(to.platform, directTo(to), message, id);
    if (status === 'failed') return false;
    await book.posted.set(key, status);
  } else await book.posted.set(key, 'empty');
  if (counts) await book.counts.set(own, counts);
  return true;
}

/**
 * The weekly lists of one region that have not gone out yet.
 * @returns whether none needs another try
 */
export async function weeklyRun(
  parts: RunParts,
  book: DigestBook,
  postman: Postman,
  region: SweepRegion,
  place: RegionDay,
  wording: Wording,
): Promise<{ isComplete: boolean }> {
  const week = weekDue(parts.now(), place);
  const id = place.rulebook.id;
  const done = keyOf(id, 'week', week ?? '');
  if (week === undefined || (await book.posted.get(done)) !== undefined) return { isComplete: true };
  const to = recipients(region);
  if (to.length === 0) return { isComplete: true };
  const undelivered = await undeliveredSince(parts.ledger.settled(id), place.day, UNDELIVERED_DAYS);
  const listed = await listRegion(parts, place, undelivered);
  const isConfirmed = await parts.guard.isConfirmed(place.rulebook, place.register);
  let isComplete = true;
  for (const one of to) {
    const made = { region, place, wording, week, isConfirmed, listed, book };
    if (!(await sendOne(made, one, postman))) isComplete = false;
  }
  if (isComplete) await book.posted.set(done, 'sent');
  return { isComplete };
}
