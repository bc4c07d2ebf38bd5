import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/bot/user-error.ts';
import { createSchedule, lastFire, nextFire, readCron } from '../../src/reminders/schedule.ts';

describe('the schedule of a post', () => {
  it('is read with its spaces put right', () => {
    expect(readCron('  0 9  * * 1 ')).toBe('0 9 * * 1');
    expect(readCron('*/30 8-10 1,15 * *')).toBe('*/30 8-10 1,15 * *');
    expect(readCron('0 9 29 2 *')).toBe('0 9 29 2 *');
  });

  it.each([
    '',
    'monday at nine',
    '0 9 * *',
    '0 0 9 * * 1',
    '61 9 * * 1',
    '0 25 * * *',
    '0 9 30 2 *',
    '@daily',
  ])('that is “%s” is refused with an example of a right one', (text) => {
    expect(() => readCron(text)).toThrow(UserError);
    expect(() => readCron(text)).toThrow('such as “0 9 * * 1” for Mondays at 9');
  });

  it('fires once on the night that has an hour twice, and also on the one that lacks its hour', () => {
    expect(lastFire('30 1 * * *', '2026-11-01T01:30', '2026-11-01T01:59')).toBeUndefined();
    expect(lastFire('30 2 * * *', '2026-03-07T02:30', '2026-03-08T03:00')).toBe('2026-03-08T02:30');
  });

  it('gives the newest missed time only', () => {
    expect(lastFire('0 9 * * *', '2026-06-01T09:00', '2026-06-05T08:59')).toBe('2026-06-04T09:00');
    expect(lastFire('0 9 * * 1', '2026-06-01T09:00', '2026-06-07T23:59')).toBeUndefined();
    expect(lastFire('0 9 * * 1', '2026-06-01T09:00', '2026-06-08T09:00')).toBe('2026-06-08T09:00');
  });

  it('never fires between one time and the next one', () => {
    const minute = fc
      .date({ min: new Date('2026-01-01T00:00Z'), max: new Date('2028-12-31T00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    const cron = fc
      .tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 6 }))
      .map(([m, h, d]) => `${m} ${h} * * ${d}`);
    fc.assert(
      fc.property(cron, minute, (expression, after) => {
        const next = nextFire(expression, after) ?? '';
        expect(next > after).toBe(true);
        expect(lastFire(expression, after, next)).toBe(next);
        const before = new Date(Date.parse(`${next}:00Z`) - 60_000).toISOString().slice(0, 16);
        expect(lastFire(expression, after, before)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('the clockwork', () => {
  const log = () => {};

  it('looks at once when it starts, then at each tick, of several replicas one', async () => {
    const claims = new Set<string>();
    const store = {
      claim: async (key: string) => {
        const isFree = !claims.has(key);
        claims.add(key);
        return isFree;
      },
    };
    const looks = [0, 0, 0];
    const schedules = looks.map((_, i) =>
      createSchedule({
        store,
        log,
        tick: '* * * * * *',
        run: async () => {
          looks[i] = (looks[i] ?? 0) + 1;
        },
      }),
    );
    for (const schedule of schedules) schedule.start();
    expect(looks).toEqual([1, 1, 1]);
    await sleep(3300);
    for (const schedule of schedules) await schedule.stop();
    const ticks = looks.reduce((sum, n) => sum + n) - 3;
    expect(ticks).toBe(claims.size);
    expect(ticks).toBeGreaterThanOrEqual(2);
  });

  it('does not begin a tick while a look is under way, and waits for it when it stops', async () => {
    let [begun, ended] = [0, 0];
    const schedule = createSchedule({
      log,
      store: { claim: async () => true },
      tick: '* * * * * *',
      run: async () => {
        begun += 1;
        await sleep(2500);
        ended += 1;
      },
    });
    schedule.start();
    await sleep(3200);
    expect(begun).toBeLessThanOrEqual(2);
    await schedule.stop();
    expect(ended).toBeGreaterThan(0);
  });

  it('says in the log when its store cannot tell who runs, and does not run then', async () => {
    const lines: string[] = [];
    let looks = 0;
    const schedule = createSchedule({
      log: (level, problem) => lines.push(`${level}: ${problem}`),
      tick: '* * * * * *',
      store: {
        claim: async () => {
          throw new Error('down');
        },
      },
      run: async () => {
        looks += 1;
      },
    });
    schedule.start();
    await sleep(1500);
    await schedule.stop();
    expect(looks).toBe(1);
    expect(lines).toContain('error: The reminders could not run at their time.');
  });
});
