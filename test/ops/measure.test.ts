import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { withLimits } from '../../src/ops/busy.ts';
import { withMetrics, withStoreMetrics } from '../../src/ops/measure.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { currentRequest, markOutcome, observeCommands, withRequests } from '../../src/ops/request.ts';
import type { Form } from '../../src/reply/reply.ts';
import { say } from '../../src/reply/simple.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { all } from '../storage/opened.ts';
import { fakeBot, typed } from './bots.ts';

const observed = new Map(
  observeCommands([
    defineCommand({
      name: 'good',
      summary: '',
      options: [],
      audience: 'everyone',
      run: async () => say('x'),
    }),
    defineCommand({
      name: 'asks',
      summary: '',
      options: [],
      audience: 'everyone',
      run: async (): Promise<Form> => ({
        type: 'form',
        title: 'When?',
        fields: [],
        submitLabel: 'Send',
        submit: 'asks/done',
      }),
      actions: { done: async () => say('thanks') },
    }),
    defineCommand({
      name: 'refuses',
      summary: '',
      options: [],
      audience: 'everyone',
      run: () => Promise.reject(new UserError('Not like this.')),
    }),
    defineCommand({
      name: 'breaks',
      summary: '',
      options: [],
      audience: 'everyone',
      run: () => Promise.reject(new Error('broken')),
    }),
  ]).map((command) => [command.name, command]),
);

/** As createBot does: never rejects, and reports what is our fault. */
const core = fakeBot(async (incoming) => {
  const context = {} as Context;
  const command = incoming.type === 'command' ? observed.get(incoming.name) : undefined;
  try {
    if (incoming.type === 'form') {
      const input = { args: [], values: [], fields: {}, files: [] };
      return (await observed.get('asks')?.actions?.done?.(input, context)) ?? say('none');
    }
    return (await command?.run({}, context)) ?? say('unknown command');
  } catch (error) {
    if (!(error instanceof UserError)) markOutcome('failed');
    return say(String(error));
  }
});

function measured(clock: { now: number } = { now: 0 }) {
  const metrics = createMetrics({ process: false });
  let count = 0;
  const limited = withLimits(core, { concurrent: 1, queue: 0 });
  const bot = withRequests(
    withMetrics(limited, metrics, () => clock.now),
    () => `ref-${count++}`,
  );
  return { bot, metrics };
}

describe('commands in the metrics', () => {
  it('are counted by name and outcome, buttons and forms with their command', async () => {
    const { bot, metrics } = measured();
    const { person, place } = typed('x');
    for (const name of ['good', 'good', 'asks', 'refuses', 'breaks', 'no-such'])
      await bot.handle(typed(name));
    await bot.handle({ type: 'form', id: 'asks/done', fields: {}, files: [], person, place });
    const text = await metrics.text();
    for (const line of [
      'touchline_commands_total{command="good",outcome="answered"} 2',
      'touchline_commands_total{command="asks",outcome="form"} 1',
      'touchline_commands_total{command="asks",outcome="answered"} 1',
      'touchline_commands_total{command="refuses",outcome="refused"} 1',
      'touchline_commands_total{command="breaks",outcome="failed"} 1',
      'touchline_commands_total{command="none",outcome="refused"} 1',
      'touchline_command_duration_seconds_count{command="good"} 2',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
  });

  it('that found the bot busy are counted as such', async () => {
    const { bot, metrics } = measured();
    await Promise.all([bot.handle(typed('good')), bot.handle(typed('good'))]);
    expect(await metrics.text()).toContain('touchline_commands_total{command="none",outcome="busy"} 1\n');
  });

  it('never get a label from what a person typed: 2,000 invented names make one series', async () => {
    const { bot, metrics } = measured();
    for (let i = 0; i < 2000; i++) await bot.handle(typed(`invented-${i}`));
    const series = (await metrics.text()).split('\n').filter((line) => line.startsWith('touchline_commands'));
    expect(series).toEqual(['touchline_commands_total{command="none",outcome="refused"} 2000']);
  });
});

describe('a request', () => {
  it('has one reference from its beginning to its end, and none outlives it', async () => {
    const seen: (string | undefined)[] = [];
    let count = 0;
    const bot = withRequests(
      fakeBot(async () => {
        seen.push(currentRequest()?.reference);
        await Promise.resolve();
        seen.push(currentRequest()?.reference);
        return say('x');
      }),
      () => `ref-${count++}`,
    );
    await Promise.all([bot.handle(typed('a')), bot.handle(typed('b'))]);
    expect(seen.sort()).toEqual(['ref-0', 'ref-0', 'ref-1', 'ref-1']);
    expect(currentRequest()).toBeUndefined();
    markOutcome('failed');
  });
});

describe('the store in the metrics', () => {
  it('behaves as before, and each call is timed; failed ones are counted apart', async () => {
    const metrics = createMetrics({ process: false });
    const inner = await openStore('sqlite://:memory:', { now: () => 0 });
    const store = withStoreMetrics(inner, metrics, () => 0);
    const words = store.collection('words', { schema: z.string(), version: 1 });
    await words.set('a', 'one');
    expect(await words.get('a')).toBe('one');
    expect(await words.getMany(['a', 'b'])).toEqual(['one', undefined]);
    expect(await all(words.entries())).toEqual([['a', 'one']]);
    expect([await store.claim('c', 10), await store.claim('c', 10)]).toEqual([true, false]);
    await store.release('c');
    expect(await words.delete('a')).toBe(true);
    await store.ping();
    await store.close();
    await expect(words.get('a')).rejects.toThrow();
    const text = await metrics.text();
    for (const [operation, outcome, count] of [
      ['get', 'ok', 1],
      ['get', 'failed', 1],
      ['get-many', 'ok', 1],
      ['set', 'ok', 1],
      ['delete', 'ok', 1],
      ['claim', 'ok', 2],
      ['release', 'ok', 1],
      ['ping', 'ok', 1],
    ]) {
      expect(text).toContain(
        `touchline_store_duration_seconds_count{operation="${operation}",outcome="${outcome}"} ${count}\n`,
      );
    }
  });

  it('counts the time until the store answers', async () => {
    const metrics = createMetrics({ process: false });
    const clock = { now: 0 };
    const slow: Pick<Store, 'ping'> = {
      ping: async () => {
        clock.now += 1500;
      },
    };
    const inner = await openStore('sqlite://:memory:', { now: () => 0 });
    await withStoreMetrics({ ...inner, ...slow }, metrics, () => clock.now).ping();
    expect(await metrics.text()).toContain(
      'touchline_store_duration_seconds_sum{operation="ping",outcome="ok"} 1.5\n',
    );
    await inner.close();
  });
});

describe('questions, reminders and imports in the metrics', () => {
  it('are counted by outcome, and gauges are read when somebody looks', async () => {
    const metrics = createMetrics({ process: true });
    metrics.question('declined');
    metrics.reminders('sent', 12);
    metrics.importRows('rejected', 3);
    let waiting = 1;
    metrics.gauge('waiting', 'Events that wait.', () => waiting);
    waiting = 7;
    const text = await metrics.text();
    expect(text).toContain('touchline_questions_total{outcome="declined"} 1\n');
    expect(text).toContain('touchline_reminders_total{outcome="sent"} 12\n');
    expect(text).toContain('touchline_import_rows_total{outcome="rejected"} 3\n');
    expect(text).toContain('touchline_waiting 7\n');
    expect(text).toMatch(/^touchline_process_resident_memory_bytes \d+/m);
    expect(text.split('\n').filter((line) => line && !/^(#|touchline_)/.test(line))).toEqual([]);
  });
});
