import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/bot/user-error.ts';
import { readReportApart } from '../../../src/coaches/reports/read-apart.ts';
import { readReport } from '../../../src/coaches/reports/read-report.ts';
import { columnName, workbookFiles } from '../../fakes/xlsx.ts';
import { zip } from '../../fakes/zip.ts';
import { inventPeople } from '../people.ts';
import { credentialsCsv, volunteersXlsx } from '../write-reports.ts';

const options = { name: 'report.csv', asOf: '2024-11-01' };
const people = inventPeople(2500);

it('reads the same in a thread of its own, and the bot goes on meanwhile', async () => {
  for (const bytes of [credentialsCsv(people), volunteersXlsx(people)]) {
    let turns = 0;
    let isDone = false;
    const reading = readReportApart(bytes, options).finally(() => {
      isDone = true;
    });
    for (; !isDone; turns++) await setImmediate();
    expect(await reading).toEqual(await readReport(bytes, options));
    expect(turns).toBeGreaterThan(20);
  }
});

it('passes on the sentence with which a file is refused', async () => {
  const reading = readReportApart(Buffer.from('Name,Colour\nAda,blue\n'), options);
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(/none of the reports/);
});

it('ends the thread, not the bot, when a file is made to fill the memory', async () => {
  const header = ['Username', 'Surname', 'Firstname', 'Course'].map((name, column) => {
    return `<c r="${columnName(column)}1" t="inlineStr"><is><t>${name}</t></is></c>`;
  });
  const far = Array.from({ length: 150_000 }, (_, index) => index + 2).map((row) => {
    return `<row r="${row}"><c r="${columnName(701)}${row}"><v>1</v></c></row>`;
  });
  const sheet = `<worksheet><sheetData><row r="1">${header.join('')}</row>${far.join('')}</sheetData></worksheet>`;
  const reading = readReportApart(zip(workbookFiles(sheet), deflateRawSync), options);
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(/would unpack to more/);
});

// How long it takes is measured in test/bench/import.ts.
it('reads 50,000 rows in under 300 MB, and shows how far it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchline-large-'));
  try {
    const path = join(folder, 'large.csv');
    await writeFile(path, credentialsCsv(inventPeople(12_520)));
    const worker = fileURLToPath(new URL('../workers/read-large.ts', import.meta.url));
    const child = fork(worker, [path], { execArgv: ['--disable-warning=ExperimentalWarning'] });
    const [found] = await once(child, 'message');
    expect(found.rows).toBeGreaterThan(50_000);
    expect(found.progress).toBeGreaterThan(10);
    expect(found.kilobytes).toBeLessThan(300_000);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
