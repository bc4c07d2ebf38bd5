import { keyOf } from '../coaches/keys.ts';
import type { Locale } from '../locales/en.ts';
import type { Reply } from '../reply/reply.ts';
import type { Rulebooks } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import { type DueItem, dueFor, type HeldBecause } from './due.ts';
import { idempotencyKey, type Ledger, type Message, type SentItem } from './ledger.ts';
import { reminderReply } from './messages.ts';
import { type OpenItem, openItemsOf } from './open-items.ts';
import { type Account, ledgerId, ledgerIds, type ReminderPerson } from './person.ts';
import { directTo, type Postman } from './postman.ts';
import { NO_PREFERENCES, type Preferences } from './preferences.ts';
import type { RegionDay } from './standing.ts';

const HOUR = 60 * 60_000;

/** What sending to people needs. */
export interface Office {
  readonly store: Pick<Store, 'claim' | 'release'>;
  readonly ledger: Ledger;
  readonly preferences: Preferences;
  readonly rulebooks: Rulebooks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds after which the work of a process that was killed may be taken over. */
  readonly lease: number;
  /** Words for a person nobody has spoken with in this moment. */
  readonly locale: Locale;
  readonly language: string;
}

/**
 * `busy`: another process works on this person right now. `stopped`: there was no place for it in this run.
 * `failed`: it may have been sent or not; the message stays open and is repeated with the same key.
 */
export type Delivered = 'sent' | 'unreachable' | 'failed' | 'busy' | 'stopped' | 'nothing';

/**
 * Lets one process at a time work on a person or a region.
 * @param work is told by `isOurs` whether its time has not run out: then another process may have taken over
 * @returns undefined: another one is at it
 */
export async function inTurn<T>(
  { store, now, lease }: Pick<Office, 'store' | 'now' | 'lease'>,
  key: string,
  work: (isOurs: () => boolean) => Promise<T>,
): Promise<T | undefined> {
  const until = now() + lease;
  if (!(await store.claim(`reminder-turn/${key}`, lease))) return undefined;
  try {
    return await work(() => now() < until);
  } finally {
    // After that time it may be another process's turn already.
    if (now() < until) await store.release(`reminder-turn/${key}`);
  }
}

/** A process that was stopped for longer than its turn sends nothing more: another one may have sent it meanwhile. */
export function whileOurs(postman: Postman, isOurs: () => boolean): Postman {
  return {
    ...postman,
    send: async (...message) => (isOurs() ? postman.send(...message) : { status: 'failed' }),
  };
}

/** Sends a claimed message and settles it. */
export async function sendClaimed(
  office: Office,
  postman: Postman,
  message: Message,
  reply: Reply,
): Promise<Delivered> {
  const { account } = message;
  const posted = await postman.send(account.platform, directTo(account), reply, idempotencyKey(message));
  if (posted.status === 'failed') return 'failed';
  const reason = posted.status === 'unreachable' ? posted.reason : undefined;
  await office.ledger.settle(message, posted.status, reason);
  return posted.status;
}

function replyFor(
  office: Office,
  place: RegionDay,
  items: readonly OpenItem[],
  kind: Message['kind'],
): Reply {
  const { rulebooks, locale, language } = office;
  const { rulebook, policy } = place;
  return reminderReply(items, kind, { rulebook, policy, rulebooks, locale, language });
}

/** A ping names requirements, whatever their cycle. */
function isAbout(kind: Message['kind'], { item, cycle }: SentItem, open: OpenItem): boolean {
  return kind === 'ping' ? open.assessment.requirement === item : open.item === item && open.cycle === cycle;
}

/**
 * What a crash or a platform's outage left open: sent again with its own key while the platforms can tell whether they
 * have it, else given up for good, and shown in the digest.
 */
async function sendAgain(
  office: Office,
  postman: Postman,
  person: ReminderPerson,
  place: RegionDay,
  message: Message,
): Promise<Delivered> {
  const { ledger, now } = office;
  if (now() - message.at > place.policy.repeatHours * HOUR) {
    await ledger.settle(message, 'dropped', 'outcome unknown for too long');
    return 'unreachable';
  }
  const open = openItemsOf(person, place, undefined, message.kind === 'ping');
  const named = message.items.flatMap((sent) => open.filter((entry) => isAbout(message.kind, sent, entry)));
  if (named.length === 0) {
    await ledger.settle(message, 'dropped', 'settled before it could be sent');
    return 'nothing';
  }
  if (postman.isDown(message.account.platform)) return 'failed';
  return sendClaimed(office, postman, message, replyFor(office, place, named, message.kind));
}

/** A message about these items, as it stands in the ledger before it is sent. */
export function newMessage(
  person: ReminderPerson,
  account: Account,
  place: RegionDay,
  kind: Message['kind'],
  sent: Message['items'],
  at: number,
): Message {
  const { platform, workspace, id } = account;
  return {
    state: 'claimed',
    kind,
    region: place.rulebook.id,
    person: ledgerId(person),
    account: { platform, workspace, id },
    items: sent,
    day: place.day,
    at,
  };
}

/** What there is to do for one person in this run. */
export interface Errand {
  readonly person: ReminderPerson;
  readonly place: RegionDay;
  readonly isConfirmed: boolean;
  /** Asked when a new message is about to be claimed. @returns false: not in this run */
  readonly mayBegin: () => Promise<boolean>;
  /** Told when the fresh look finds that something is held back after all. */
  readonly onHeld?: (because: HeldBecause) => void;
}

async function sendNew(
  office: Office,
  postman: Postman,
  errand: Errand,
  account: Account,
  items: readonly DueItem[],
): Promise<Delivered> {
  const { person, place } = errand;
  if (postman.isDown(account.platform)) return 'failed';
  if (!(await errand.mayBegin())) return 'stopped';
  const sent = items.map((item) => item.sent);
  const message = newMessage(person, account, place, 'reminder', sent, office.now());
  const reply = replyFor(office, place, items, 'reminder');
  await office.ledger.claim(message);
  return sendClaimed(office, postman, message, reply);
}

/**
 * Brings one person's reminders out: what is open from before, else what is due now. Everything is read again inside
 * the turn, so what another replica has just sent is known.
 * @throws when the store is down; then nothing was sent that is not claimed
 */
export async function deliverTo(office: Office, postman: Postman, errand: Errand): Promise<Delivered> {
  const { person, place, isConfirmed } = errand;
  const region = place.rulebook.id;
  const work = async (isOurs: () => boolean): Promise<Delivered> => {
    const ours = whileOurs(postman, isOurs);
    const messages = await office.ledger.of(region, ledgerIds(person));
    const left = messages.find(({ state }) => state === 'claimed');
    if (left) return sendAgain(office, ours, person, place, left);
    const preferences = person.personId ? await office.preferences.of(person.personId) : NO_PREFERENCES;
    const { send, held } = dueFor({ ...place, person, messages, preferences, isConfirmed });
    for (const { because } of held) errand.onHeld?.(because);
    if (send.length === 0 || !person.account) return 'nothing';
    return sendNew(office, ours, errand, person.account, send);
  };
  return (await inTurn(office, keyOf(region, ledgerId(person)), work)) ?? 'busy';
}
