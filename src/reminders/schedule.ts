import { createTask, type Logger, parse, type ScheduledTask, schedule, validate } from 'node-cron';
import { UserError } from '../bot/user-error.ts';
import { reminders as texts } from '../locales/en/reminders.ts';
import { addDays } from '../requirements/index.ts';
import type { Store } from '../storage/store.ts';
import type { Log } from './postman.ts';

/** How often the bot looks whether something is due anywhere. */
const TICK = '*/5 * * * *';
const HOUR = 60 * 60_000;
/** 29 February comes at the latest after eight years. */
const FAR = 8 * 366;
/** The furthest that a missed post is looked for. */
const BACK = 31;

const tasks = new Map<string, ScheduledTask>();

/** A task that never runs: node-cron's own reading of the expression, in wall time (UTC has no DST). */
function matcher(cron: string): ScheduledTask {
  const known = tasks.get(cron) ?? createTask(cron, () => {}, { timezone: 'UTC' });
  tasks.set(cron, known);
  return known;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The wall-clock minutes of a day on which the expression fires, earliest first. */
function firesOn(cron: string, day: string): string[] {
  const { hour, minute } = parse(cron);
  const task = matcher(cron);
  return hour
    .flatMap((h) => minute.map((m) => `${day}T${pad(h)}:${pad(m)}`))
    .filter((local) => task.match(new Date(`${local}:00Z`)))
    .sort();
}

/**
 * Checks the schedule of a channel post.
 * @returns the five fields with single spaces
 * @throws UserError: not five fields, not a cron expression, or a day that no month has
 */
export function readCron(text: string): string {
  const cron = text.trim().replace(/\s+/g, ' ');
  if (cron.split(' ').length !== 5 || !validate(cron))
    throw new UserError(texts.cronFields(text.slice(0, 60)));
  return cron;
}

/**
 * The newest time at which the expression fired, as the region's clocks show it (`2026-03-08T09:00`). An hour that DST
 * leaves out fires when the clocks have passed it; one that comes twice fires once.
 * @param after not this minute or an earlier one; at most 31 days back are looked at
 * @param until this minute or an earlier one
 * @returns undefined: it did not fire between them
 */
export function lastFire(cron: string, after: string, until: string): string | undefined {
  let day = until.slice(0, 10);
  for (let back = 0; back <= BACK && day >= after.slice(0, 10); back += 1) {
    const found = firesOn(cron, day).findLast((local) => local <= until && local > after);
    if (found !== undefined) return found;
    day = addDays(day, -1);
  }
  return undefined;
}

/** The first time after this minute at which the expression fires, in wall time; undefined: never. */
export function nextFire(cron: string, after: string): string | undefined {
  let day = after.slice(0, 10);
  for (let ahead = 0; ahead <= FAR; ahead += 1) {
    const found = firesOn(cron, day).find((local) => local > after);
    if (found !== undefined) return found;
    day = addDays(day, 1);
  }
  return undefined;
}

/** node-cron writes to the console by default; its lines belong into the operator's log. */
function loggerOf(log: Log): Logger {
  return {
    info: () => {},
    debug: () => {},
    warn: (message) => log('warn', message),
    error: (message, error) => log('error', 'The reminders could not run at their time.', error ?? message),
  };
}

export interface ScheduleOptions {
  /** One look at everything; never rejects. */
  readonly run: () => Promise<unknown>;
  readonly store: Pick<Store, 'claim'>;
  readonly log: Log;
  /** Cron expression of the looks; every five minutes. */
  readonly tick?: string;
}

/** The clockwork: of many replicas one runs at each tick. */
export interface Schedule {
  /** Begins, and looks at once for what was missed meanwhile. */
  start(): void;
  /** No more ticks; resolves when the look under way has ended. */
  stop(): Promise<void>;
}

export function createSchedule({ run, store, log, tick = TICK }: ScheduleOptions): Schedule {
  let task: ScheduledTask | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = run().catch((error: unknown) => log('error', 'The reminders could not run.', error));
    return running;
  };
  return {
    start() {
      if (task) return;
      task = schedule(tick, look, {
        name: 'reminders',
        timezone: 'UTC',
        noOverlap: true,
        distributed: true,
        distributedLease: HOUR,
        // Never given back: a replica whose clock is a little late must not run the same tick again.
        runCoordinator: { shouldRun: (key, ttl) => store.claim(`reminder-tick/${key}`, ttl) },
        logger: loggerOf(log),
        // A late tick asks the same question; nothing is lost with one that was missed.
        suppressMissedWarning: true,
      });
      void look();
    },
    async stop() {
      await task?.destroy();
      task = undefined;
      await running;
    },
  };
}
