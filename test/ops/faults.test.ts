import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { temporaryFolder } from '../storage/places.ts';
import { startBot, until } from './running.ts';

const folder = temporaryFolder();
let count = 0;
const fresh = () => `sqlite://${join(folder, `bot-${count++}.db`)}`;
const STEP_1 = /^Becoming a 10U head coach/;

describe('a bot as a process', () => {
  it('gives 10,000 people who come in one second an answer each, in bounded memory, and then goes on', {
    timeout: 90_000,
  }, async () => {
    // In memory: it is the bot that is measured here, not the disk of the machine.
    const bot = await startBot('sqlite://:memory:');
    const answer = bot.ask('flood 10000');
    // It can still be looked at while it works.
    expect((await fetch(`${bot.healthUrl}/healthz`)).status).toBe(200);
    const { flood } = await answer;
    expect(flood?.failed).toBe(0);
    expect((flood?.busy ?? 0) + (flood?.answered ?? 0)).toBe(10_000);
    // The queue holds 1,000 and 32 are worked on at once: so many at least get what they asked for.
    expect(flood?.answered).toBeGreaterThanOrEqual(1032);
    expect(flood?.megabytes).toBeLessThan(400);
    expect((await bot.ask('say coach-steps 10U')).reply).toMatch(STEP_1);
    const metrics = await (await fetch(`${bot.healthUrl}/metrics`)).text();
    expect(metrics).toContain(`touchline_commands_total{command="none",outcome="busy"} ${flood?.busy}\n`);
    expect(metrics).toContain('touchline_events_waiting 0\n');
  });

  it('finishes everything in hand when it is asked to stop, and exits with 0', async () => {
    const bot = await startBot(fresh());
    bot.send('flood 200');
    await until(async () => (await (await fetch(`${bot.healthUrl}/metrics`)).text()).includes('_bucket{le'));
    bot.signal('SIGTERM');
    const { code, answers } = await bot.ended;
    expect(code).toBe(0);
    expect(answers.at(-1)?.flood).toMatchObject({ answered: 200, busy: 0, failed: 0 });
    expect(bot.log()).toContain('"msg":"stopped"');
    expect(bot.log()).not.toContain('"level":50');
  });

  it('ends at once at the second signal', async () => {
    const bot = await startBot(fresh());
    bot.send('flood 900');
    bot.signal('SIGINT');
    await until(async () => bot.log().includes('"msg":"stopping"'));
    bot.signal('SIGINT');
    const { code, answers } = await bot.ended;
    expect([code, answers.some(({ flood }) => flood)]).toEqual([1, false]);
  });

  it('answers as before when its clock jumps back and forth by years', async () => {
    const bot = await startBot(fresh());
    for (const jump of [0, -3 * 365, 40 * 365, -1]) {
      bot.send(`clock ${jump * 86_400_000}`);
      expect((await bot.ask('say coach-steps 10U')).reply).toMatch(STEP_1);
      expect((await fetch(`${bot.healthUrl}/readyz`)).status).toBe(200);
      expect((await bot.ask('flood 20')).flood?.answered).toBe(20);
    }
    // Durations come from a clock that only goes forward.
    const metrics = await (await fetch(`${bot.healthUrl}/metrics`)).text();
    expect(metrics).not.toMatch(/_sum\S* -/);
  });

  it('goes on answering when it has no file descriptors left, and is well again when they are back', async () => {
    const bot = await startBot(fresh(), 'ulimit -n 60;');
    const { hostname, port } = new URL(bot.healthUrl);
    const sockets: Socket[] = Array.from({ length: 80 }, () =>
      connect(Number(port), hostname).on('error', () => {}),
    );
    await until(async () => sockets.every(({ connecting }) => !connecting));
    await expect(fetch(`${bot.healthUrl}/healthz`, { signal: AbortSignal.timeout(500) })).rejects.toThrow();
    for (const division of ['10U', '12U', '14U']) {
      expect((await bot.ask(`say coach-steps ${division}`)).reply).toMatch(/^Becoming a 1\dU head coach/);
    }
    for (const socket of sockets) socket.destroy();
    await until(async () => (await fetch(`${bot.healthUrl}/readyz`)).status === 200);
    expect((await bot.ask('say coach-steps 10U')).reply).not.toContain(en.bot.busy);
  });
});
