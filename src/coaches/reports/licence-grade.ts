import { grant } from './grant.ts';
import type { ReportReader } from './report.ts';

const KNOWN = new Set([
  ...['textbox', 'section', 'area', 'region', 'club_id', 'admin_id', 'adminid', 'adminaltid', 'first_name'],
  ...[
    'last_name',
    'dob',
    'gender',
    'email',
    'address',
    'city',
    'postalcode',
    'licenselevel',
    'risk_submit_date',
  ],
  ...['admin id', 'admin alt id', 'first name', 'last name', 'postal code', 'zip', 'league', 'club'],
  ...['coaching license/referee grade', 'license/grade obtained'],
]);

/**
 * Admin License Grade, CSV and Excel: one row per person and licence or grade. The CSV's headings mislead:
 * `Club_ID` is the region's name, `Admin_ID` its number, `Risk_Submit_Date` the day the licence was obtained.
 */
export const licenceGrade: ReportReader = {
  kind: 'licence-grade',
  subject: 'licences',
  matches: (names) =>
    (names.has('adminid') && names.has('licenselevel') && names.has('first_name')) ||
    (names.has('admin id') && names.has('coaching license/referee grade')),
  knows: (name) => KNOWN.has(name),
  read(row, context) {
    const draft = context.person(row, {
      adminId: row.text('adminid', 'admin id'),
      firstName: row.text('first_name', 'first name'),
      lastName: row.text('last_name', 'last name'),
      email: row.text('email'),
      birth: row.day('dob', true),
    });
    if (!draft) return;
    const isCsv = row.has('adminid');
    grant(row, context, draft, {
      name: row.text('licenselevel', 'coaching license/referee grade'),
      column: isCsv ? 'LicenseLevel' : 'Coaching License/Referee Grade',
      on: row.day(isCsv ? 'risk_submit_date' : 'license/grade obtained'),
      status: 'verified',
      from: 'licences',
    });
  },
};
