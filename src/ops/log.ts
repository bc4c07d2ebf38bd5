import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The operator's log: one JSON object a line on standard error, so that standard output stays the bot's own.
 * No personal data goes in; tokens that slip into an object are removed.
 */
export function createLog(level: string): Logger {
  const secrets = [
    'token',
    'botToken',
    'appToken',
    'signingSecret',
    'authorization',
    'headers.authorization',
  ];
  return pino(
    { level, redact: { paths: secrets.flatMap((path) => [path, `*.${path}`]), remove: true } },
    pino.destination({ dest: 2, sync: true }),
  );
}
