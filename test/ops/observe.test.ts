import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/bot/platform.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { observeImports, observeQuestions, observeSending } from '../../src/ops/observe.ts';
import { say } from '../../src/reply/simple.ts';

describe('what is observed', () => {
  it('questions count by what they come to, and the answer is passed on as it is', async () => {
    const metrics = createMetrics({ process: false });
    const modes = ['answer', 'answer', 'ask-back', 'decline'] as const;
    const questions = observeQuestions(
      { answer: (text: string, nth: number) => ({ text, mode: modes[nth] ?? 'decline' }) },
      metrics,
    );
    expect(modes.map((_, i) => questions.answer('Heading?', i))).toEqual(
      modes.map((mode) => ({ text: 'Heading?', mode })),
    );
    const text = await metrics.text();
    for (const line of ['answered"} 2', 'asked-back"} 1', 'declined"} 1']) {
      expect(text).toContain(`touchline_questions_total{outcome="${line}\n`);
    }
  });

  it('imports count when they are confirmed, not when they are shown or refused', async () => {
    const metrics = createMetrics({ process: false });
    const preview = { summary: { rows: 200 }, rejects: [{ count: 3 }, { count: 4 }] };
    const imports = observeImports(
      {
        preview: async () => ({ preview }),
        confirm: async (token: string) =>
          token === 'good' ? { preview } : Promise.reject(new Error('changed since')),
      },
      metrics,
    );
    await imports.preview();
    await expect(imports.confirm('old')).rejects.toThrow('changed since');
    expect(await imports.confirm('good')).toEqual({ preview });
    const text = await metrics.text();
    expect(text).toContain('touchline_import_rows_total{outcome="read"} 200\n');
    expect(text).toContain('touchline_import_rows_total{outcome="rejected"} 7\n');
  });

  it('messages count as due, and as sent, unreachable or failed', async () => {
    const metrics = createMetrics({ process: false });
    const platform: Platform = {
      name: 'slack',
      start: async () => {},
      stop: async () => {},
      health: () => ({ ok: true, detail: 'Well.' }),
      send: async (_to, _reply, key) => {
        if (key === 'down') throw new Error('Slack is down');
        if (key === 'gone') return { status: 'unreachable', reason: 'account_inactive' };
        return { status: 'sent', id: key ?? '' };
      },
    };
    const { send } = observeSending(platform, metrics);
    const to = { workspace: 'T1', to: { person: 'U1' } };
    expect(await send(to, say('x'), 'a')).toEqual({ status: 'sent', id: 'a' });
    expect(await send(to, say('x'), 'gone')).toMatchObject({ status: 'unreachable' });
    await expect(send(to, say('x'), 'down')).rejects.toThrow('Slack is down');
    const text = await metrics.text();
    for (const line of ['due"} 3', 'sent"} 1', 'unreachable"} 1', 'failed"} 1']) {
      expect(text).toContain(`touchline_reminders_total{outcome="${line}\n`);
    }
  });
});
