import { grant } from './grant.ts';
import type { ReportReader, RowView } from './report.ts';

/** The columns after `Course` differ between exports; these are the names a completion may have. */
const COMPLETED_ON = ['completed', 'completed on', 'completed date', 'completion date', 'date completed'];
const STATUS = ['status', 'course status', 'completion status', 'training status'];
const KNOWN = new Set([
  ...['username', 'surname', 'firstname', 'course', 'email', 'email address', 'enrolled', 'enrolled on'],
  ...[
    'enrolment date',
    'enrollment date',
    'last access',
    'last accessed',
    'started',
    'start date',
    'grade',
    'score',
  ],
  ...['progress', 'region', 'area', 'section', ...COMPLETED_ON, ...STATUS],
]);
/** `AYSO.12345-123456.learner`, in any case. */
const USERNAME = /^ayso\.([\d-]+)\.learner$/i;

type Completion = 'completed' | 'not-completed' | 'unclear';

function completionOf(row: RowView, on: string | undefined): Completion {
  const status = row.text(...STATUS);
  if (/^(not |in-? ?complete)|in progress|enroll?ed|fail/i.test(status)) return 'not-completed';
  if (on !== undefined || /^(completed?|passed|yes|100 ?%?)\b/i.test(status)) return 'completed';
  if (/^(yes|true)$/i.test(row.text(...COMPLETED_ON))) return 'completed';
  return [...COMPLETED_ON, ...STATUS].some((name) => row.has(name)) ? 'not-completed' : 'unclear';
}

/** Training status of AYSOU: one row per learner and course. A course that is not completed gives nothing. */
export const trainingStatus: ReportReader = {
  kind: 'training-status',
  subject: 'training',
  matches: (names) => ['username', 'surname', 'firstname', 'course'].every((name) => names.has(name)),
  knows: (name) => KNOWN.has(name),
  read(row, context) {
    const username = row.text('username');
    const adminId = USERNAME.exec(username)?.[1] ?? '';
    if (adminId === '') context.reject({ why: 'unreadable-id', row: row.number, column: 'Username' });
    const draft = context.person(row, {
      adminId,
      firstName: row.text('firstname'),
      lastName: row.text('surname'),
      email: row.text('email', 'email address'),
    });
    if (!draft) return;
    const dateColumn = COMPLETED_ON.find(
      (name) => row.has(name) && !/^(yes|no|true|false)$/i.test(row.text(name)),
    );
    const on = dateColumn ? row.day(dateColumn) : undefined;
    const completion = completionOf(row, on);
    if (completion === 'unclear') context.reject({ why: 'no-completion-date', row: row.number });
    if (completion !== 'completed') return;
    grant(row, context, draft, {
      name: row.text('course'),
      column: 'Course',
      on,
      status: 'verified',
      from: 'training',
    });
  },
};
