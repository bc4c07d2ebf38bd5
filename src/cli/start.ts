import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { findRegion } from '../bot/find-region.ts';
import type { Platform } from '../bot/platform.ts';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { localeFor } from '../locales/locale-for.ts';
import { type App, createApp, createPlatforms } from '../main.ts';
import { withLimits } from '../ops/busy.ts';
import { stopOnSignal } from '../ops/stop.ts';
import { createConsolePlatform } from '../platforms/console/index.ts';
import { regionName } from '../reply/views/sources.ts';

/** Far more than a region's people ask at once; what comes beyond is told to try again. */
const LIMITS = { concurrent: 64, queue: 2_000 };
/** Milliseconds that each part has to finish what is in hand. */
const STOP_WITHIN = 10_000;

/** `touchline start [--region 104] [--as ana]`: the bot on what is configured; without tokens, a chat here. */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { region: { type: 'string' }, as: { type: 'string' } },
  });
  const config = readConfig();
  const app = await createApp(
    values.region ? { ...config, TOUCHLINE_REGION: regionId(values.region) } : config,
  );
  const platforms = await createPlatforms(config, app);
  if (platforms.length > 0) return serve(app, platforms);
  return chat(app, values.region ?? config.TOUCHLINE_REGION, values.as);
}

/** Runs until a signal comes. @throws StartError when a platform cannot start */
async function serve(app: App, platforms: readonly Platform[]): Promise<number> {
  const { log, store, reminders } = app;
  const bot = withLimits(app.bot, LIMITS);
  const stopping = stopOnSignal({
    signals: process,
    log,
    exit: (code) => process.exit(code),
    steps: [
      { name: 'work in hand', within: STOP_WITHIN, run: () => bot.stop(STOP_WITHIN) },
      { name: 'reminders', within: STOP_WITHIN, run: () => reminders.schedule.stop() },
      ...platforms.map(({ name, stop }) => ({ name, within: STOP_WITHIN, run: stop })),
      { name: 'store', within: STOP_WITHIN, run: () => store.close() },
    ],
  });
  try {
    for (const platform of platforms) {
      await platform.start(bot);
      log.info({ platform: platform.name }, 'connected');
    }
    reminders.schedule.start();
  } catch (error) {
    await stopping.stop('a platform did not start');
    throw error;
  }
  await stopping.stopped;
  return 0;
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
