import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/coaches/reports/read-report.ts';
import type { ReportContent } from '../../../src/coaches/reports/report.ts';
import { inventPeople } from '../people.ts';
import {
  credentialsCsv,
  licenceCsv,
  licenceXlsx,
  playmetricsCsv,
  trainingXlsx,
  volunteersCsv,
  volunteersXlsx,
  wideXlsx,
} from '../write-reports.ts';

const asOf = '2024-11-01';
const people = inventPeople(60).filter(({ certificates }) => certificates.length > 0);
const read = (bytes: Uint8Array) => readReport(bytes, { name: 'report', asOf });
const withoutRows = ({ people: found }: ReportContent) => found.map(({ row: _, ...person }) => person);

describe('Admin Credentials', () => {
  it.each(['oldest', 2021, 2023, 2024] as const)(
    'says the same in the layout of %s as in the newest',
    async (layout) => {
      const [old, newest] = [await read(credentialsCsv(people, layout)), await read(credentialsCsv(people))];
      expect(old.kind).toBe('admin-credentials');
      expect(old.rejects).toEqual([]);
      expect(withoutRows(old)).toEqual(withoutRows(newest));
    },
  );

  it.each([true, false])(
    'says the same in Excel, with mixed dates, with groups above the columns: %s',
    async (banner) => {
      const [wide, csv] = [await read(wideXlsx(people, banner)), await read(credentialsCsv(people))];
      expect(wide.kind).toBe('admin-credentials-wide');
      expect(wide.rejects).toEqual([]);
      expect(withoutRows(wide)).toEqual(withoutRows(csv));
    },
  );

  it('reads what each person holds', async () => {
    const [person] = people;
    const report = await read(credentialsCsv(people));
    const found = report.people.find(({ adminIds }) => adminIds.includes(person?.adminId ?? ''));
    const safeHaven = person?.certificates.find(({ name }) => name === 'AYSOs Safe Haven');
    expect(found).toMatchObject({ firstName: person?.first, lastName: person?.last, email: person?.email });
    expect(found?.credentials).toContainEqual(
      expect.objectContaining({ certification: 'safe-haven', on: safeHaven?.uploaded }),
    );
  });
});

describe('Admin License Grade', () => {
  const names = ['10U Coach', 'Regional Referee & Safe Haven Referee', '12U Coach Pre Course'];
  const licences = people.slice(0, 9).map((person, index) => ({
    person,
    name: names[index % 3] ?? '',
    obtained: '2023-05-06',
  }));

  it('says the same as CSV, whose headings mislead, and as Excel', async () => {
    const [csv, xlsx] = [await read(licenceCsv(licences)), await read(licenceXlsx(licences))];
    expect([csv.kind, xlsx.kind]).toEqual(['licence-grade', 'licence-grade']);
    expect(withoutRows(csv)).toEqual(withoutRows(xlsx));
    const held = csv.people.flatMap(({ credentials }) =>
      credentials.map(({ certification, on }) => [certification, on]),
    );
    expect(held.toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => ['10u-coach', '2023-05-06']),
      ...Array.from({ length: 3 }, () => ['regional-referee', '2023-05-06']),
      ...Array.from({ length: 3 }, () => ['safe-haven', '2023-05-06']),
    ]);
  });

  it('takes the training status of AYSOU, and no course that is not completed', async () => {
    const open = { person: people[9] ?? people[0], name: '10U Coach', obtained: '' };
    const courses = open.person ? [...licences, { ...open, person: open.person }] : licences;
    const report = await read(trainingXlsx(courses));
    expect(report.kind).toBe('training-status');
    expect(report.people).toHaveLength(10);
    expect(report.people.filter(({ credentials }) => credentials.length > 0)).toHaveLength(6);
  });
});

describe('volunteers', () => {
  it('have the same divisions, roles and teams as CSV and as Excel', async () => {
    const [csv, xlsx] = [await read(volunteersCsv(people, true)), await read(volunteersXlsx(people))];
    expect([csv.kind, xlsx.kind]).toEqual(['volunteer-details', 'volunteer-details']);
    expect(withoutRows(csv)).toEqual(withoutRows(xlsx));
    const [first] = people;
    const found = csv.people.find(({ adminIds }) => adminIds[0] === first?.adminId);
    expect(found?.assignments[0]?.division).toBe(first?.division);
    expect(csv.people.flatMap(({ assignments }) => assignments.map(({ team }) => team))).not.toContain(
      'Unallocated',
    );
  });

  it('of PlayMetrics come without anything of the children', async () => {
    const report = await read(playmetricsCsv(people));
    expect(report.kind).toBe('playmetrics');
    expect(report.people).toHaveLength(people.length);
    expect(JSON.stringify(report)).not.toContain('Child');
  });

  it('keep no address, phone, birth date or gender', async () => {
    const kept = JSON.stringify([await read(volunteersCsv(people)), await read(credentialsCsv(people))]);
    for (const never of ['Nowhere', '555-0100', people[0]?.birth ?? '-', 'Gender', '"F"']) {
      expect(kept).not.toContain(never);
    }
  });
});
