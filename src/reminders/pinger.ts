import { keyOf } from '../coaches/keys.ts';
import type { LastPing, Ping, Pinger, PingOutcome } from '../coaches/pinger.ts';
import { inTurn, newMessage, sendClaimed } from './deliver.ts';
import { personHeld } from './due.ts';
import type { Message } from './ledger.ts';
import { ledgerIds, type ReminderPerson } from './person.ts';
import { createPostman } from './postman.ts';
import { NO_PREFERENCES } from './preferences.ts';
import type { RegionDay } from './standing.ts';
import { placeOf, type SweepParts } from './sweep.ts';

const lastPing = ({ at, items }: Message): LastPing => ({ at, items: items.map(({ item }) => item) });

function newest(messages: readonly Message[]): Message | undefined {
  return messages.toSorted((a, b) => a.at - b.at).at(-1);
}

/** Why not, in the words of the pinger; undefined: go on. */
function refusal(
  messages: readonly Message[],
  input: RegionDay & { person: ReminderPerson; isMuted: boolean },
): PingOutcome | undefined {
  const preferences = { ...NO_PREFERENCES, isMuted: input.isMuted };
  const held = personHeld({ ...input, messages, preferences, isConfirmed: true }, false);
  const last = newest(messages);
  if (held === 'cooldown' || held === 'season-cap') {
    return { status: 'too-soon', ...(last && { last: lastPing(last) }) };
  }
  // Old records are the coordinator's own judgement; whoever is muted gets what can be copied.
  return held === undefined || held === 'stale' ? undefined : { status: 'unreachable' };
}

async function send(
  parts: SweepParts,
  { account, items, message: reply }: Ping,
  person: ReminderPerson,
  place: RegionDay,
): Promise<PingOutcome> {
  const milestone = `ping-${place.day}`;
  const sent = items.map((item) => ({ item, cycle: 'ping', milestone }));
  const message = newMessage(person, account, place, 'ping', sent, parts.now());
  await parts.ledger.claim(message);
  const outcome = await sendClaimed(parts, createPostman(parts.platforms, parts.log), message, reply);
  return { status: outcome === 'sent' || outcome === 'unreachable' ? outcome : 'failed' };
}

/**
 * Coordinators' pings through the reminders' ledger: one message in so many days to one person, whoever sends it, and
 * one that a crash or an outage cut off is brought out by the next look. A coordinator's own press goes out at once,
 * also at night.
 */
export function createLedgerPinger(parts: SweepParts): Pinger {
  async function personOf({ region, record, account }: Ping): Promise<ReminderPerson | undefined> {
    const found = await parts.people.one(region, record);
    return found && { ...found, account };
  }

  async function pingInTurn(ping: Ping, person: ReminderPerson): Promise<PingOutcome> {
    const region = await parts.regions.one(ping.region);
    if (!region) throw new Error(`no rulebook ${ping.region}`);
    const place = await placeOf(parts, region);
    const messages = await parts.ledger.of(ping.region, ledgerIds(person));
    const { isMuted } = person.personId ? await parts.preferences.of(person.personId) : NO_PREFERENCES;
    return refusal(messages, { ...place, person, isMuted }) ?? send(parts, ping, person, place);
  }

  return {
    async ping(ping) {
      if (!parts.platforms.has(ping.account.platform)) return { status: 'unreachable' };
      const person = await personOf(ping);
      if (!person) return { status: 'unreachable' };
      const key = keyOf(ping.region, ping.record);
      return (await inTurn(parts, key, () => pingInTurn(ping, person))) ?? { status: 'too-soon' };
    },
    last: (region, records) =>
      Promise.all(
        records.map(async (record) => {
          const messages = await parts.ledger.of(region, [record]);
          const last = newest(
            messages.filter(({ kind, state }) => kind === 'ping' && state !== 'unreachable'),
          );
          return last && lastPing(last);
        }),
      ),
    async forget(region, records) {
      const deleted = await Promise.all(records.map((record) => parts.ledger.forget(region, record)));
      return deleted.reduce((sum, count) => sum + count, 0);
    },
  };
}
