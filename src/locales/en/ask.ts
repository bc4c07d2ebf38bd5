import { common } from './common.ts';

/** `/coach-ask` and `/coach-questions`. */
export const ask = {
  summary: 'Answers a question from the rules of your region',
  questionOption: 'Your question in your own words',
  questionsSummary: 'For coordinators: questions I could not answer, with a count and no names',
  stepsButton: (division: string) => `Steps for ${division}`,
  headingButton: (division: string) => `Heading in ${division}`,
  noHelp: 'This did not help',
  thanks: 'Thank you. I have noted the question for your coordinators, without your name.',
  /** Beside the answer, not in it: a day in it could be taken for a day that is asked about. */
  pagesRead: (days: readonly string[]) => `The region’s page was read on ${common.list(days)}.`,
  again: 'I no longer know which question this was. Please ask it again.',
  questionsHeading: 'Questions I could not answer',
  questionsNone: 'There are none: every question so far was answered.',
  questionsCount: (n: number) => `${n} different questions`,
  asked: (times: number, last: string) => `asked ${times === 1 ? 'once' : `${times} times`}, last on ${last}`,
  unanswered: 'not answered',
  notHelpful: 'did not help',
} as const;
