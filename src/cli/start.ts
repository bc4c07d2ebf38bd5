import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { type Config, readConfig } from '../config.ts';
import { localeFor } from '../locales/locale-for.ts';
import { type App, createApp, createPlatforms, newReference } from '../main.ts';
import { createConsolePlatform } from '../platforms/console/index.ts';
import { regionName } from '../reply/views/sources.ts';

/** `touchline start [--region 104] [--as ana]`: the bot on what is configured; without tokens, a chat here. */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { region: { type: 'string' }, as: { type: 'string' } },
  });
  const config = readConfig();
  if (config.SLACK_BOT_TOKEN || config.SLACK_CLIENT_ID || config.DISCORD_TOKEN) return serveChats(config);
  const region = values.region ? regionId(values.region) : config.TOUCHLINE_REGION;
  return chat(await createApp({ ...config, TOUCHLINE_REGION: region }), region, values.as);
}

/** Slack, Discord or both, until a signal comes. @throws StartError when a platform cannot start */
async function serveChats(config: Config): Promise<number> {
  const [{ createInstruments }, { serve }] = await Promise.all([
    import('../ops/instruments.ts'),
    import('../ops/serve.ts'),
  ]);
  const instruments = createInstruments(newReference, () => performance.now());
  const app = await createApp(config, { instruments });
  const platforms = await createPlatforms(config, app);
  const { reminders, log } = app;
  return serve({
    ...app,
    platforms,
    limited: instruments.limited(),
    metrics: instruments.metrics,
    ...(config.HEALTH_PORT === undefined
      ? {}
      : { healthPort: config.HEALTH_PORT, healthHost: config.HEALTH_HOST }),
    startSchedule: () => {
      reminders.schedule.start();
      return reminders.schedule;
    },
    others: [{ name: 'reminders', health: reminders.service.health }],
    signals: process,
    exit: (code) => process.exit(code),
    onReady: (healthPort) =>
      log.info({ platforms: platforms.map(({ name }) => name), healthPort }, 'connected'),
  });
}

/** Of the account that runs the process; a container may have none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'you';
  }
}

/** The terminal as the only platform, until its input ends. */
async function chat(app: App, region: string, as: string | undefined): Promise<number> {
  const { locale } = localeFor(undefined);
  const isTerminal = Boolean(process.stdin.isTTY);
  const platform = createConsolePlatform({
    input: process.stdin,
    output: process.stdout,
    isTerminal,
    color: isTerminal && process.stdout.hasColors?.() === true,
    as: as ? { id: as, name: as, isManager: false } : { id: 'you', name: userName(), isManager: true },
    region: regionName(findRegion(region, app.rulebooks, locale), locale),
  });
  await platform.start(app.bot);
  await platform.closed;
  await app.store.close();
  return 0;
}

function regionId(text: string): string {
  const number = /^(?:region-?\s*)?(\d{1,5})$/i.exec(text.trim())?.[1];
  if (number === undefined)
    throw new UserError(`"${text}" is not a region number. Write, for example, --region 104.`);
  return `region-${number}`;
}
