import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Platform, StartError } from '../../src/bot/platform.ts';
import { withLimits } from '../../src/ops/busy.ts';
import { createLog } from '../../src/ops/log.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { STOP_WITHIN, serve } from '../../src/ops/serve.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { fakeBot } from './bots.ts';

async function setUp(trouble: Partial<Record<'start' | 'stop', string>> = {}) {
  const order: string[] = [];
  const platform = (name: string): Platform => ({
    name,
    start: async () => {
      order.push(`${name} starts`);
      if (trouble.start === name) throw new StartError(`${name} does not take the token.`);
    },
    stop: async () => {
      order.push(`${name} stops`);
      if (trouble.stop === name) throw new Error('it hangs on');
    },
    send: async () => ({ status: 'sent', id: '1' }),
    health: () => ({ ok: true, detail: 'Well.' }),
  });
  const inner = await openStore('sqlite://:memory:', { now: () => 0 });
  const store = { ...inner, close: () => Promise.resolve(void order.push('store closes')) };
  const limited = withLimits(fakeBot(), { concurrent: 1, queue: 1 });
  const signals = new EventEmitter();
  let log = '';
  const destination = {
    write: (line: string) => {
      log += line;
    },
  };
  const served = serve({
    bot: limited,
    limited,
    store,
    signals,
    platforms: [platform('slack'), platform('discord')],
    metrics: createMetrics({ process: false }),
    log: createLog('info', { destination }),
    startSchedule: () => {
      order.push('schedule starts');
      return { stop: async () => void order.push('schedule stops') };
    },
    exit: (code) => void order.push(`exit ${code}`),
    onReady: () => signals.emit('SIGTERM', 'SIGTERM'),
  });
  return { served, order, log: () => log };
}

describe('serving', () => {
  it('starts platforms before the schedule, and stops from the outside in', async () => {
    const { served, order } = await setUp();
    expect(await served).toBe(0);
    expect(order).toEqual([
      'slack starts',
      'discord starts',
      'schedule starts',
      'schedule stops',
      'slack stops',
      'discord stops',
      'store closes',
    ]);
  });

  it('stops what had begun when one platform cannot start, and passes its sentence on', async () => {
    const { served, order } = await setUp({ start: 'discord' });
    await expect(served).rejects.toThrow('discord does not take the token.');
    expect(order).toEqual(['slack starts', 'discord starts', 'slack stops', 'discord stops', 'store closes']);
  });

  it('closes the store also when a platform does not stop cleanly, and logs that', async () => {
    const { served, order, log } = await setUp({ stop: 'slack' });
    expect(await served).toBe(0);
    expect(order.at(-1)).toBe('store closes');
    expect(log()).toContain('"step":"platforms"');
    expect(log()).toContain('it hangs on');
  });

  it('gives all its steps together no more than the 10 seconds that Docker waits', () => {
    expect(Object.values(STOP_WITHIN).reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(10_000);
  });
});
