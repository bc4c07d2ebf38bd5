import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequest } from './request.ts';
import { createLineScrub } from './scrub.ts';

export type { Logger };

export interface LogOptions {
  /** Values that must never be printed, such as the signing secret. */
  readonly secrets?: readonly (string | undefined)[];
  /** Instead of standard error, for tests. */
  readonly destination?: DestinationStream;
}

/** Fields that hold a secret or a person's address whatever their value looks like. */
const HIDDEN = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'clientSecret',
  'password',
  'email',
  'authorization',
  'cookie',
  'headers',
];

/**
 * The operator's log: one JSON object a line on standard error, so that standard output stays the bot's own. Lines that
 * are written for a request carry its reference. Tokens, secrets and e-mail addresses are taken out of whole lines, so
 * that also a library's error message gives none away.
 */
export function createLog(level: string, { secrets = [], destination }: LogOptions = {}): Logger {
  const scrub = createLineScrub(secrets.filter((secret) => secret !== undefined));
  return pino(
    {
      level,
      redact: {
        paths: HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        remove: true,
      },
      mixin: () => {
        const request = currentRequest();
        return request ? { reference: request.reference } : {};
      },
      hooks: { streamWrite: scrub },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
