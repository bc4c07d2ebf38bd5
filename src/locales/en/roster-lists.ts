import { common } from './common.ts';

/** Coordinators' lists, pings, readiness, a person's certifications. */
export const rosterLists = {
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
  pingMore: (n: number) =>
    `${common.count(n, 'person', 'people')} after these: press the button again to go on with them.`,
  pingNobody: 'Nobody on this list can be pinged now.',
  sentTo: (names: readonly string[]) => `Sent to ${common.list(names)}.`,
  tooSoon: (names: readonly string[]) =>
    `Not again within 7 days of the last message: ${common.list(names)}.`,
  tooSoonOne: (name: string, day: string) => (day ? `${name} (${day})` : name),
  pingFailed: (names: readonly string[]) =>
    `The chat platform did not answer for ${common.list(names)}. I keep trying; nobody gets a message twice.`,
  cannotReach: (n: number) =>
    `I cannot write to ${common.count(n, 'person', 'people')}: not linked to an account here, direct messages closed, or my messages muted. Copy the text and send it yourself.`,
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
} as const;
