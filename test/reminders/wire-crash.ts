import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { random } from '../coaches/people.ts';
import { type Standby, standBy } from './wire-process.ts';
import { createWireWorld, nextMonday, type WireWorld } from './wire-world.ts';

/** Longer than the turn that a killed process leaves behind. */
const AFTER = 16 * 60_000;
/** Two coordinators' lists, two posts, and a picture. */
const LISTS = 5;
/** So many starts fit into a day's sending hours. */
const MOST_A_DAY = 39;

export interface WireCrashes {
  readonly url: string;
  readonly coaches: number;
  /** At most so many, as long as anything is left to send. */
  readonly kills: number;
  readonly seed: number;
}

async function until(
  so: () => boolean | Promise<boolean>,
  what: () => string,
  within = 30_000,
): Promise<void> {
  for (const end = Date.now() + within; !(await so()); await sleep(2))
    if (Date.now() > end) throw new Error(`waited in vain until ${what()}`);
}

/** Both servers take their time before or after a message is made, so that a kill hits either side of it. */
function slowDown({ slack, discord }: WireWorld, messages: number, dice: () => number): void {
  for (let i = 0; i < messages; i += 1) {
    const isAfter = dice() < 0.5;
    slack.faults.next(i % 9 === 0 ? 'files.completeUploadExternal' : 'chat.postMessage', {
      delay: dice() * 12 + 1,
      afterwards: isAfter,
    });
    discord.fail({
      on: /^POST \/channels\/\d+\/messages$/,
      with: isAfter ? 'late' : 'slow',
      delay: dice() * 12 + 1,
    });
  }
}

const isAllSent = (world: WireWorld) => [...world.counts().values()].every((count) => count > 0);

/** Kills one bot after the other in the middle of the run. @returns how many */
async function killAgainAndAgain(
  world: WireWorld,
  kills: number,
  dice: () => number,
  next: () => Standby,
): Promise<number> {
  for (let killed = 0; killed < kills; killed += 1) {
    const bot = next();
    const target = world.calls() + 1 + Math.floor(dice() * 14);
    await until(
      () => world.calls() >= target || isAllSent(world),
      () => `a bot worked: ${bot.log()}`,
    );
    await sleep(dice() * 12);
    if (isAllSent(world)) {
      await bot.end('SIGKILL');
      return killed;
    }
    await bot.end('SIGKILL');
  }
  return kills;
}

/** Lets a bot finish, and another one look that nothing is left. */
async function finish(next: () => Standby): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const bot = next();
    const isDone = async () => (await bot.readiness())?.includes('all is well') === true;
    await until(isDone, () => `the rest was sent: ${bot.log()}`, 120_000);
    await bot.end('SIGTERM');
    expect(bot.child.exitCode).toBe(0);
  }
}

/**
 * `touchline start` on Slack and Discord, killed with SIGKILL at random moments of the Monday's run and started again
 * until everything is sent: each coach, coordinator and channel has exactly one message, as the servers count.
 * @returns how many were killed while there was something left to send
 */
export async function crashOnWires({ url, coaches, kills, seed }: WireCrashes): Promise<number> {
  const dice = random(seed);
  const at = nextMonday(Date.now());
  const world = await createWireWorld(url, coaches, at);
  const begun = Date.now();
  const bots = [standBy(world.settings)];
  let starts = 0;
  const next = () => {
    const bot = bots.at(-1) ?? standBy(world.settings);
    bot.go(at - begun + starts * AFTER);
    starts += 1;
    bots.push(standBy(world.settings));
    return bot;
  };
  try {
    slowDown(world, coaches * 2, dice);
    const killed = await killAgainAndAgain(world, Math.min(kills, MOST_A_DAY), dice, next);
    await finish(next);
    expect([...world.counts()].filter(([, count]) => count !== 1)).toEqual([]);
    expect(world.counts().size).toBe(coaches + LISTS);
    expect(await world.ledger()).toEqual({ sent: coaches });
    expect([...world.slack.state.complaints, ...world.discord.violations]).toEqual([]);
    return killed;
  } finally {
    await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
    await world.close();
  }
}
