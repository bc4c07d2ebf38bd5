import type { Platform } from '../bot/platform.ts';
import type { Metrics } from './metrics.ts';

interface Answering<A extends unknown[], R extends { readonly mode: 'answer' | 'ask-back' | 'decline' }> {
  answer(...args: A): R;
}

const MODES = { answer: 'answered', 'ask-back': 'asked-back', decline: 'declined' } as const;

/** Counts what questions come to. */
export function observeQuestions<
  A extends unknown[],
  R extends { readonly mode: 'answer' | 'ask-back' | 'decline' },
>(questions: Answering<A, R>, metrics: Pick<Metrics, 'question'>): Answering<A, R> {
  return {
    answer: (...args) => {
      const answer = questions.answer(...args);
      metrics.question(MODES[answer.mode]);
      return answer;
    },
  };
}

interface Imported {
  readonly preview: {
    readonly summary: { readonly rows: number };
    readonly rejects: readonly { readonly count: number }[];
  };
}

/** Counts the rows of reports when an import is confirmed; a preview counts nothing. */
export function observeImports<R extends Imported, I extends { confirm(token: string): Promise<R> }>(
  imports: I,
  metrics: Pick<Metrics, 'importRows'>,
): I {
  return {
    ...imports,
    confirm: async (token: string) => {
      const done = await imports.confirm(token);
      const { summary, rejects } = done.preview;
      const rejected = rejects.reduce((sum, { count }) => sum + count, 0);
      metrics.importRows('read', summary.rows);
      metrics.importRows('rejected', rejected);
      return done;
    },
  };
}

/**
 * Counts messages that nobody asked for: reminders, digests, posts, pings. A repeated attempt is due once more; one
 * that rejects has failed, or its outcome is unknown.
 */
export function observeSending<P extends Platform>(platform: P, metrics: Pick<Metrics, 'reminders'>): P {
  return {
    ...platform,
    send: async (...args: Parameters<Platform['send']>) => {
      metrics.reminders('due', 1);
      try {
        const receipt = await platform.send(...args);
        metrics.reminders(receipt.status, 1);
        return receipt;
      } catch (error) {
        metrics.reminders('failed', 1);
        throw error;
      }
    },
  };
}
