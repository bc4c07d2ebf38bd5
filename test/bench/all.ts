// Every measurement in one table; each file also runs alone. `npm run bench`, or `npm run bench -- start assess`.
import { holds, type Row, table } from './table.ts';

const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<Row[]> }>>> = {
  start: () => import('./start.ts'),
  assess: () => import('./assess.ts'),
  questions: () => import('./questions.ts'),
  import: () => import('./import.ts'),
  sweep: () => import('./sweep.ts'),
  rates: () => import('./rates.ts'),
  load: () => import('./load.ts'),
  platforms: () => import('./platforms.ts'),
};

const wanted = process.argv.slice(2).filter((name) => name in BENCHES);
const names = wanted.length > 0 ? wanted : Object.keys(BENCHES);
const rows: Row[] = [];
for (const name of names) {
  process.stderr.write(`measuring ${name} …\n`);
  const bench = await BENCHES[name]?.();
  rows.push(...((await bench?.run()) ?? []).map((row) => ({ ...row, name: `${name}: ${row.name}` })));
}
process.stdout.write(`${table(rows)}\n`);
process.exitCode = rows.every(holds) ? 0 : 1;
