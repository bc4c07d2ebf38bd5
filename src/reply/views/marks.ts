import type { Locale } from '../../locales/en.ts';
import { type Assessment, type Rulebook, type Status, say } from '../../requirements/index.ts';
import type { ChecklistItem, Mark } from '../reply.ts';

const MARKS: Readonly<Record<Status, Mark>> = {
  met: 'done',
  expiring: 'expiring',
  expired: 'expired',
  pending: 'pending',
  missing: 'missing',
  unknown: 'unknown',
};

export const markOf = (status: Status): Mark => MARKS[status];

/** Turns certification ids into titles of the rulebook. */
export function namer(rulebook: Rulebook, language: string): (id: string) => string {
  return (id) => {
    const title = rulebook.certifications.get(id)?.title;
    return title ? say(title, language) : id;
  };
}

/** Turns ids of requirements, or of certifications, into what people read. */
export function itemNamer(rulebook: Rulebook, language: string): (id: string) => string {
  const name = namer(rulebook, language);
  return (id) => {
    const title = rulebook.own.requirements.find((rule) => rule.id === id)?.title;
    return title ? say(title, language) : name(id);
  };
}

/** One line of a status list: mark and word, title, and why. */
export function assessmentItem(
  rulebook: Rulebook,
  assessment: Assessment,
  { common }: Locale,
  language: string,
  remark = '',
): ChecklistItem {
  const why = common.reason(assessment.reason, namer(rulebook, language));
  const level = assessment.level === 'recommended' ? `${common.recommended}; ` : '';
  return {
    mark: markOf(assessment.status),
    word: common.statuses[assessment.status],
    label: say(assessment.title, language),
    detail: `${level}${why}${remark && `; ${remark}`}`,
  };
}
