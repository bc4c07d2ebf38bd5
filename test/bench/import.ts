import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventPeople } from '../coaches/people.ts';
import { credentialsCsv, wideXlsx } from '../coaches/write-reports.ts';
import { NODE_24, type Row, row, runDirectly } from './table.ts';

/** Rows of a report many times a large region's, and the smaller ones it is compared with. */
const ROWS = 50_000;
const PARTS = [8, 4, 2, 1] as const;
const LIMIT = { seconds: 5, megabytes: 300, exponent: 1.2 };

/** One import in a process of its own, so that its memory is its own. */
interface Run {
  readonly rows: number;
  readonly seconds: number;
  /** Largest resident set of the process, in MB. */
  readonly megabytes: number;
  /** The same process before it read anything. */
  readonly idleMegabytes: number;
  /** Seconds for parsing the same bytes with the bare CSV library. */
  readonly bareSeconds: number;
}

/** So many invented rows, about four to a person. */
function report(rows: number): Uint8Array {
  let left = rows;
  const people = inventPeople(Math.ceil(rows / 3), 60).map((person) => {
    const certificates = person.certificates.slice(0, Math.max(0, left));
    left -= certificates.length;
    return { ...person, certificates };
  });
  return credentialsCsv(people);
}

function measure(folder: string, rows: number, file: string, content: Uint8Array): Run {
  const path = join(folder, file);
  writeFileSync(path, content);
  const worker = new URL('./workers/import-once.ts', import.meta.url).pathname;
  // As `npm run import` runs it.
  const options = ['--disable-warning=ExperimentalWarning', '--import', NODE_24, worker, path, `${path}.db`];
  const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`import of ${rows} rows failed: ${stderr}`);
  return { rows, ...(JSON.parse(stdout) as Omit<Run, 'rows'>) };
}

/** Reading, matching, previewing and storing AYSO's largest report. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  try {
    const runs = PARTS.map((part) => measure(folder, ROWS / part, `${ROWS / part}.csv`, report(ROWS / part)));
    const wide = measure(folder, ROWS, 'wide.xlsx', wideXlsx(inventPeople(ROWS, 60), true));
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) throw new Error('nothing was measured');
    // Time grows as rows^x: the slope of the logarithms between the smallest and the largest report.
    const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.rows / first.rows);
    const named = (rows: number) => `import, ${rows.toLocaleString('en-US')} rows`;
    return [
      ...runs.map(({ rows, seconds, bareSeconds }) =>
        row(
          `${named(rows)}: read, preview, store`,
          seconds,
          's',
          bareSeconds,
          rows === ROWS ? { atMost: LIMIT.seconds } : undefined,
        ),
      ),
      row('import: growth of time with rows, exponent', exponent, '', 1, { atMost: LIMIT.exponent }),
      row(`${named(ROWS)}: memory`, last.megabytes, 'MB', last.idleMegabytes, { atMost: LIMIT.megabytes }),
      row('import, a workbook of 50,000 people: read, preview, store', wide.seconds, 's', wide.bareSeconds),
      row('import, a workbook of 50,000 people: memory', wide.megabytes, 'MB', wide.idleMegabytes, {
        atMost: LIMIT.megabytes,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await runDirectly(import.meta.main, run);
