import type { Logger as BoltLogger, LogLevel } from '@slack/bolt';

/** What the adapter needs of a logger; a pino logger is one. */
export interface SlackLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

function toMessage(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
}

/**
 * Bolt, its web client and its socket write into our logger. Their debug lines hold whole payloads, which are
 * about people, so they are dropped.
 */
export function toBoltLogger(logger: SlackLogger, info: LogLevel): BoltLogger {
  const from = { from: 'bolt' };
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => logger.info(from, toMessage(parts)),
    warn: (...parts: unknown[]) => logger.warn(from, toMessage(parts)),
    error: (...parts: unknown[]) => logger.error(from, toMessage(parts)),
    setLevel: () => undefined,
    getLevel: () => info,
    setName: () => undefined,
  };
}
