import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { UserError } from '../bot/user-error.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';

/** `touchline manifest slack [--url https://…] [--many]`: the app manifest, made from the commands. */
export async function manifest(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, many: { type: 'boolean', default: false } },
  });
  if (positionals[0] !== 'slack')
    throw new UserError(
      'Write: manifest slack (with --url https://… for HTTP mode, and --many for many workspaces).',
    );
  if (values.many && !values.url)
    throw new UserError('Many workspaces install the app at its public address: add --url https://….');
  const made = slackManifest(
    commands,
    values.url ? { socketMode: false, url: values.url, manyWorkspaces: values.many } : { socketMode: true },
  );
  process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  return 0;
}
