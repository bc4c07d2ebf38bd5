import type { Bot } from '../bot/bot.ts';
import type { Command } from '../bot/command.ts';
import type { Platform } from '../bot/platform.ts';
import type { Services } from '../bot/services.ts';
import type { Store } from '../storage/store.ts';
import { type LimitedBot, withLimits } from './busy.ts';
import { withMetrics, withStoreMetrics } from './measure.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { observeImports, observeQuestions, observeSending } from './observe.ts';
import { currentRequest, markOutcome, observeCommands, withRequests } from './request.ts';

type Imports = Services['register']['imports'];
type Questions = Awaited<ReturnType<Services['questions']>>;

/** What stands around the parts of a bot that serves many people: counted, timed and limited. */
export interface Instruments {
  store(store: Store): Store;
  commands(commands: readonly Command[]): readonly Command[];
  questions(questions: Questions): Questions;
  imports(imports: Imports): Imports;
  platform(platform: Platform): Platform;
  bot(core: Bot): Bot;
  /** The reference of the request in hand, else a fresh one. */
  reference(): string;
  /** The request in hand went wrong. */
  failed(): void;
}

/** The instruments with what shows their numbers. */
export interface ServingInstruments extends Instruments {
  readonly metrics: Metrics;
  /** The queue around the core; there once `bot` was called. */
  limited(): LimitedBot;
}

/** Far more than a region's people ask at once; what comes beyond is told to try again. */
const LIMITS = { concurrent: 64, queue: 1000 };

/**
 * @param fresh a short random text
 * @param monotonic milliseconds from any beginning, never set back
 */
export function createInstruments(fresh: () => string, monotonic: () => number): ServingInstruments {
  const metrics = createMetrics();
  let queue: LimitedBot | undefined;
  return {
    metrics,
    store: (store) => withStoreMetrics(store, metrics, monotonic),
    commands: observeCommands,
    questions: (questions) => observeQuestions(questions, metrics),
    imports: (imports) => observeImports(imports, metrics),
    platform: (platform) => observeSending(platform, metrics),
    bot(core) {
      queue = withLimits(core, LIMITS);
      return withRequests(withMetrics(queue, metrics, monotonic), fresh);
    },
    reference: () => currentRequest()?.reference ?? fresh(),
    failed: () => markOutcome('failed'),
    limited() {
      if (!queue) throw new Error('there is no bot yet');
      return queue;
    },
  };
}
