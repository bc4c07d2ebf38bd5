import type { Locale } from '../../locales/en.ts';
import {
  type Assessment,
  assess,
  type DivisionId,
  type IsoDay,
  type Rulebook,
  type Rulebooks,
  say,
} from '../../requirements/index.ts';
import type { Block, ChecklistItem } from '../reply.ts';
import { conflictNotes } from './conflict-notes.ts';
import { namer } from './marks.ts';
import { regionName, sourceNote } from './sources.ts';

export interface RequirementListView {
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly division: DivisionId;
  readonly on: IsoDay;
  readonly locale: Locale;
  readonly language: string;
}

function item(
  { title, level, rule, accepts, requirement }: Assessment,
  view: RequirementListView,
): ChecklistItem {
  const { common, views } = view.locale;
  const names = accepts.map(namer(view.rulebook, view.language));
  const isOneOfItsName = accepts.length === 0 || (accepts.length === 1 && accepts[0] === requirement);
  const more = [
    isOneOfItsName || rule.accepts === 'any-coaching-course' ? undefined : views.meets(names),
    rule.deadline && say(rule.deadline, view.language),
    rule.note && say(rule.note, view.language),
  ].filter((text) => text !== undefined);
  return {
    mark: level === 'required' ? 'info' : 'unknown',
    word: level === 'required' ? common.required : common.recommended,
    label: `${say(title, view.language)} – ${common.howOften(rule.howOften)}`,
    ...(more.length > 0 ? { detail: more.join('; ') } : {}),
  };
}

/** What the region asks for a division, how often, and from where it is known. */
export function requirementList(view: RequirementListView): { summary: string; blocks: Block[] } {
  const { rulebook, rulebooks, division, on, locale, language } = view;
  const all = assess(rulebook, { division, role: 'head-coach', on, credentials: [] });
  const label = locale.steps.divisionLabel(division);
  const region = regionName(rulebook, locale);
  const sources = new Map(
    all
      .flatMap(({ source, courseSource }) => [source, ...(courseSource ? [courseSource] : [])])
      .map((s) => [`${s.page} ${s.section}`, s]),
  );
  const touched = [
    ...all.flatMap(({ requirement, accepts }) => [requirement, ...accepts.slice(0, 1)]),
    `division-${division.toLowerCase()}`,
  ];
  return {
    summary: locale.views.requirementsSummary(
      all.filter(({ level }) => level === 'required').length,
      label,
      region,
    ),
    blocks: [
      { type: 'heading', text: locale.views.requirementsHeading(label, region) },
      all.length === 0
        ? { type: 'text', text: locale.views.nothingRequired }
        : { type: 'checklist', items: all.map((entry) => item(entry, view)) },
      ...conflictNotes(rulebook, [...new Set(touched)], locale, language),
      ...[...sources.values()].map((source) => sourceNote(rulebook, rulebooks, source, locale)),
    ],
  };
}
