import { common } from './common.ts';

/** Linking an account to a record, one's own data. */
export const rosterOwn = {
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
    messages: 'Messages I sent you',
    questions: 'Questions that were kept',
    roles: 'Your role in this workspace',
  } as Readonly<Record<string, string>>,
  entries: (n: number) => common.count(n, 'entry', 'entries'),
  coordinatorOf: (divisions: readonly string[]) => `coordinator of ${common.list(divisions)}`,
  coordinatorOfAll: 'coordinator of all divisions',
  cvpa: 'sees background checks (CVPA)',
  forgetSummary: 'Shall I delete what you have told me?',
  forgetText:
    'I will delete where you are in the steps, what you reported as done, links to the records and to your other accounts, your choices about reminders, and what I noted of my messages to you. This cannot be undone.',
  forgetStays:
    "AYSO's own records of the region stay: they come from AYSO's reports. A role an admin gave you stays until an admin takes it away. A log of who imported, confirmed and pinged keeps ids, no names.",
  forgetYes: 'Delete it all',
  forgetNo: 'Keep it',
  forgotten: (n: number) =>
    n === 0
      ? 'There was nothing to delete.'
      : `Deleted: ${common.count(n, 'entry', 'entries')}. I know nothing of you any more.`,
  kept: 'Nothing was deleted.',
} as const;
