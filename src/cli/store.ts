import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { backUp, restore } from '../storage/backup.ts';
import { type CopyCount, copyStore } from '../storage/copy-store.ts';

const USAGE = `Use one of:
  store copy FROM TO                        all of one store into an empty one, e.g. sqlite://data/touchline.db postgres://…
  store backup FILE [STORE_URL]             the store (default: STORE_URL of the environment) into a new file
  store restore FILE [STORE_URL] [--force]  a back-up into an empty store; with --force over what it holds`;

const counted = ({ values, claims }: CopyCount) => `${values} values and ${claims} claims`;

/** `touchline store copy | backup | restore`: moves all data, all or nothing, and prints how much it was. */
export async function store(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [action = '', first, second, ...more] = positionals;
  if (first === undefined || more.length > 0) throw new UserError(USAGE);
  process.stdout.write(`${await run(action, first, second, values.force)}\n`);
  return 0;
}

async function run(action: string, first: string, second: string | undefined, force: boolean) {
  switch (action) {
    case 'copy':
      if (second === undefined) throw new UserError(USAGE);
      return `Copied ${counted(await copyStore(first, second))}; the counts of both stores agree.`;
    case 'backup': {
      const count = await backUp(second ?? readConfig().STORE_URL, first);
      return `Backed up ${counted(count)} to ${resolve(first)}.`;
    }
    case 'restore':
      return `Restored ${counted(await restore(first, second ?? readConfig().STORE_URL, { force }))}.`;
    default:
      throw new UserError(USAGE);
  }
}
