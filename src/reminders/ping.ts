import { keyOf } from '../coaches/keys.ts';
import type { DivisionId } from '../requirements/index.ts';
import { inTurn, newMessage, type Office, sendClaimed } from './deliver.ts';
import { type HeldBecause, personHeld } from './due.ts';
import type { Message } from './ledger.ts';
import { isConfidential } from './listing.ts';
import { daysFrom } from './local-time.ts';
import { reminderReply, titleOf, type Wording } from './messages.ts';
import { type OpenItem, openItemsOf } from './open-items.ts';
import { type Account, ledgerId, ledgerIds, nameOf, type ReminderPerson } from './person.ts';
import { isSendingTime } from './personal-run.ts';
import type { Postman } from './postman.ts';
import { NO_PREFERENCES } from './preferences.ts';
import type { RegionDay } from './standing.ts';

/** What became of a coordinator's ping. */
export type Pinged =
  /** `later`: it is night there; the sweep sends it in the morning. `failed`: the sweep tries again. */
  | { readonly status: 'sent' | 'later' | 'failed' | 'nothing-open' | 'busy' }
  | { readonly status: 'too-soon'; readonly last: string }
  /** `copy`: what the coordinator can send by other ways; nothing confidential stands in it. */
  | { readonly status: 'held'; readonly because: HeldBecause; readonly copy: string }
  | { readonly status: 'unreachable'; readonly copy: string };

/** A person to be pinged. */
export interface PingInput {
  readonly person: ReminderPerson;
  readonly place: RegionDay;
  readonly wording: Wording;
  /** Only what concerns these divisions; undefined: all. */
  readonly divisions?: readonly DivisionId[];
}

function copyFor({ person, wording }: PingInput, items: readonly OpenItem[]): string {
  const { reminders, common } = wording.locale;
  const { number, name } = wording.rulebook.region;
  const titles = items.filter(({ item }) => !isConfidential(item)).map((open) => titleOf(open, wording));
  const region = common.regionName(number, name);
  return reminders.copyText(nameOf(person) ?? '', titles, region);
}

function openFor({ person, place, divisions }: PingInput): OpenItem[] {
  return openItemsOf(person, place, undefined, true).filter(
    ({ isPending, division }) =>
      !isPending && (divisions === undefined || division === undefined || divisions.includes(division)),
  );
}

/** At most one message in so many days to one person, whoever sends it. */
function lastTooSoon(messages: readonly Message[], { place }: PingInput): string | undefined {
  const last = messages
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last !== undefined && daysFrom(last, place.day) < place.policy.cooldownDays ? last : undefined;
}

async function begin(
  office: Office,
  postman: Postman,
  input: PingInput,
  account: Account,
  items: readonly OpenItem[],
): Promise<Pinged> {
  const { person, place, wording } = input;
  const sent = items.map(({ item, cycle }) => ({ item, cycle, milestone: `ping-${place.day}` }));
  const message = newMessage(person, account, place, 'ping', sent, office.now());
  await office.ledger.claim(message);
  // Open messages are what the sweep looks for in the morning.
  if (!isSendingTime(office.now(), place)) return { status: 'later' };
  const reply = reminderReply(items, 'ping', wording);
  const outcome = await sendClaimed(office, postman, message, reply);
  if (outcome === 'unreachable') return { status: 'unreachable', copy: copyFor(input, items) };
  return { status: outcome === 'sent' ? 'sent' : 'failed' };
}

/**
 * Writes to one person because a coordinator asks for it: the same message, ledger and limits as a reminder.
 * @throws when the store is down; then nothing was sent that is not claimed
 */
export async function ping(office: Office, postman: Postman, input: PingInput): Promise<Pinged> {
  const { person, place } = input;
  const region = place.rulebook.id;
  const work = async (): Promise<Pinged> => {
    const items = openFor(input);
    if (items.length === 0) return { status: 'nothing-open' };
    const messages = await office.ledger.of(region, ledgerIds(person));
    const preferences = person.personId ? await office.preferences.of(person.personId) : NO_PREFERENCES;
    const last = lastTooSoon(messages, input);
    if (last !== undefined) return { status: 'too-soon', last };
    const because = personHeld({ ...place, person, messages, preferences, isConfirmed: true }, false);
    if (because || !person.account) {
      return { status: 'held', because: because ?? 'not-linked', copy: copyFor(input, items) };
    }
    return begin(office, postman, input, person.account, items);
  };
  return (await inTurn(office, keyOf(region, ledgerId(person)), work)) ?? { status: 'busy' };
}
