import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { createRegister } from '../../../src/coaches/register-services.ts';
import { readReport } from '../../../src/coaches/reports/read-report.ts';
import { keepHeapSmall } from '../../../src/ops/small-heap.ts';
import { openStore } from '../../../src/storage/open-store.ts';

const MB = 1024 * 1024;

/** Read, preview, confirm: what a coordinator waits for. @returns seconds */
async function importOnce(path: string, database: string): Promise<number> {
  const now = () => Date.UTC(2025, 8, 1);
  let count = 0;
  const store = await openStore(`sqlite://${database}`, { now });
  const { imports } = createRegister(store, { now, unique: () => `u${count++}` });
  const start = performance.now();
  const content = await readReport(await readFile(path), { name: 'bench.csv', asOf: '2025-09-01' });
  const { token } = await imports.preview('region-60', content);
  await imports.confirm(token);
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  return seconds;
}

/** The bare library on the same bytes. @returns seconds */
async function parseOnly(path: string): Promise<number> {
  const start = performance.now();
  const parser = parse({ bom: true, relax_column_count: true });
  parser.end(await readFile(path));
  let rows = 0;
  for await (const _ of parser) rows++;
  if (rows === 0) throw new Error('no rows');
  return (performance.now() - start) / 1000;
}

// As the program does.
keepHeapSmall();
const [path = '', database = ''] = process.argv.slice(2);
const idleMegabytes = process.memoryUsage().rss / MB;
const seconds = await importOnce(path, database);
const megabytes = (process.resourceUsage().maxRSS * 1024) / MB;
const bareSeconds = await parseOnly(path);
process.stdout.write(JSON.stringify({ seconds, megabytes, idleMegabytes, bareSeconds }));
