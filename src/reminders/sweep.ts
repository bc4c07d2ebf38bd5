import { inTurn } from './deliver.ts';
import { each } from './each.ts';
import { localTime } from './local-time.ts';
import type { Wording } from './messages.ts';
import type { People } from './person.ts';
import { isSendingTime, personalRun, type RunResult } from './personal-run.ts';
import { policyOf } from './policy.ts';
import { type PostingParts, postingRun } from './posting.ts';
import { createPostman, type Postman, type SendingPlatforms } from './postman.ts';
import type { Regions, SweepRegion } from './regions.ts';
import type { LastSweep, Runs } from './runs.ts';
import type { RegionDay } from './standing.ts';
import { type DigestBook, weeklyRun } from './weekly.ts';

/** Everything the sweep stands on; put together by `createReminders`. */
export interface SweepParts extends PostingParts {
  readonly regions: Regions;
  readonly people: People;
  readonly runs: Runs;
  readonly digests: DigestBook;
  readonly platforms: SendingPlatforms;
  /** Rejects when the store cannot be written. */
  readonly ping: () => Promise<void>;
  /** Regions worked on at once. */
  readonly regionsAtOnce: number;
}

export interface SweepHealth {
  readonly ok: boolean;
  /** A sentence for the operator. */
  readonly detail: string;
}

/** What an admin's "send now" did; `outside-hours`: it waits for the morning. */
export type SentNow = RunResult | 'busy' | 'outside-hours';

/** The looks at all regions. */
export interface Sweep {
  /**
   * Sends whatever is due anywhere and was not sent. Never rejects, and joins a look that is under way. A region that
   * fails does not stop the others, and is tried again with the next tick.
   */
  run(): Promise<LastSweep>;
  /** One region's personal reminders now, also when the day's run is done. */
  sendNow(region: SweepRegion): Promise<SentNow>;
  /** How the last look went; in memory, so it also answers while the store is down. */
  health(): SweepHealth;
}

const MOST_PROBLEMS = 20;

/** A region on its present day. @throws UserError for a policy that cannot be used */
export async function placeOf(
  parts: Pick<SweepParts, 'now' | 'people'>,
  region: SweepRegion,
): Promise<RegionDay> {
  const { rulebook, zone, overrides } = region;
  return {
    rulebook,
    zone,
    policy: policyOf(overrides),
    day: localTime(parts.now(), zone).day,
    register: await parts.people.register(rulebook.id),
  };
}

async function runPersonal(parts: SweepParts, postman: Postman, place: RegionDay): Promise<RunResult> {
  const { rulebook, day } = place;
  const before = await parts.runs.get(rulebook.id, day);
  const startedAt = parts.now();
  const result = await personalRun(parts, postman, place);
  // A second try adds to what the first has sent; everything else is as the last look found it.
  const sum = (key: 'sent' | 'unreachable') => (before?.counts[key] ?? 0) + result.counts[key];
  const counts = { ...result.counts, sent: sum('sent'), unreachable: sum('unreachable') };
  await parts.runs.set(rulebook.id, day, {
    startedAt: before?.startedAt ?? startedAt,
    finishedAt: parts.now(),
    isComplete: result.isComplete,
    counts,
  });
  return result;
}

/** The day's personal reminders are still to be sent, or something was left open. */
async function isPersonalDue(parts: SweepParts, place: RegionDay): Promise<boolean> {
  if (!isSendingTime(parts.now(), place)) return false;
  const run = await parts.runs.get(place.rulebook.id, place.day);
  if (!run?.isComplete) return true;
  for await (const _ of parts.ledger.open(place.rulebook.id)) return true;
  return false;
}

function wordingOf({ rulebooks, locale, language }: SweepParts, { rulebook, policy }: RegionDay): Wording {
  return { rulebook, policy, rulebooks, locale, language };
}

/** After a crash, or a very long run, another replica may take over the region; each person has a turn of their own. */
const turnOf = (region: string) => `region/${region}`;

/** @returns how many messages were sent; `problem`: what is left for another try, as a sentence */
async function sweepRegion(
  parts: SweepParts,
  postman: Postman,
  region: SweepRegion,
): Promise<{ sent: number; problem?: string }> {
  const place = await placeOf(parts, region);
  const { id } = place.rulebook;
  const work = async () => {
    const wording = wordingOf(parts, place);
    const weekly = await weeklyRun(parts, parts.digests, postman, region, place, wording);
    const posting = await postingRun(parts, postman, region, place, wording);
    const personal = (await isPersonalDue(parts, place))
      ? await runPersonal(parts, postman, place)
      : undefined;
    const isComplete = weekly.isComplete && posting.isComplete && (personal?.isComplete ?? true);
    return {
      sent: personal?.counts.sent ?? 0,
      ...(isComplete ? {} : { problem: `${id}: not everything could be sent; it is tried again.` }),
    };
  };
  // Busy: another replica works on it.
  return (await inTurn(parts, turnOf(id), work)) ?? { sent: 0 };
}

interface Look {
  regions: number;
  sent: number;
  readonly problems: string[];
}

async function lookAtAll(parts: SweepParts, look: Look): Promise<void> {
  const fail = (problem: string, error?: unknown) => {
    parts.log('error', problem, error);
    if (look.problems.length < MOST_PROBLEMS) look.problems.push(problem);
  };
  try {
    await parts.ping();
  } catch (error) {
    return fail('The store cannot be written: no reminder goes out until it can.', error);
  }
  const postman = createPostman(parts.platforms, parts.log);
  try {
    await each(parts.regions.all(), parts.regionsAtOnce, async (region) => {
      look.regions += 1;
      try {
        const { sent, problem } = await sweepRegion(parts, postman, region);
        look.sent += sent;
        if (problem !== undefined) look.problems.push(problem);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        fail(`${region.rulebook.id}: ${why} The other regions go on.`, error);
      }
    });
  } catch (error) {
    fail('The list of regions could not be read to its end.', error);
  }
}

function healthOf(last: LastSweep | undefined): SweepHealth {
  if (!last) return { ok: true, detail: 'The reminders have not looked yet.' };
  const [first] = last.problems;
  const at = new Date(last.finishedAt).toISOString();
  if (first === undefined) return { ok: true, detail: `The reminders looked at ${at}; all is well.` };
  return { ok: false, detail: `The reminders looked at ${at}: ${first}` };
}

/** Makes a sweep; nothing runs yet. */
export function createSweep(parts: SweepParts): Sweep {
  let last: LastSweep | undefined;
  let underWay: Promise<LastSweep> | undefined;
  const run = async (): Promise<LastSweep> => {
    const startedAt = parts.now();
    const look: Look = { regions: 0, sent: 0, problems: [] };
    await lookAtAll(parts, look);
    last = { ...look, startedAt, finishedAt: parts.now() };
    await parts.runs.setLastSweep(last).catch((error: unknown) => {
      parts.log('error', 'The health of the reminders could not be stored.', error);
    });
    return last;
  };
  return {
    run() {
      underWay ??= run().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    async sendNow(region) {
      const place = await placeOf(parts, region);
      if (!isSendingTime(parts.now(), place)) return 'outside-hours';
      const postman = createPostman(parts.platforms, parts.log);
      const turn = turnOf(place.rulebook.id);
      return (await inTurn(parts, turn, () => runPersonal(parts, postman, place))) ?? 'busy';
    },
    health: () => healthOf(last),
  };
}
