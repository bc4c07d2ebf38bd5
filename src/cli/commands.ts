import { commands as all } from '../../commands/index.ts';
import { usageOf } from '../bot/options.ts';

/** `touchline commands`: the README's table of commands, made from their definitions. */
export async function commands(): Promise<number> {
  const rows = all.map((command) => `| \`${usageOf(command)}\` | ${command.audience} | ${command.summary} |`);
  process.stdout.write(`${['| command | for | what it does |', '|---|---|---|', ...rows].join('\n')}\n`);
  return 0;
}
