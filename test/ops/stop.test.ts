import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopOnSignal } from '../../src/ops/stop.ts';
import { gate } from './bots.ts';

function setUp(steps: Parameters<typeof stopOnSignal>[0]['steps']) {
  const signals = new EventEmitter();
  const exits: number[] = [];
  const lines: string[] = [];
  const note = (fields: object, message: string) =>
    void lines.push(`${message} ${'step' in fields ? fields.step : ''}`.trim());
  const stopping = stopOnSignal({
    signals,
    steps,
    log: { info: note, error: note },
    exit: (code) => void exits.push(code),
  });
  return { signals, exits, lines, stopping };
}

describe('a graceful stop', () => {
  it('runs its steps one after the other at the first signal, and only once', async () => {
    const order: string[] = [];
    const step = (name: string) => ({
      name,
      within: 1000,
      run: async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
      },
    });
    const { signals, stopping, lines, exits } = setUp([step('platforms'), step('store')]);
    signals.emit('SIGTERM', 'SIGTERM');
    await Promise.all([stopping.stopped, stopping.stop('again')]);
    expect(order).toEqual(['platforms begins', 'platforms ends', 'store begins', 'store ends']);
    expect(lines).toEqual(['stopping', 'stopped']);
    expect(exits).toEqual([]);
    expect(signals.listenerCount('SIGTERM')).toBe(0);
  });

  it('goes on after a step that hangs and one that fails', async () => {
    const done: string[] = [];
    const { signals, stopping, lines } = setUp([
      { name: 'hangs', within: 10, run: () => new Promise(() => {}) },
      { name: 'fails', within: 1000, run: () => Promise.reject(new Error('no')) },
      {
        name: 'throws',
        within: 1000,
        run: () => {
          throw new Error('at once');
        },
      },
      { name: 'closes', within: 1000, run: async () => void done.push('closed') },
    ]);
    signals.emit('SIGINT', 'SIGINT');
    await stopping.stopped;
    expect(done).toEqual(['closed']);
    expect(lines).toEqual([
      'stopping',
      'a step of the stop took too long and was left hangs',
      'a step of the stop failed fails',
      'a step of the stop failed throws',
      'stopped',
    ]);
  });

  it('is cut short by a second signal', async () => {
    const work = gate();
    const { signals, exits, stopping } = setUp([{ name: 'slow', within: 5000, run: () => work.opened }]);
    signals.emit('SIGTERM', 'SIGTERM');
    expect(exits).toEqual([]);
    signals.emit('SIGINT', 'SIGINT');
    expect(exits).toEqual([1]);
    work.open();
    await stopping.stopped;
  });
});
