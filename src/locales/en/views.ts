import { common } from './common.ts';

/** `/coach-requirements`, `/coach-heading`, `/coach-status`, `/coach-link`. */
export const views = {
  requirementsHeading: (division: string, region: string) => `What ${region} requires for ${division}`,
  requirementsSummary: (n: number, division: string, region: string) =>
    `${region} requires ${common.count(n, 'item')} for ${division}.`,
  requirementLine: (often: string, level: string) => `${often}; ${level}`,
  meets: (titles: readonly string[]) => `met by ${common.choice(titles)}`,
  nothingRequired: 'The page names no requirement for this.',
  headingHeading: (division: string) => `Heading the ball in ${division}`,
  headingBanned: (division: string, upTo: string) =>
    `Not allowed. Heading is banned for ${upTo} and younger, in practices and in games; ${division} is among them.`,
  headingLimited: (division: string) => `Allowed in ${division}, with limits in practice.`,
  headingNotStated: (division: string) =>
    `No page says anything about heading in ${division}: neither a ban nor a limit is stated.`,
  headingAllowedWord: 'In short',
  headingPractice: 'Practice',
  headingMatch: 'Games',
  headingPracticeBanned: 'No heading',
  headingPracticeLimit: (minutes: number, min: number, max: number | undefined) =>
    `At most ${minutes} minutes a week, and no more than ${max === undefined ? min : common.range(min, max)} headers per player`,
  headingMatchFree: 'No restriction',
  headingRestart: 'If it happens',
  headingRestartText: (kick: string, age: number) =>
    `A player aged ${age} or younger heads the ball deliberately in a game: ${kick} for the other team.`,
  headingWhere: 'Where',
  headingPlace: (place: string) => `At ${place}.`,
  headingCards: 'Cards',
  headingOlder: (age: number) =>
    `A player older than ${age} in this division: heading is banned too, but the page does not say which restart follows.`,
  headingNone: 'No page of my sources states heading rules.',
  statusHeading: (name: string) => `Where you stand, ${name}`,
  statusDivision: (division: string, role: string, region: string) => `${division} ${role} – ${region}`,
  statusReady: (division: string) => `Ready for ${division}: everything required is done.`,
  statusNotReady: (n: number, division: string) => `${common.count(n, 'item')} still to do for ${division}.`,
  statusNone: 'I know nothing about you yet. Type /coach-steps with your division, such as /coach-steps 10U.',
  statusSteps: 'Go on with my steps',
  statusReported: 'What you told me yourself is marked as reported by you; the records of AYSO decide.',
  linkOffer: (code: string) =>
    `In your other account (the other chat, or the other server) type: /coach-link ${code}\nThe code works once, within 15 minutes. From then on both accounts show the same progress.`,
  linkSummary: (code: string) => `Your code: ${code}`,
  linkDone: 'Done: this account now shows the same progress as your other one.',
  linkUnknown:
    'This code is not known, was used already, or is too old. Type /coach-link in your other account for a new one.',
  linkSame: 'This is the account the code comes from. Type it in your other account.',
} as const;
