import { commands } from '../../commands/index.ts';
import type { PlatformHealth } from '../bot/platform.ts';
import { createSettings } from '../bot/settings.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { doctor as say } from '../locales/en/doctor.ts';
import { createScrub } from '../ops/scrub.ts';
import { formatProblem, loadRulebooks } from '../requirements/rulebooks/load.ts';
import { openStore } from '../storage/open-store.ts';

const well = (detail: string): PlatformHealth => ({ ok: true, detail });
const ill = (detail: string): PlatformHealth => ({ ok: false, detail });
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A server or workspace that was set up. */
interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string | undefined;
}

/**
 * Looks at settings, rulebooks, store and chat platforms: of each a sentence that it is well, or what to do. No token
 * is in them.
 * @param env undefined: the environment of this process
 */
export async function diagnose(env?: Readonly<Record<string, string>>): Promise<PlatformHealth[]> {
  const config = settings(env);
  if (Array.isArray(config)) return [...config, ill(say.environmentFirst)];
  const store = await examineStore(config);
  const findings = [
    well(say.environmentOk),
    ...examineRulebooks(config),
    store.finding,
    ...(await examinePlatforms(config, store.places)),
  ];
  const clean = createScrub(secretsOf(config));
  return findings.map(({ ok, detail }) => ({ ok, detail: clean(detail) }));
}

/**
 * `touchline doctor`: prints what `diagnose` finds.
 * @returns 1 when something must be put right
 */
export async function doctor(): Promise<number> {
  const findings = await diagnose();
  const width = Math.max(say.ok.length, say.fix.length);
  const toFix = findings.filter(({ ok }) => !ok).length;
  for (const { ok, detail } of findings) {
    process.stdout.write(`${(ok ? say.ok : say.fix).padEnd(width)}  ${detail}\n`);
  }
  process.stdout.write(`${toFix === 0 ? say.allWell : say.toFix(toFix)}\n`);
  return toFix === 0 ? 0 : 1;
}

/** The settings, or what is wrong with them. */
function settings(env: Readonly<Record<string, string>> | undefined): Config | PlatformHealth[] {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [, ...problems] = error.message.split('\n');
    return problems.map((line) => ill(line.trim()));
  }
}

function secretsOf(config: Config): string[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DISCORD_TOKEN, STORE_KEY = [] } = config;
  const { SLACK_CLIENT_SECRET, SLACK_STATE_SECRET } = config;
  const tokens = [SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, DISCORD_TOKEN];
  return [...tokens, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, ...STORE_KEY].filter(
    (one) => one !== undefined,
  );
}

function examineRulebooks({ RULEBOOKS_DIR, TOUCHLINE_REGION }: Config): PlatformHealth[] {
  const { rulebooks, problems } = loadRulebooks(RULEBOOKS_DIR);
  const names = [...rulebooks.values()].map(({ region }) => `Region ${region.number} (${region.name})`);
  return [
    ...problems.map((problem) => ill(formatProblem(problem))),
    well(say.rulebooks(names)),
    ...(rulebooks.has(TOUCHLINE_REGION) ? [] : [ill(say.noRulebook(TOUCHLINE_REGION))]),
  ];
}

/** The store, and what was set up in it. */
async function examineStore({ STORE_URL }: Config): Promise<{ finding: PlatformHealth; places: Place[] }> {
  const places: Place[] = [];
  try {
    const store = await openStore(STORE_URL, { now: Date.now });
    try {
      await store.ping();
      for await (const { platform, workspace, settings: set } of createSettings(store).all()) {
        places.push({ platform, workspace, channel: set.reminderChannel });
      }
    } finally {
      await store.close();
    }
    return { finding: well(say.storeOk), places };
  } catch (error) {
    return { finding: ill(say.storeFails(reasonOf(error))), places };
  }
}

async function examinePlatforms(config: Config, places: readonly Place[]): Promise<PlatformHealth[]> {
  const { SLACK_CLIENT_ID, SLACK_BOT_TOKEN, DISCORD_TOKEN } = config;
  if (!SLACK_CLIENT_ID && !SLACK_BOT_TOKEN && !DISCORD_TOKEN) return [well(say.noPlatform)];
  const slack = SLACK_BOT_TOKEN ? examineSlack(config, SLACK_BOT_TOKEN, places) : undefined;
  const discord = DISCORD_TOKEN ? examineDiscord(config, DISCORD_TOKEN, places) : undefined;
  return [
    ...(SLACK_CLIENT_ID ? [well(say.slack.manyWorkspaces)] : []),
    ...((await slack?.catch((error) => [ill(say.failed('Slack', reasonOf(error)))])) ?? []),
    ...((await discord?.catch((error) => [ill(say.failed('Discord', reasonOf(error)))])) ?? []),
  ];
}

async function examineSlack(config: Config, botToken: string, places: readonly Place[]) {
  const { SLACK_APP_TOKEN, SLACK_API_URL } = config;
  const { examineSlack: examine } = await import('../platforms/slack/examine.ts');
  return examine({
    botToken,
    ...(SLACK_APP_TOKEN ? { appToken: SLACK_APP_TOKEN } : {}),
    ...(SLACK_API_URL ? { apiUrl: SLACK_API_URL } : {}),
    channelOf: (workspace) =>
      places.find((place) => place.platform === 'slack' && place.workspace === workspace)?.channel,
    now: Date.now,
  });
}

async function examineDiscord(config: Config, token: string, places: readonly Place[]) {
  const { examineDiscord: examine } = await import('../platforms/discord/examine.ts');
  return examine({
    token,
    ...(config.DISCORD_API_URL ? { apiUrl: config.DISCORD_API_URL } : {}),
    commands,
    channels: places
      .filter(({ platform }) => platform === 'discord')
      .map(({ workspace, channel }) => ({ server: workspace, channel })),
  });
}
