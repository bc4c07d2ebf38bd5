import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { localeFor } from '../locales/locale-for.ts';
import { createApp } from '../main.ts';
import { createConsolePlatform } from '../platforms/console/index.ts';
import { regionName } from '../reply/views/sources.ts';

/** `touchline start [--region 104] [--as ana]`: the bot on what is configured; without tokens, a chat here. */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { region: { type: 'string' }, as: { type: 'string' } },
  });
  const config = readConfig();
  const { locale } = localeFor(undefined);
  const app = await createApp(
    values.region ? { ...config, TOUCHLINE_REGION: regionId(values.region) } : config,
  );
  const rulebook = findRegion(values.region ?? config.TOUCHLINE_REGION, app.rulebooks, locale);
  const isTerminal = Boolean(process.stdin.isTTY);
  const platform = createConsolePlatform({
    input: process.stdin,
    output: process.stdout,
    isTerminal,
    color: isTerminal && process.stdout.hasColors?.() === true && !process.env.NO_COLOR,
    as: values.as
      ? { id: values.as, name: values.as, isManager: false }
      : { id: 'you', name: userInfo().username, isManager: true },
    region: regionName(rulebook, locale),
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
