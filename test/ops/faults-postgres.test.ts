import { describe, expect, it } from 'vitest';
import { cuttableLine } from '../storage/cuttable-line.ts';
import { freshSchema, postgresTitle, testPostgres } from '../storage/places.ts';
import { startBot, until } from './running.ts';

const STEP_1 = /^Becoming a 10U head coach/;

/** A bot whose way to Postgres can be cut. */
async function botOnALine() {
  const url = new URL(freshSchema().url);
  const line = await cuttableLine(url.hostname, Number(url.port || 5432));
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  return { bot: await startBot(url.href), line };
}

describe.skipIf(testPostgres === undefined)(postgresTitle('with the store down'), () => {
  it('people get an answer with a reference that the log explains, and no restart is needed afterwards', async () => {
    const { bot, line } = await botOnALine();
    const readyz = () => fetch(`${bot.healthUrl}/readyz`);
    expect((await bot.ask('say coach-steps 10U')).reply).toMatch(STEP_1);
    expect((await readyz()).status).toBe(200);

    await line.cut();
    const { reply } = await bot.ask('say coach-steps 10U');
    const reference = /reference: ([0-9a-f]{8})$/.exec(reply ?? '')?.[1];
    expect(reference).toBeDefined();
    expect(bot.log()).toContain(`"reference":"${reference}"`);
    const ill = await readyz();
    expect([ill.status, await ill.text()]).toEqual([
      503,
      expect.stringContaining('NOT WELL store: Postgres'),
    ]);
    expect((await fetch(`${bot.healthUrl}/healthz`)).status).toBe(200);

    await line.mend();
    await until(async () => (await readyz()).status === 200);
    expect((await bot.ask('say coach-steps 10U')).reply).toMatch(STEP_1);
    bot.signal('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    await line.close();
  });

  it('under load every event is answered or refused with a reference, and none is lost', async () => {
    const { bot, line } = await botOnALine();
    const answer = bot.ask('flood 1000');
    setTimeout(() => void line.cut(), 100);
    setTimeout(() => void line.mend(), 400);
    const { flood } = await answer;
    expect((flood?.busy ?? 0) + (flood?.answered ?? 0) + (flood?.failed ?? 0)).toBe(1000);
    expect((await bot.ask('flood 50')).flood).toMatchObject({ answered: 50 });
    await line.close();
  });

  it('a stop while the database is away ends within 10 seconds, with 0', async () => {
    const { bot, line } = await botOnALine();
    await line.cut();
    const begun = Date.now();
    bot.signal('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    await line.close();
  });
});
