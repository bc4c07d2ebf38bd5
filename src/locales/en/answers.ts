import { answersCourses } from './answers-courses.ts';
import { answersHeading } from './answers-heading.ts';
import { answersRegion } from './answers-region.ts';
import { answersRules } from './answers-rules.ts';

const LONG = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** What answers are put together from; the sentences of a subject stand in the files beside. */
export const answers = {
  heading: answersHeading,
  courses: answersCourses,
  rules: answersRules,
  region: answersRegion,

  yes: 'Yes.',
  no: 'No.',
  right: 'That is right.',
  yesWithinLimits: 'Yes, but only within limits.',
  same: 'It is the same.',
  different: 'It is different.',
  /** Sentences one after the other; empty ones are left out. */
  sentences: (...texts: readonly string[]) => texts.filter(Boolean).join(' '),
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  either: (items: readonly string[]) => items.join(', or '),
  capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  /** "March 15, 2025". */
  day: (iso: string) => LONG.format(new Date(`${iso}T00:00:00Z`)),

  page: (region: string) => `${region}'s page`,
  region_: (number: number) => `Region ${number}`,
  sources: (lines: readonly string[]) =>
    lines.length === 1 ? `Source: ${lines[0]}.` : `Sources: ${lines.join('; ')}.`,
  sourceLine: (page: string, section: string) => `${page}${section ? `, ${section}` : ''}`,
  statedElsewhere: (stating: string, own: string) =>
    `This is AYSO-wide, as ${stating} states it; ${own} itself does not say.`,
  otherRegion: (page: string) => `This is what ${page} says; another region may ask for something else.`,
  ask: (who: string) => `Please ask ${who}.`,
  askAbove: 'For all of this, ask:',
} as const;
