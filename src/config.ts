import { z } from 'zod';

const REGION = /^(?:region-)?(\d{1,5})$/;

const Environment = z.object({
  TOUCHLINE_REGION: z
    .string()
    .regex(REGION, 'must be a region number such as 60, or region-60')
    .transform((text) => `region-${REGION.exec(text)?.[1]}`)
    .default('region-60'),
  TOUCHLINE_TIMEZONE: z.string().refine(isTimeZone, 'must be a time zone such as America/Denver').optional(),
  STORE_URL: z.string().default('sqlite://data/touchline.db'),
  STORE_KEY: z.string().optional(),
  RULEBOOKS_DIR: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'must be the signing secret of the Slack app').optional(),
  SLACK_API_URL: z.url('must be a web address').optional(),
  PORT: port().optional(),
  DISCORD_TOKEN: z.string().min(20, 'must be the token of the Discord bot').optional(),
  DISCORD_API_URL: z.url('must be a web address').optional(),
  REMINDER_CRON: z.string().default('0 9 * * 1'),
  HEALTH_PORT: port().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

function port() {
  return z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535);
}

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

const Config = Environment.superRefine((env, context) => {
  const need = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
    need(
      'SLACK_APP_TOKEN',
      'is missing: set it for Socket Mode, or set SLACK_SIGNING_SECRET and PORT for HTTP mode',
    );
  }
  if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && env.SLACK_SIGNING_SECRET && env.PORT === undefined) {
    need('PORT', 'is missing: HTTP mode of Slack needs the port to listen on');
  }
  if (!env.SLACK_BOT_TOKEN && (env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET)) {
    need('SLACK_BOT_TOKEN', 'is missing: the other Slack settings are there');
  }
});

/** The environment, checked and frozen; every field that is not set is absent or has its default. */
export type Config = Readonly<z.infer<typeof Config>>;

/** Every problem of the environment at once, a sentence each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * @param env `process.env`, or a stand-in; an empty value counts as not set
 * @throws ConfigError that lists every problem
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Config.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`);
  throw new ConfigError(`The environment is not right; see .env.example:\n${lines.join('\n')}`);
}
