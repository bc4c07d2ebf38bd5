import type { RoleId } from '../../requirements/index.ts';
import { common } from './common.ts';

/** The region's records: lists for coordinators, linking, one's own data. */
export const roster = {
  // Summaries and options
  missing: 'Shows who lacks what in your divisions',
  expiring: 'Shows what runs out soon in your divisions',
  readiness: 'Draws how many coaches of your divisions are ready',
  certifications: 'Shows the certifications of a person in your divisions',
  onPerson: 'Certifications',
  myData: 'Shows everything I keep about you',
  forget: 'Deletes what you have told me',
  certificationOption: 'Only this certification, for example SafeSport',
  daysOption: 'How many days ahead; 30 when left out',
  personOption: 'The person in this chat',

  // Lists
  name: (first: string, last: string) => `${first} ${last}`.trim(),
  missingHeading: (region: string) => `Who lacks what – ${region}`,
  missingSummary: (n: number) =>
    n === 0 ? 'Nobody on this list lacks anything.' : `${common.count(n, 'coach', 'coaches')} on this list.`,
  expiringHeading: (days: number, region: string) =>
    `Running out within ${common.count(days, 'day')} – ${region}`,
  expiringSummary: (n: number) =>
    n === 0 ? 'Nothing on this list runs out.' : `${common.count(n, 'coach', 'coaches')} on this list.`,
  filter: (division: string, certification: string) =>
    [division && `Division: ${division}`, certification && `Only: ${certification}`]
      .filter(Boolean)
      .join('. '),
  asOf: (day: string) => `As AYSO's records stood on ${day}.`,
  who: (name: string, post: string) => `${name} – ${post}`,
  post: (division: string, role: string) =>
    division ? `${division} ${role}` : `division not known, ${role}`,
  itemsOf: (word: string, titles: readonly string[]) => `${word}: ${titles.join(', ')}`,
  titleWithEnd: (title: string, when: string) => `${title} (${when})`,
  ended: (day: string) => `ended ${day}`,
  ends: (day: string) => `ends ${day}`,
  pinged: (day: string, what: readonly string[]) => `pinged ${day} about ${common.list(what)}`,
  notLinked: 'not linked to an account here',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  next: 'Next page',
  previous: 'Previous page',
  pingAll: (n: number) => (n === 1 ? 'Ping this one' : `Ping all ${n}`),
  pingOne: 'Ping one person',
  copy: 'Texts to copy',
  csv: 'Download as CSV',
  askCvpa: 'Background check: ask the CVPA.',
  askCvpaError: 'Background checks are shown to the CVPA only. Please ask the CVPA of your region.',
  backgroundCheck: 'Background check',
  supervised: 'Youth volunteer: may help under supervision only.',
  withoutDivision: (n: number) =>
    `${common.count(n, 'person', 'people')} of the records without a division: import the Volunteer Details report, and they find their place.`,
  noRecords:
    "There are no records of this region yet. Someone who coordinates all divisions imports AYSO's report with /coach-import.",
  notYourDivision: 'This is not one of your divisions. Leave the division out to see yours.',
  tooManyDays: 'Choose a number of days from 1 to 400.',
  csvHeader: ['Division', 'Role', 'First name', 'Last name', 'E-mail', 'Item', 'Status', 'Ends', 'Last ping'],
  csvSummary: 'Your list as a file.',

  // Pings
  pingSummary: (next: string) => `A word from your coordinator: ${next}`,
  pingHello: (name: string, post: string) =>
    `Hello ${name}, your coordinator asks you to complete what is still open for you (${post}).`,
  pingNext: (title: string) => `Next: ${title}`,
  pingExpired: (title: string, day: string) => `${title} ended on ${day}.`,
  pingExpires: (title: string, day: string) => `${title} ends on ${day}.`,
  pingHow: 'What to do',
  pingTime: 'Time',
  pingDeadline: 'By when',
  pingAlso: (titles: readonly string[]) => `Also open: ${common.list(titles)}.`,
  pingButton: 'Show my steps',
  pingDone: (n: number) => `${common.count(n, 'message')} sent.`,
  pingNobody: 'Nobody on this list can be pinged now.',
  sentTo: (names: readonly string[]) => `Sent to ${common.list(names)}.`,
  tooSoon: (names: readonly string[]) =>
    `Not again within 7 days of the last message: ${common.list(names)}.`,
  tooSoonOne: (name: string, day: string) => (day ? `${name} (${day})` : name),
  nothingToDo: (names: readonly string[]) =>
    `Nothing for them to do, an administrator has to verify what they handed in: ${common.list(names)}.`,
  pingFailed: (names: readonly string[]) =>
    `The chat platform did not answer for ${common.list(names)}. Press the button again later; nobody gets a message twice.`,
  cannotReach: (n: number) =>
    `I cannot write to ${common.count(n, 'person', 'people')}: not linked to an account here, or direct messages are closed. Copy the text and send it yourself.`,
  copySummary: 'Texts to copy.',
  copyTo: (name: string, email: string) => `To: ${email ? `${name} <${email}>` : name}`,
  copyNote: 'All texts stand in the file.',
  copyNobody: 'Nobody on this list needs a text.',

  // Readiness
  readinessHeading: (region: string) => `Ready to coach – ${region}`,
  readinessSummary: (ready: number, all: number) =>
    `${ready} of ${common.count(all, 'coach', 'coaches')} ready.`,
  readinessWords: { ready: 'ready', expiring: 'ends soon', pending: 'pending', missing: 'missing' },
  readinessRow: (parts: readonly string[], all: number) => `${parts.join(', ')} (of ${all})`,
  readinessPart: (n: number, word: string) => `${n} ${word}`,
  readinessAlt: (rows: readonly string[]) => `Bar chart. ${rows.join('; ')}.`,
  readinessAltRow: (division: string, text: string) => `${division}: ${text}`,
  readinessWithout: 'Without background checks: ask the CVPA for these.',
  readinessOnlyRisk: 'Background checks only.',
  readinessNobody: 'No coach of your divisions stands in the records.',

  // A person's certifications
  certificationsSummary: (name: string) => `What the records say of ${name}.`,
  nobodyThere:
    'Nobody of your divisions is linked to this account. They can link it with /coach-link and the e-mail address AYSO has.',
  held: (day: string) => `completed ${day}`,
  heldNoDay: 'no day on record',
  verified: 'verified',
  pendingWord: 'pending',
  onRecord: 'Everything on record:',
  until: (day: string) => `until ${day}`,
  riskWords: {
    cleared: 'cleared',
    'not-cleared': 'not cleared',
    pending: 'pending',
    expired: 'expired',
    'youth-supervised': 'youth, under supervision only',
    none: 'consent not given yet',
  },
  nothingHeld: 'The records name no certification.',
  subjects: {
    credentials: 'Admin Credentials',
    licences: 'Admin License Grade',
    training: 'Training status',
    assignments: 'Volunteer Details',
  },
  sources: (parts: readonly string[]) => `AYSO's records: ${parts.join(', ')}.`,
  sourcePart: (report: string, day: string) => `${report} as of ${day}`,
  recordFound: 'Your record in the region is linked to this account.',
  recordWithoutDivision:
    'The records do not say which division you coach. Type /coach-steps with it, such as /coach-steps 10U.',
  reportedOn: (day: string) => `reported by you on ${day}, not yet in AYSO's records`,
  noRecordLinked: (region: string) =>
    `No record of ${region} is linked to this account. Type /coach-link with the e-mail address AYSO has of you.`,

  // Linking
  linkOption: 'Your e-mail or name in the AYSO records, or a code from your other account',
  linkHint: 'To see what the records of AYSO say of you, type /coach-link with the e-mail address AYSO has.',
  linkAsked:
    "Thank you. If the region's records fit, a coordinator will confirm that it is you; /coach-status shows it then. I cannot tell you anything about the records before that.",
  linkIsLinked: 'Your record is linked to this account already. Type /coach-status to see it.',
  linkListSummary: (n: number) =>
    n === 0 ? 'Nobody waits to be linked.' : `${common.count(n, 'person', 'people')} wait to be linked.`,
  linkListHeading: 'Who asks to be linked',
  linkRequest: (account: string, platform: string, said: string, day: string) =>
    `${account} (${platform}) says: “${said}” – ${day}`,
  linkNoCandidate: 'Nobody in the records has this name or e-mail address.',
  linkConfirm: (name: string) => `Link to ${name}`,
  linkDecline: 'None of these',
  linkCandidate: (name: string, email: string, posts: readonly string[]) =>
    [name, email, ...posts].filter(Boolean).join(', '),
  linkConfirmed: (name: string) => `Linked to ${name}. They see their record with /coach-status from now on.`,
  linkDeclined: 'The request is gone.',
  linkGone: 'This request was decided already, or is too old.',
  linkNotOwn: 'You cannot confirm your own request. Another coordinator has to do it.',
  linkMore: (n: number) => `${common.count(n, 'more request')} after these.`,

  // Import
  importSummary: "Reads one of AYSO's reports into the region's records, after you have seen what changes",
  fileOption: "AYSO's report, .csv or .xlsx",
  exportedOption: 'The day it was exported; today when left out',
  importNeedsAll:
    'Importing changes the records of all divisions. Someone who coordinates all of them, or an admin, can do it.',
  importTitle: 'Import a report',
  fileField: "AYSO's report (.csv or .xlsx)",
  exportedField: 'Day it was exported',
  importSubmit: 'Show what changes',
  previewSummary: (name: string, people: number, created: number, changed: number, gone: number) =>
    `“${name}”: ${common.count(people, 'person', 'people')}; ${created} new, ${changed} changed, ${gone} gone. Nothing is stored yet.`,
  previewHeading: (region: string) => `Preview for ${region}`,
  previewText: 'Nothing is stored yet. Look it over, then confirm or discard.',
  report: 'Report',
  reports: {
    'admin-credentials': 'Admin Credentials (CSV)',
    'admin-credentials-wide': 'Admin Credentials (Excel)',
    'licence-grade': 'Admin License Grade',
    'volunteer-details': 'Volunteer Details',
    'training-status': 'AYSOU training status',
    playmetrics: 'PlayMetrics volunteers',
  } as Readonly<Record<string, string>>,
  file: 'File',
  asOfField: 'As of',
  rows: 'Rows',
  people: 'People',
  certificates: 'Certificates',
  divisions: 'Divisions',
  newPeople: 'New people',
  changedPeople: 'Changed',
  gonePeople: 'Gone',
  unchanged: 'Unchanged',
  certificatesChange: 'Certificates',
  assignmentsChange: 'Assignments',
  plusMinus: (plus: number, minus: number) => `${plus} new, ${minus} gone`,
  matched: 'Found in the records',
  older: 'This report is older than the one the records were made from. Confirm only if you mean to go back.',
  names: (word: string, names: readonly string[], more: number) =>
    `${word}: ${names.join(', ')}${more > 0 ? `, and ${more} more in the file` : ''}`,
  notUnderstood: 'Not understood, and left out',
  unmatched: 'In this report only, nobody in the records is like them',
  rowName: (row: number, name: string) => `row ${row}: ${name}`,
  more: (n: number) => `and ${n} more in the file`,
  reviewHeading: (n: number) =>
    `Please look: ${common.count(n, 'person', 'people')} may be someone the records know`,
  reviewItem: (row: number, name: string, why: string, who: readonly string[]) =>
    `Row ${row}: ${name}. ${why}: ${common.list(who)}`,
  reviewWhy: {
    'same-name': 'Same name as',
    'shared-email': 'Several people have this e-mail address',
    'email-of-another-name': 'The e-mail address belongs to',
  } as Readonly<Record<string, string>>,
  samePerson: 'Same person',
  sameAs: (name: string) => `Same person: ${name}`,
  someoneElse: 'Someone else',
  takeBack: 'Take back my last answer',
  confirm: 'Confirm',
  discard: 'Discard',
  undo: 'Undo',
  stored: (people: number, day: string) =>
    `Stored: ${common.count(people, 'person', 'people')} in the records, as of ${day}.`,
  discarded: 'Discarded. The records are as they were.',
  undone: 'Undone: the records are as they were before the import.',
  undoOld: 'The records have changed since this import, so it cannot be undone any more.',
  progressRows: (rows: number) => `${common.count(rows, 'row')} read …`,
  importUsage: 'import needs one file, for example: npm run import -- report.csv --region 60 --confirm',
  importNotStored: 'Nothing is stored yet. Run it again with --confirm to store it.',
  reviewInChat: 'Decide about them with /coach-import in the chat; until then they stand on their own.',
  reject: (where: string, why: string, times: number) =>
    `${where ? `${where}: ` : ''}${why}${times > 1 ? ` (${common.count(times, 'time')})` : ''}`,
  rejectWhere: (row: number | undefined, column: string | undefined) =>
    [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
      .filter(Boolean)
      .join(', '),
  rejectWhy: {
    'unknown-column': 'a column I do not know',
    'unknown-certificate': 'a certificate I do not know',
    'unknown-risk-status': 'a risk status I do not know',
    'unreadable-date': 'not a day of the calendar',
    'unreadable-id': 'not an Admin ID',
    'no-person': 'nobody stands in this row',
    'junk-person': 'a test entry, no person',
    'short-row': 'the row is too short',
    formula: 'a formula in place of a value',
    'no-completion-date': 'no day of completion',
    more: 'more of other kinds',
  } as Readonly<Record<string, string>>,
  rejectValue: (value: string, why: string) => `“${value}” is ${why}`,
  previewCsv: ['What', 'Row', 'Column', 'Who or what', 'Why', 'Times'],
  csvWords: {
    new: 'new',
    changed: 'changed',
    gone: 'gone',
    review: 'look at',
    unmatched: 'unmatched',
    reject: 'not understood',
  },

  // My data
  myDataSummary: 'Everything I keep about you.',
  myDataHeading: 'What I keep about you',
  myDataAccount: (name: string, platform: string) => `Account: ${name} (${platform})`,
  myDataNothing: 'Nothing but this: you have told me nothing yet.',
  myDataRecord: (region: string) => `AYSO's records of ${region}, linked to you`,
  myDataFile: 'The same in full stands in the file.',
  myDataForget: 'Delete it',
  keptKinds: {
    walks: 'Where you are in the steps',
    'self-reports': 'What you reported as done',
    links: 'Links to the records',
    'link-requests': 'Requests to be linked',
    accounts: 'Accounts you have joined',
    reminders: 'Your choices about reminders',
    questions: 'Questions that were kept',
    roles: 'Your role in this workspace',
  } as Readonly<Record<string, string>>,
  entries: (n: number) => common.count(n, 'entry', 'entries'),
  coordinatorOf: (divisions: readonly string[]) => `coordinator of ${common.list(divisions)}`,
  coordinatorOfAll: 'coordinator of all divisions',
  cvpa: 'sees background checks (CVPA)',
  forgetSummary: 'Shall I delete what you have told me?',
  forgetText:
    'I will delete where you are in the steps, what you reported as done, links to the records and to your other accounts, and your choices about reminders. This cannot be undone.',
  forgetStays:
    "AYSO's own records of the region stay: they come from AYSO's reports. A role an admin gave you stays until an admin takes it away. A log of who imported, confirmed and pinged keeps ids, no names.",
  forgetYes: 'Delete it all',
  forgetNo: 'Keep it',
  forgotten: (n: number) =>
    n === 0
      ? 'There was nothing to delete.'
      : `Deleted: ${common.count(n, 'entry', 'entries')}. I know nothing of you any more.`,
  kept: 'Nothing was deleted.',
  roleOf: (role: RoleId) => common.roles[role],
} as const;
