import { fullGradeName, grant, statusOf } from './grant.ts';
import type { PersonDraft } from './people.ts';
import type { ReportReader, RowContext, RowView } from './report.ts';
import { readRisk } from './risk.ts';

const KNOWN = new Set(
  `textbox certificatename league club clubid clubsid coriregdate idnum altid regdate firstname lastname dob
  gendercode gender email idverified idverifiedby idverifieddate risksubmitdate riskstatus riskexpiredate cardprinted
  photoindate liclevel licnum licobtaindate refgrade refobtaindate refexpdate rosteredyn ccindate ccverified
  ccverifyby ccverifydate expirationdatec`.split(/\s+/),
);

const NEEDED = ['certificatename', 'idnum', 'firstname', 'lastname', 'ccverified'];

function readCertificate(row: RowView, context: RowContext, draft: PersonDraft): void {
  const name = row.text('certificatename');
  if (name === '') return;
  const uploaded = row.day('ccindate');
  const verifiedOn = row.day('ccverifydate');
  const expires = row.day('expirationdatec');
  const status = statusOf({ verified: row.text('ccverified'), uploaded, expires }, context.asOf);
  const on = uploaded ?? verifiedOn;
  const statement = { name, column: 'CertificateName', on, expires, from: 'credentials' } as const;
  // A certificate that is missing is still read, so that an unknown name is seen.
  grant(row, context, status ? draft : { ...draft, credentials: [] }, {
    ...statement,
    status: status ?? 'pending',
  });
}

function readGrades(row: RowView, context: RowContext, draft: PersonDraft): void {
  const licence = fullGradeName(row.text('liclevel'), 'Coach');
  const grade = fullGradeName(row.text('refgrade'), 'Referee');
  const common = { status: 'verified', from: 'credentials' } as const;
  grant(row, context, draft, { ...common, name: licence, column: 'licLevel', on: row.day('licobtaindate') });
  const referee = {
    name: grade,
    column: 'refGrade',
    on: row.day('refobtaindate'),
    expires: row.day('refexpdate'),
  };
  grant(row, context, draft, { ...common, ...referee });
}

/** Admin Credentials Status as CSV, all layouts since 2021: one row per person and certificate. */
export const adminCredentials: ReportReader = {
  kind: 'admin-credentials',
  subject: 'credentials',
  matches: (names) => NEEDED.every((name) => names.has(name)),
  knows: (name) => KNOWN.has(name),
  read(row, context) {
    const draft = context.person(row, {
      adminId: row.text('idnum'),
      firstName: row.text('firstname'),
      lastName: row.text('lastname'),
      email: row.text('email'),
      birth: row.day('dob', true),
    });
    if (!draft) return;
    readCertificate(row, context, draft);
    readGrades(row, context, draft);
    const columns = { status: 'riskstatus', submitted: 'risksubmitdate', expires: 'riskexpiredate' };
    const risk = readRisk(row, columns, context);
    if (risk) draft.risks.push(risk);
  },
};
