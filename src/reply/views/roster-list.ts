import type { Locale } from '../../locales/en.ts';
import {
  type Assessment,
  type DivisionId,
  type RoleId,
  type Rulebook,
  say,
} from '../../requirements/index.ts';
import type { ChecklistItem } from '../reply.ts';
import { markOf, namer } from './marks.ts';

/** One coach on a coordinator's list. */
export interface RosterLine {
  readonly firstName: string;
  readonly lastName: string;
  readonly division: DivisionId | undefined;
  readonly role: RoleId;
  /** What the list is about. */
  readonly items: readonly Assessment[];
  /** ISO day of the last ping, with the titles of what it was about. */
  readonly pinged?: { readonly day: string; readonly items: readonly string[] } | undefined;
  readonly isLinked: boolean;
}

/** The words a list is written in. */
export interface ListWords {
  readonly rulebook: Rulebook;
  readonly locale: Locale;
  readonly language: string;
}

const WORST_FIRST = ['expired', 'missing', 'unknown', 'pending', 'expiring', 'met'] as const;

export function postText({ division, role }: Pick<RosterLine, 'division' | 'role'>, locale: Locale): string {
  const { roster, steps, common } = locale;
  return roster.post(division === undefined ? '' : steps.divisionLabel(division), common.roles[role]);
}

/** What a requirement is called on a list: the division's own course instead of "the course of the division". */
export function itemTitle({ rule, accepts, title }: Assessment, { rulebook, language }: ListWords): string {
  const course = rule.accepts === 'division-course' ? accepts[0] : undefined;
  return course === undefined ? say(title, language) : namer(rulebook, language)(course);
}

function withEnd(item: Assessment, words: ListWords): string {
  const { roster, common } = words.locale;
  const { status, expires } = item;
  const name = itemTitle(item, words);
  if (expires === undefined) return name;
  const when = (status === 'expired' ? roster.ended : roster.ends)(common.day(expires));
  return roster.titleWithEnd(name, when);
}

/** `expired: SafeSport (ended August 3, 2026)`, then `missing: …`: one part for each word. */
function itemParts(items: readonly Assessment[], words: ListWords): string[] {
  const { roster, common } = words.locale;
  return WORST_FIRST.flatMap((status) => {
    const some = items.filter((item) => item.status === status).map((item) => withEnd(item, words));
    return some.length > 0 ? [roster.itemsOf(common.statuses[status], some)] : [];
  });
}

/** Mark and word of the worst item, name and post, then every item under its own word. */
export function rosterItem(line: RosterLine, words: ListWords): ChecklistItem {
  const { roster, common } = words.locale;
  const worst = WORST_FIRST.find((status) => line.items.some((item) => item.status === status)) ?? 'unknown';
  const pinged = line.pinged && roster.pinged(common.day(line.pinged.day), line.pinged.items);
  const linked = line.isLinked ? undefined : roster.notLinked;
  return {
    mark: markOf(worst),
    word: common.statuses[worst],
    label: roster.who(roster.name(line.firstName, line.lastName), postText(line, words.locale)),
    detail: [...itemParts(line.items, words), pinged, linked].filter((text) => text !== undefined).join('; '),
  };
}

/** Titles of requirements by id, for what a ping was about. */
export function requirementTitle(rulebook: Rulebook, id: string, language: string): string {
  const rule = rulebook.own.requirements.find((entry) => entry.id === id);
  const title = rule?.title ?? rulebook.certifications.get(id)?.title;
  return title ? say(title, language) : id;
}
