import { readConfig } from '../config.ts';
import { formatProblem, loadRulebooks } from '../requirements/rulebooks/load.ts';

/** `touchline doctor`: what is wrong with the installation, a full sentence each. */
export async function doctor(): Promise<number> {
  const config = readConfig();
  const { rulebooks, problems } = loadRulebooks(config.RULEBOOKS_DIR);
  for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
  const names = [...rulebooks.values()].map(({ region }) => `Region ${region.number} (${region.name})`);
  process.stdout.write(`${names.length} rulebooks work: ${names.join(', ')}.\n`);
  return problems.length === 0 ? 0 : 1;
}
