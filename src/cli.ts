import { existsSync } from 'node:fs';
import { StartError } from './bot/platform.ts';
import { UserError } from './bot/user-error.ts';
import { ConfigError } from './config.ts';

type Run = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for: `check` needs no chat platform and no store. */
const COMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  start: async () => (await import('./cli/start.ts')).start,
  check: async () => (await import('./cli/check.ts')).check,
  ask: async () => (await import('./cli/ask.ts')).ask,
  commands: async () => (await import('./cli/commands.ts')).commands,
  manifest: async () => (await import('./cli/manifest.ts')).manifest,
  import: async () => (await import('./cli/import.ts')).importReport,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  'rulebook-schema': async () => (await import('./cli/rulebook-schema.ts')).rulebookSchema,
  remind: async () => (await import('./cli/remind.ts')).remind,
  audit: async () => (await import('./cli/audit.ts')).audit,
  store: async () => (await import('./cli/store.ts')).store,
};

function isUsage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS');
}

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS[name];
  if (!load) {
    process.stderr.write(
      `"${name}" is not a command of touchline. Use one of: ${Object.keys(COMMANDS).join(', ')}.\n`,
    );
    return 2;
  }
  try {
    return await (await load())(args);
  } catch (error) {
    if (isUsage(error)) process.stderr.write(`${error.message}\n`);
    else if (error instanceof UserError || error instanceof ConfigError || error instanceof StartError) {
      process.stderr.write(`${error.message}\n`);
    } else throw error;
    return isUsage(error) ? 2 : 1;
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await run(process.argv.slice(2));
