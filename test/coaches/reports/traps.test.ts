import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/coaches/reports/read-report.ts';
import { excelSerial, writeXlsx } from '../../fakes/xlsx.ts';
import { csv, HEADERS, rowsUnder } from '../write-reports.ts';

const asOf = '2024-11-01';
const read = (bytes: Uint8Array) => readReport(bytes, { name: 'report.csv', asOf });
const person = {
  idnum: '10000-200001',
  firstname: 'Ada',
  lastname: 'Drumlin',
  email: 'ada@example.org',
  certificatename: 'AYSOs Safe Haven',
  ccindate: '08/01/2024',
  ccverified: 'Y',
};
const credentials = (...rows: Record<string, string>[]) =>
  csv(
    HEADERS.newest,
    rowsUnder(
      HEADERS.newest,
      rows.map((row) => ({ ...person, ...row })),
    ),
  );
const only = async (bytes: Uint8Array) => (await read(bytes)).people[0];

describe('encodings and line breaks', () => {
  const text = Buffer.from(credentials({ firstname: 'Léon' }))
    .toString()
    .slice(1);
  const windows = Buffer.from(text, 'latin1');
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    ['UTF-8 without a mark', Buffer.from(text)],
    ['Windows-1252', windows],
    ['UTF-16 with a mark', utf16],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['line feeds only', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['tabs, as Excel saves Unicode text', Buffer.from(text.replaceAll(',', '\t'))],
    ['blank lines and a banner above', Buffer.from(`Admin Credentials\n\n${text}\n\n`)],
  ])('reads %s', async (_, bytes) => {
    expect(await only(bytes)).toMatchObject({ firstName: 'Léon', adminIds: ['10000-200001'] });
  });

  it('keeps a value with quoted line breaks and quotes in one row', async () => {
    const report = await read(
      credentials({ club: 'Region 60\r\n"The ""old"" one"' }, { certificatename: 'SafeSport' }),
    );
    expect([report.rows, report.people.length]).toEqual([2, 1]);
  });
});

describe('people', () => {
  it('strips -merged and drops test rows, with their row numbers', async () => {
    const rows = [
      { lastname: 'Drumlin-merged' },
      { firstname: 'Test', idnum: '10000-1' },
      { firstname: 'Volunteer1' },
    ];
    const report = await read(credentials(...rows, { firstname: '', lastname: '', idnum: '', email: '' }));
    expect(report.people.map(({ lastName }) => lastName)).toEqual(['Drumlin']);
    expect(report.rejects).toEqual([
      { why: 'junk-person', row: 3, count: 2 },
      { why: 'no-person', row: 5, count: 1 },
    ]);
  });

  it('joins the Admin IDs of one person, and keeps two people on one e-mail apart', async () => {
    const rows = [{}, { idnum: '10000-200002' }, { idnum: '10000-200003', firstname: 'Bruno' }];
    const report = await read(credentials(...rows));
    expect(report.people.map(({ firstName, adminIds }) => [firstName, adminIds]).toSorted()).toEqual([
      ['Ada', ['10000-200001', '10000-200002']],
      ['Bruno', ['10000-200003']],
    ]);
  });

  it('keeps namesakes with different birth dates apart', async () => {
    const report = await read(
      credentials({ dob: '01/02/1970' }, { idnum: '10000-200002', dob: '03/04/2001' }),
    );
    expect(report.people).toHaveLength(2);
  });

  it('keeps "under 18" of a birth date and nothing else', async () => {
    const report = await read(credentials({ dob: '11/02/2006' }));
    expect(report.people[0]?.isYouth).toBe(true);
    expect(JSON.stringify(report)).not.toContain('2006');
    expect(await only(credentials({ dob: '11/01/2006' }))).toMatchObject({ isYouth: false });
  });
});

