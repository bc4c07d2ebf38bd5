import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/bot/user-error.ts';
import { readReport } from '../../../src/coaches/reports/read-report.ts';
import { workbookFiles, writeXlsx } from '../../fakes/xlsx.ts';
import { zip } from '../../fakes/zip.ts';
import { inventPeople } from '../people.ts';
import { credentialsCsv, csv, HEADERS, volunteersXlsx } from '../write-reports.ts';

const options = { name: 'report.csv', asOf: '2024-11-01' };
const read = (bytes: Uint8Array | AsyncIterable<Uint8Array>) => readReport(bytes, options);
const people = inventPeople(40);
const good = Buffer.from(credentialsCsv(people));
const workbook = volunteersXlsx(people);

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const bomb = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'.repeat(2_000_000));
const pack = (xml: string, claimed?: (name: string, size: number) => number) =>
  zip(workbookFiles(xml), (bytes) => deflateRawSync(bytes, { level: 1 }), claimed);

const shifted = Buffer.from(good.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x60 : byte)));
const latinHeader = Buffer.from(HEADERS.newest.replace('FirstName', 'Pr\u0081nom'), 'latin1');

describe('a bad file is refused with a sentence:', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /is empty/],
    ['a byte-order mark and nothing more', Buffer.from('\uFEFF'), /none of the reports/],
    ['binary', Buffer.from([1, 2, 3, 0, 255, 254, 9, 7, 0, 4]), /not a text table|cannot be read/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not a text table/],
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel file/],
    ['another table', Buffer.from('Name,Colour\nAda,blue\n'), /none of the reports/],
    ['headings only', csv(HEADERS.newest, []), /nobody in/],
    ['cut off inside a row', good.subarray(0, good.length - 40), /ends in the middle/],
    ['cut off inside quotes', Buffer.from(`${HEADERS.newest}\r\na,b,"c\r\nd`), /ends in the middle/],
    ['cut off inside a letter', Buffer.concat([good, Buffer.from([0xc3])]), /ends in the middle/],
    ['another encoding', latinHeader, /cannot be read/],
    ['letters shifted by a wrong encoding', shifted, /none of the reports|cannot be read/],
    ['a workbook cut off', workbook.subarray(0, workbook.length / 2), /ends in the middle/],
    ['a workbook with a damaged part', Buffer.from(workbook).fill(7, 400, 600), /damaged/],
    ['a zip that is no workbook', zip({ 'a.txt': 'hello' }, deflateRawSync), /damaged/],
    ['a workbook without rows', writeXlsx([]), /none of the reports/],
    ['a column at the end of the world', pack(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), /damaged/],
    ['a row at the end of the world', pack(sheet('<row r="999999999"><c r="A1"><v>1</v></c></row>')), /rows/],
    ['a sheet without an end', pack('<worksheet><sheetData><row r="1">'), /damaged|none of the reports/],
    [
      'formulas for names',
      csv('volunteer_position,volunteer_email,package_name,volunteer_first_name', [
        ['Head Coach', 'ada@example.org', '10U', '=HYPERLINK("https://example.org")'],
      ]),
      /formulas/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(UserError);
    await expect(read(bytes)).rejects.toThrow(sentence);
  });

  it('200 MB, without taking it all in', async () => {
    let pieces = 0;
    async function* endless() {
      for (; pieces < 200; pieces++) yield Buffer.alloc(1_000_000, 'a,');
    }
    await expect(read(endless())).rejects.toThrow(/larger than 64 MB/);
    expect(pieces).toBeLessThan(70);
    await expect(read(new Uint8Array(200_000_000))).rejects.toThrow(/larger than 64 MB/);
  });

  it('a zip bomb by what it says, and one that lies about it by what it does', async () => {
    const giant = (name: string, size: number) => (name.includes('sheet1') ? 4_000_000_000 : size);
    const tiny = (name: string, size: number) => (name.includes('sheet1') ? 50_000 : size);
    await expect(read(pack(sheet(''), giant))).rejects.toThrow(/would unpack to more than/);
    await expect(read(pack(bomb, tiny))).rejects.toThrow(/damaged/);
  });
});

it('reads a row with a formula among many good ones as a reject, not as a person', async () => {
  const text = good.toString().replace(people[3]?.email ?? '-', '=cmd|calc!A0');
  const report = await read(Buffer.from(text));
  expect(report.rejects).toContainEqual(expect.objectContaining({ why: 'formula' }));
  expect(JSON.stringify(report)).not.toContain('cmd|');
});

it('answers any bytes with a report or a sentence, never with another error', async () => {
  const spoiled = fc
    .tuple(fc.constantFrom(good, Buffer.from(workbook)), fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 20 }))
    .map(([file, from, until, noise]) => {
      const at = from % file.length;
      return Buffer.concat([
        file.subarray(0, at),
        noise,
        file.subarray(at + (until % 50), at + 3000 + (until % 3000)),
      ]);
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiled, fc.uint8Array({ maxLength: 500 })), async (bytes) => {
      const outcome = await read(bytes).catch((error: unknown) => error);
      expect(outcome instanceof UserError || (outcome as { kind?: string }).kind !== undefined).toBe(true);
    }),
    { numRuns: 300 },
  );
});
