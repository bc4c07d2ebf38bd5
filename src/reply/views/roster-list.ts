import type { Locale } from '../../locales/en.ts';
import {
  type Assessment,
  type DivisionId,
  type RoleId,
  type Rulebook,
  say,
} from '../../requirements/index.ts';
import type { ChecklistItem } from '../reply.ts';
import { markOf } from './marks.ts';

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

const WORST_FIRST = ['expired', 'missing', 'unknown', 'pending', 'expiring', 'met'] as const;

export function postText({ division, role }: Pick<RosterLine, 'division' | 'role'>, locale: Locale): string {
  const { roster, steps, common } = locale;
  return roster.post(division === undefined ? '' : steps.divisionLabel(division), common.roles[role]);
}

/** `SafeSport: expired, ended August 3, 2026` */
export function itemText(item: Assessment, { roster, common }: Locale, language: string): string {
  const { status, expires, title } = item;
  const until =
    expires === undefined ? '' : (status === 'expired' ? roster.ended : roster.ends)(common.day(expires));
  return roster.item(common.statuses[status], say(title, language), until);
}

/** Mark and word of the worst item, name and post, then each item with its own word. */
export function rosterItem(line: RosterLine, locale: Locale, language: string): ChecklistItem {
  const { roster, common } = locale;
  const worst = WORST_FIRST.find((status) => line.items.some((item) => item.status === status)) ?? 'unknown';
  const details = line.items.map((item) => itemText(item, locale, language));
  const pinged = line.pinged && roster.pinged(common.day(line.pinged.day), line.pinged.items);
  const linked = line.isLinked ? undefined : roster.notLinked;
  return {
    mark: markOf(worst),
    word: common.statuses[worst],
    label: roster.who(roster.name(line.firstName, line.lastName), postText(line, locale)),
    detail: [...details, pinged, linked].filter((text) => text !== undefined).join('; '),
  };
}

/** Titles of requirements by id, for what a ping was about. */
export function requirementTitle(rulebook: Rulebook, id: string, language: string): string {
  const rule = rulebook.own.requirements.find((entry) => entry.id === id);
  const title = rule?.title ?? rulebook.certifications.get(id)?.title;
  return title ? say(title, language) : id;
}
