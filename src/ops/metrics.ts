import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. People notice from about a tenth on; Slack and Discord give up at three. */
const LATENCY = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];
const STORE_LATENCY = [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5, 15];

/** What a reminder, or a row of a report, came to. */
export type ReminderOutcome = 'due' | 'sent' | 'unreachable' | 'failed';
export type ImportOutcome = 'read' | 'rejected';
export type QuestionOutcome = 'answered' | 'asked-back' | 'declined';

/** Numbers for `/metrics`. No label value comes from a person: names of commands and outcomes only. */
export interface Metrics {
  /** @param seconds from the event's arrival to its reply */
  command(name: string, outcome: string, seconds: number): void;
  question(outcome: QuestionOutcome): void;
  reminders(outcome: ReminderOutcome, count: number): void;
  importRows(outcome: ImportOutcome, count: number): void;
  /** @param seconds that one call to the store took */
  store(operation: string, outcome: 'ok' | 'failed', seconds: number): void;
  /** A value that is read when somebody looks. */
  gauge(name: string, help: string, read: () => number): void;
  /** How each part is when somebody looks: `touchline_well{part="slack"}` is 1 or 0. */
  well(read: () => readonly { readonly name: string; readonly ok: boolean }[]): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/**
 * A registry of its own: two bots in one process (tests) do not share numbers.
 * @param options.process with Node's own numbers (memory, event loop, garbage collection)
 */
export function createMetrics(options: { process: boolean } = { process: true }): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry, prefix: 'touchline_' });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `touchline_${name}`, help, labelNames, registers: [registry] });
  const histogram = (name: string, help: string, labelNames: string[], buckets: number[]) =>
    new Histogram({ name: `touchline_${name}`, help, labelNames, buckets, registers: [registry] });

  const commands = counter('commands_total', 'Events by command and outcome.', ['command', 'outcome']);
  const seconds = histogram(
    'command_duration_seconds',
    'Arrival to reply, by command.',
    ['command'],
    LATENCY,
  );
  const questions = counter('questions_total', 'Questions by outcome.', ['outcome']);
  const reminders = counter('reminders_total', 'Reminders by outcome.', ['outcome']);
  const rows = counter(
    'import_rows_total',
    'Rows of confirmed imports, and rows or values in them that were set aside.',
    ['outcome'],
  );
  const store = histogram(
    'store_duration_seconds',
    'Calls to the store, by operation and outcome.',
    ['operation', 'outcome'],
    STORE_LATENCY,
  );
  return {
    command: (command, outcome, duration) => {
      commands.inc({ command, outcome });
      seconds.observe({ command }, duration);
    },
    question: (outcome) => questions.inc({ outcome }),
    reminders: (outcome, count) => reminders.inc({ outcome }, count),
    importRows: (outcome, count) => rows.inc({ outcome }, count),
    store: (operation, outcome, duration) => store.observe({ operation, outcome }, duration),
    gauge: (name, help, read) => registerGauge(registry, name, help, read),
    well: (read) => registerWell(registry, read),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function registerGauge(registry: Registry, name: string, help: string, read: () => number): void {
  const gauge: Gauge = new Gauge({
    name: `touchline_${name}`,
    help,
    registers: [registry],
    collect: () => gauge.set(read()),
  });
}

function registerWell(registry: Registry, read: Parameters<Metrics['well']>[0]): void {
  const gauge: Gauge<'part'> = new Gauge({
    name: 'touchline_well',
    help: 'Whether a part is well (1) or not (0); /readyz says why.',
    labelNames: ['part'],
    registers: [registry],
    collect: () => {
      for (const { name, ok } of read()) gauge.set({ part: name }, ok ? 1 : 0);
    },
  });
}