describe('certificates', () => {
  it('lets the newest of the same certificate win', async () => {
    const found = await only(
      credentials({ ccindate: '01/02/2024' }, { ccindate: '08/01/2024' }, { ccindate: '03/04/2023' }),
    );
    expect(found?.credentials).toEqual([
      { certification: 'safe-haven', on: '2024-08-01', status: 'verified', from: 'credentials' },
    ]);
  });

  it('calls an upload that is not verified pending, and nothing at all missing', async () => {
    const rows = [
      { ccverified: 'N' },
      { ccverified: 'N', ccindate: '', certificatename: 'SafeSport', expirationdatec: '11/01/2024' },
      {
        ccverified: 'N',
        ccindate: '',
        certificatename: 'Concussion Awareness',
        expirationdatec: '10/31/2024',
      },
      { ccverified: 'False', ccindate: '', certificatename: 'Sudden Cardiac Arrest' },
    ];
    const found = await only(credentials(...rows));
    expect(found?.credentials.map(({ certification, status }) => [certification, status])).toEqual([
      ['safe-haven', 'pending'],
      ['safesport', 'pending'],
    ]);
  });

  it('reads the highest licence and grade that stand beside each certificate', async () => {
    const row = { liclevel: 'Intermediate Coach', licobtaindate: '02/03/2022', refgrade: 'Advanced' };
    const found = await only(credentials(row));
    expect(found?.credentials.map(({ certification }) => certification)).toEqual([
      'intermediate-coach',
      'regional-referee',
      'safe-haven',
    ]);
  });

  it('shows what it does not understand, with row and reason', async () => {
    const header = `${HEADERS.newest},Shoe Size`;
    const rows = [
      { certificatename: 'Juggling' },
      { certificatename: '12U Coach Pre Course' },
      { ccindate: '13/45/2024' },
      { riskstatus: 'Purple' },
      { certificatename: 'Juggling', dob: '99/99/1970' },
    ];
    const values = rowsUnder(
      header,
      rows.map((row) => ({ ...person, ...row })),
    );
    const report = await read(csv(header, values));
    expect(report.rejects).toEqual([
      { why: 'unknown-column', column: 'Shoe Size', count: 1 },
      { why: 'unknown-certificate', row: 2, column: 'CertificateName', value: 'Juggling', count: 2 },
      { why: 'unreadable-date', row: 4, column: 'ccInDate', value: '13/45/2024', count: 1 },
      { why: 'unknown-risk-status', row: 5, column: 'riskstatus', value: 'Purple', count: 1 },
      { why: 'unreadable-date', row: 6, column: 'DOB', count: 1 },
    ]);
  });
});

it.each([
  ['Green', 'cleared'],
  ['orange', 'cleared'],
  ['Blue', 'youth-supervised'],
  ['Gray', 'pending'],
  ['Expired', 'expired'],
  ['', 'none'],
  ['None', 'none'],
  ['Yellow', 'not-cleared'],
  ['Brown', 'not-cleared'],
  ['Red', 'not-cleared'],
])('reduces the risk status "%s" to %s and forgets the colour', async (riskstatus, status) => {
  const report = await read(credentials({ riskstatus, riskexpiredate: '01/02/2026' }));
  expect(report.people[0]?.risk?.status).toBe(status);
  if (riskstatus !== 'None' && riskstatus !== '')
    expect(JSON.stringify(report.people)).not.toContain(riskstatus);
});

it('lets one check that was not passed count against a cleared one of the same person', async () => {
  const found = await only(
    credentials({ riskstatus: 'Green' }, { riskstatus: 'Red', idnum: '10000-200002' }),
  );
  expect(found?.risk).toEqual({ status: 'not-cleared' });
});

it.each([true, false])(
  'reads formula results and Excel dates as the cell shows them, with shared texts: %s',
  async (shared) => {
    const header = [
      'Admin ID',
      'First Name',
      'Last Name',
      'Email',
      'Risk Status',
      'SafeSport\nUploaded',
      'SafeSport Verified',
    ];
    const formula = { formula: 'UPPER("y")', text: 'Y' };
    const day = { serial: excelSerial('2024-08-01') };
    const row = ['10000-200001', 'Ada', 'Drumlin', 'ADA@example.org', 'Green', day, formula];
    const found = await only(writeXlsx([header, row], shared));
    expect(found).toMatchObject({ email: 'ada@example.org', adminIds: ['10000-200001'] });
    expect(found?.credentials).toEqual([
      { certification: 'safesport', on: '2024-08-01', status: 'verified', from: 'credentials' },
    ]);
  },
);
