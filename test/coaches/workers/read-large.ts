// Reads one file in a process of its own and says how much memory it had at most.
import { createReadStream } from 'node:fs';
import { readReportApart } from '../../../src/coaches/reports/read-apart.ts';

const [path = ''] = process.argv.slice(2);
const progress: number[] = [];
const report = await readReportApart(createReadStream(path), {
  name: 'large.csv',
  asOf: '2024-11-01',
  onProgress: (rows) => progress.push(rows),
});
const outcome = { rows: report.rows, people: report.people.length, progress: progress.length };
process.send?.({ ...outcome, kilobytes: process.resourceUsage().maxRSS });
