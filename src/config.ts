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
  STORE_KEY: z.string().transform(keys).optional(),
  RULEBOOKS_DIR: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'must be the signing secret of the Slack app').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SLACK_API_URL: z.url('must be a web address').optional(),
  PORT: port().optional(),
  DISCORD_TOKEN: z.string().min(20, 'must be the token of the Discord bot').optional(),
  DISCORD_API_URL: z.url('must be a web address').optional(),
  SHARD_COUNT: z.coerce.number('must be a number').int().min(1).optional(),
  SHARD_IDS: z.string().transform(shards).optional(),
  REMINDER_CRON: z.string().default('0 9 * * 1'),
  HEALTH_PORT: port().optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

function port() {
  return z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535);
}

type Problems = z.core.$RefinementCtx<string>;

function keys(text: string, context: Problems): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const wrong = parts.some((part) => Buffer.from(part, 'base64').length !== 32);
  if (wrong) {
    const message =
      'must be 32 bytes in base64 (openssl rand -base64 32); to change it put the new one first: NEW,OLD';
    context.addIssue({ code: 'custom', message });
  }
  return parts;
}

function shards(text: string, context: Problems): readonly number[] {
  if (!/^\d+(,\d+)*$/.test(text)) {
    context.addIssue({ code: 'custom', message: 'must be numbers separated by commas, such as 0,1' });
  }
  return text.split(',').map(Number);
}

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

type Need = (key: string, message: string) => void;

/** Settings that make sense only together. */
const Config = Environment.superRefine((env, context) => {
  const need: Need = (key, message) => context.addIssue({ code: 'custom', path: [key], message });
  if (env.SLACK_CLIENT_ID) checkInstallations(env, need);
  else checkOneWorkspace(env, need);
  if (env.SHARD_IDS && !env.SHARD_COUNT) {
    need('SHARD_COUNT', 'is missing: SHARD_IDS says which of how many shards run here');
  }
  if (env.SHARD_IDS?.some((id) => env.SHARD_COUNT !== undefined && id >= env.SHARD_COUNT)) {
    need('SHARD_IDS', `must be from 0 to ${(env.SHARD_COUNT ?? 1) - 1}`);
  }
});

function checkOneWorkspace(env: z.infer<typeof Environment>, need: Need): void {
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
}

/** Many workspaces: each installs the app and brings its own token, which is kept encrypted. */
function checkInstallations(env: z.infer<typeof Environment>, need: Need): void {
  const required = ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_SIGNING_SECRET', 'PORT'] as const;
  for (const key of required) {
    if (env[key] === undefined) need(key, 'is missing: installing into many workspaces needs it');
  }
  if (!env.STORE_KEY) need('STORE_KEY', 'is missing: tokens of workspaces are stored encrypted with it');
  for (const key of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const) {
    if (env[key]) need(key, 'must not be set beside SLACK_CLIENT_ID: every workspace brings its own token');
  }
}

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
