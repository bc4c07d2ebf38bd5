import type { Locale } from '../../locales/en.ts';
import {
  type DivisionId,
  type HeadingRules,
  headingRules,
  type Rulebook,
  type Rulebooks,
  say,
} from '../../requirements/index.ts';
import type { Block } from '../reply.ts';
import { conflictNotes } from './conflict-notes.ts';
import { sourceNote } from './sources.ts';

type Field = { label: string; value: string };

function verdict(rules: HeadingRules, division: string, { views }: Locale): string {
  if (rules.status === 'banned') return views.headingBanned(division, rules.heading.ban.upTo);
  return rules.status === 'limited' ? views.headingLimited(division) : views.headingNotStated(division);
}

function limits({ status, limit }: HeadingRules, { views }: Locale): Field[] {
  if (status === 'banned') {
    return [
      { label: views.headingPractice, value: views.headingPracticeBanned },
      { label: views.headingMatch, value: views.headingPracticeBanned },
    ];
  }
  if (!limit) return [];
  const { minutesPerWeek, headersPerWeek, matchesRestricted } = limit;
  const practice = views.headingPracticeLimit(minutesPerWeek, headersPerWeek.min, headersPerWeek.max);
  return [
    { label: views.headingPractice, value: practice },
    ...(matchesRestricted ? [] : [{ label: views.headingMatch, value: views.headingMatchFree }]),
  ];
}

function offence(rules: HeadingRules, { views }: Locale, language: string): Field[] {
  if (rules.restart === 'none') return [];
  const { restart, discipline } = rules.heading;
  const older = rules.restart === 'some' ? ` ${views.headingOlder(restart.maxAge)}` : '';
  return [
    {
      label: views.headingRestart,
      value: views.headingRestartText(say(restart.kick, language), restart.maxAge) + older,
    },
    {
      label: views.headingWhere,
      value: `${views.headingPlace(say(restart.place, language))} ${say(restart.goalArea, language)}`,
    },
    { label: views.headingCards, value: say(discipline.text, language) },
  ];
}

/** One card for the sideline: allowed or not, practice, games, restart, where, cards. */
export function headingCard(
  rulebook: Rulebook,
  rulebooks: Rulebooks,
  division: DivisionId,
  locale: Locale,
  language: string,
): { summary: string; blocks: Block[] } {
  const rules = headingRules(rulebook, division);
  const label = locale.steps.divisionLabel(division);
  if (!rules)
    return { summary: locale.views.headingNone, blocks: [{ type: 'text', text: locale.views.headingNone }] };
  const summary = verdict(rules, label, locale);
  const topics = [
    ...(rules.status === 'limited' ? ['heading-limit'] : rules.status === 'not-stated' ? ['heading'] : []),
    ...(rules.restart === 'some' ? ['heading-restart'] : []),
  ];
  return {
    summary,
    blocks: [
      { type: 'heading', text: locale.views.headingHeading(label) },
      { type: 'text', text: summary },
      { type: 'fields', fields: [...limits(rules, locale), ...offence(rules, locale, language)] },
      ...conflictNotes(rulebook, topics, locale, language),
      sourceNote(rulebook, rulebooks, rules.source, locale),
    ],
  };
}
