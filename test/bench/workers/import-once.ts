import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { readSheet } from 'read-excel-file/node';
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
  // Between the two only the token is kept: the button in the chat holds no more.
  const preview = async () => {
    const content = await readReport(await readFile(path), { name: path, asOf: '2025-09-01' });
    return (await imports.preview('region-60', content)).token;
  };
  await imports.confirm(await preview());
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

/** The bare library on the same workbook. @returns seconds */
async function sheetOnly(path: string): Promise<number> {
  const start = performance.now();
  const rows = await readSheet(await readFile(path));
  if (rows.length === 0) throw new Error('no rows');
  return (performance.now() - start) / 1000;
}

// As `touchline import` does.
keepHeapSmall();
const [path = '', database = ''] = process.argv.slice(2);
const idleMegabytes = process.memoryUsage().rss / MB;
const seconds = await importOnce(path, database);
const megabytes = (process.resourceUsage().maxRSS * 1024) / MB;
const bareSeconds = await (path.endsWith('.csv') ? parseOnly : sheetOnly)(path);
process.stdout.write(JSON.stringify({ seconds, megabytes, idleMegabytes, bareSeconds }));
