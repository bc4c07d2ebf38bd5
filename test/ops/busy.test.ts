import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { withLimits } from '../../src/ops/busy.ts';
import { say } from '../../src/reply/simple.ts';
import { fakeBot, gate, typed } from './bots.ts';

const BUSY = say(en.bot.busy);

describe('a bot with limits', () => {
  it('works on so many at once, lets so many wait, and tells everybody else at once that it is busy', async () => {
    const work = gate();
    let atOnce = 0;
    let most = 0;
    const bot = withLimits(
      fakeBot(async () => {
        most = Math.max(most, ++atOnce);
        await work.opened;
        atOnce--;
        return say('done');
      }),
      { concurrent: 3, queue: 4 },
    );
    const accepted = Array.from({ length: 7 }, () => bot.handle(typed('x')));
    await turn();
    expect(bot.load()).toEqual({ running: 3, waiting: 4 });
    // These are answered although nothing else has come to an end.
    expect(await Promise.all([bot.handle(typed('x')), bot.handle(typed('x'))])).toEqual([BUSY, BUSY]);
    work.open();
    expect(await Promise.all(accepted)).toEqual(Array(7).fill(say('done')));
    expect(most).toBe(3);
    expect(bot.load()).toEqual({ running: 0, waiting: 0 });
    expect(await bot.handle(typed('x'))).toEqual(say('done'));
  });

  it('serves those who wait in the order in which they came', async () => {
    const order: string[] = [];
    const bot = withLimits(
      fakeBot(async (incoming) => {
        order.push(incoming.type === 'command' ? incoming.name : '');
        await turn();
        return say('done');
      }),
      { concurrent: 2, queue: 100 },
    );
    const names = Array.from({ length: 50 }, (_, i) => `c${i}`);
    await Promise.all(names.map((name) => bot.handle(typed(name))));
    expect(order).toEqual(names);
  });

  it('gives its place back when the work rejects', async () => {
    const bot = withLimits(
      fakeBot(() => Promise.reject(new Error('broken'))),
      { concurrent: 1, queue: 0 },
    );
    await expect(bot.handle(typed('x'))).rejects.toThrow('broken');
    await expect(bot.handle(typed('x'))).rejects.toThrow('broken');
    expect(bot.load()).toEqual({ running: 0, waiting: 0 });
  });

  it('stopping finishes what is in hand and what waits, and takes nothing new', async () => {
    const work = gate();
    const bot = withLimits(
      fakeBot(async () => {
        await work.opened;
        return say('done');
      }),
      { concurrent: 1, queue: 5 },
    );
    const inHand = [bot.handle(typed('x')), bot.handle(typed('x'))];
    await turn();
    const stopped = bot.stop(5000);
    expect(await bot.handle(typed('x'))).toEqual(BUSY);
    work.open();
    expect(await stopped).toBe(0);
    expect(await Promise.all(inHand)).toEqual([say('done'), say('done')]);
  });

  it('stopping gives up after its time and says how much was left', async () => {
    const never = new Promise<never>(() => {});
    const bot = withLimits(
      fakeBot(() => never),
      { concurrent: 1, queue: 5 },
    );
    void bot.handle(typed('x'));
    void bot.handle(typed('x'));
    expect(await bot.stop(20)).toBe(2);
    expect(await withLimits(fakeBot(), { concurrent: 1, queue: 1 }).stop(1)).toBe(0);
  });
});
