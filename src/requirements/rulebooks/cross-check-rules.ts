import { appliesTo } from '../applies.ts';
import { DIVISIONS, isInSet } from '../divisions.ts';
import { ROLES } from '../schema/primitives.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { RulebookFile } from '../schema/rulebook-file.ts';

type Report = (path: readonly PropertyKey[], message: string) => void;

/** Ages on both sides of every bound that stands in the rules. */
function agesOf(rules: readonly Requirement[]): number[] {
  const bounds = rules.flatMap((rule) => [rule.for?.ageFrom, rule.for?.ageUnder]);
  return [...new Set(bounds.flatMap((age) => (age === undefined ? [] : [age - 1, age])).concat(30))];
}

/** Somebody whom both rules concern, in words. @returns undefined: they are for different people */
function shared(a: Requirement, b: Requirement): string | undefined {
  const states = [...new Set([...(a.for?.states ?? []), ...(b.for?.states ?? []), 'other'])];
  for (const division of DIVISIONS) {
    for (const role of ROLES) {
      for (const age of agesOf([a, b])) {
        for (const state of states) {
          const situation = { division, role, age, state, on: '2000-01-01' };
          const both = [a, b].every((rule) => appliesTo(rule.for, situation).applies === true);
          if (both) return `a ${role} of age ${age} in ${division}`;
        }
      }
    }
  }
  return undefined;
}

/** One id may stand several times: with a later `from` (a change), or for different people. Nothing else. */
export function checkRules(file: RulebookFile, report: Report): void {
  file.requirements.forEach((rule, i) => {
    const twin = file.requirements
      .slice(0, i)
      .find((other) => other.id === rule.id && (other.from ?? '') === (rule.from ?? ''));
    const who = twin && shared(twin, rule);
    if (who) {
      report(
        ['requirements', i],
        `The requirement "${rule.id}" stands twice for ${who}: give the newer one a later from, or let for keep them apart.`,
      );
    }
    if (rule.from !== undefined && rule.until !== undefined && rule.until < rule.from) {
      report(['requirements', i, 'until'], `until lies before from: write the later day under until.`);
    }
  });
}

/** A division asks for one course. */
export function checkDivisions(file: RulebookFile, report: Report): void {
  file.divisionCourses.forEach((entry, i) => {
    const before = file.divisionCourses.slice(0, i);
    const twice = DIVISIONS.find(
      (division) =>
        isInSet(division, entry.divisions) && before.some((other) => isInSet(division, other.divisions)),
    );
    if (twice) {
      report(
        ['divisionCourses', i],
        `The division ${twice} stands twice under divisionCourses: keep the entry with the course it asks for.`,
      );
    }
  });
}

/** A step that names a meeting shows its dates, so the meeting must be there. */
export function checkMeetings(file: RulebookFile, report: Report): void {
  file.steps.forEach((step, i) => {
    if (step.meeting !== undefined && !file.meetings.some(({ id }) => id === step.meeting)) {
      report(['steps', i, 'meeting'], `There is no meeting "${step.meeting}": add it under meetings.`);
    }
  });
}
