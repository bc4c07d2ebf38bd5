import { fullGradeName, grant, statusOf } from './grant.ts';
import type { PersonDraft } from './people.ts';
import type { ReportReader, RowContext, RowView } from './report.ts';
import { readRisk } from './risk.ts';

const PERSON = ['admin id', 'first name', 'last name', 'email', 'risk status'];
const KNOWN = new Set([
  ...PERSON,
  ...[
    'admin alt id',
    'dob',
    'gender',
    'photo uploaded',
    'credential printed',
    'section',
    'area',
    'region',
    'club',
  ],
  ...['coaching license level', 'coaching license #', 'coaching license obtained', 'referee grade'],
  ...['referee grade obtained', 'referee grade expire', 'id verified', 'id verified by', 'id verified date'],
  ...[
    'risk submit date',
    'risk expire date',
    'license obtained',
    'league',
    'membership year',
    'registration date',
  ],
]);
const CERTIFICATE = /^(.+) (uploaded|verified by|verified date|verified|expire date)$/;

const certificateOf = (header: string) => (KNOWN.has(header) ? undefined : CERTIFICATE.exec(header)?.[1]);

function readCertificate(row: RowView, context: RowContext, draft: PersonDraft, certificate: string): void {
  const uploaded = row.day(`${certificate} uploaded`);
  const verifiedOn = row.day(`${certificate} verified date`);
  const expires = row.day(`${certificate} expire date`);
  const status = statusOf({ verified: row.text(`${certificate} verified`), uploaded, expires }, context.asOf);
  if (!status) return;
  const dates = { on: uploaded ?? verifiedOn, expires };
  const statement = {
    name: certificate,
    column: 'certificate',
    status,
    from: 'credentials',
    ...dates,
  } as const;
  grant(row, context, draft, statement);
}

function readGrades(row: RowView, context: RowContext, draft: PersonDraft): void {
  const common = { status: 'verified', from: 'credentials' } as const;
  const licence = fullGradeName(row.text('coaching license level'), 'Coach');
  const on = row.day(row.has('coaching license obtained') ? 'coaching license obtained' : 'license obtained');
  grant(row, context, draft, { ...common, name: licence, column: 'Coaching License Level', on });
  const grade = fullGradeName(row.text('referee grade'), 'Referee');
  const dates = { on: row.day('referee grade obtained'), expires: row.day('referee grade expire') };
  grant(row, context, draft, { ...common, name: grade, column: 'Referee Grade', ...dates });
}

const certificatesByHeaders = new WeakMap<readonly string[], readonly string[]>();

function certificatesIn(headers: readonly string[]): readonly string[] {
  const known = certificatesByHeaders.get(headers);
  if (known) return known;
  const found = [...new Set(headers.map(certificateOf).filter((name) => name !== undefined))];
  certificatesByHeaders.set(headers, found);
  return found;
}

/** Admin Credentials Status as Excel: one row per person, five columns for each certificate. */
export const adminCredentialsWide: ReportReader = {
  kind: 'admin-credentials-wide',
  subject: 'credentials',
  matches: (names) =>
    PERSON.filter((name) => names.has(name)).length >= 2 &&
    (names.has('first name') || names.has('last name')) &&
    (names.has('risk status') || [...names].some((name) => certificateOf(name) !== undefined)),
  knows: (name) => KNOWN.has(name) || certificateOf(name) !== undefined,
  read(row, context) {
    const draft = context.person(row, {
      adminId: row.text('admin id'),
      firstName: row.text('first name'),
      lastName: row.text('last name'),
      email: row.text('email'),
      birth: row.day('dob', true),
    });
    if (!draft) return;
    for (const certificate of certificatesIn(context.headers))
      readCertificate(row, context, draft, certificate);
    readGrades(row, context, draft);
    const columns = { status: 'risk status', submitted: 'risk submit date', expires: 'risk expire date' };
    const risk = readRisk(row, columns, context);
    if (risk) draft.risks.push(risk);
  },
};
