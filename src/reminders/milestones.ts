import type { Policy } from './policy.ts';

/** The three ways in which an item can be due. */
export type Track = 'background-check' | 'dated' | 'missing';

/** The days of a track, earliest first: from the last valid day, or (`missing`) from the day of `/coach-steps`. */
export function milestonesOf(track: Track, policy: Policy): readonly number[] {
  if (track === 'background-check') return policy.backgroundCheckMilestones;
  if (track === 'dated') return policy.datedMilestones;
  const nudges = policy.missingDays.slice(0, policy.missingMost);
  let last = nudges.at(-1) ?? 0;
  while (nudges.length < policy.missingMost) {
    last += policy.missingEvery;
    nudges.push(last);
  }
  return nudges;
}

/**
 * The newest milestone that has passed: the most urgent one, the only one that is ever caught up.
 * @param offset days from the track's zero to today
 * @returns undefined: none has passed, or it is later than the policy catches up
 */
export function milestoneAt(track: Track, offset: number, policy: Policy): number | undefined {
  const passed = milestonesOf(track, policy).findLast((milestone) => milestone <= offset);
  return passed !== undefined && offset - passed <= policy.catchUpDays ? passed : undefined;
}

/** Some milestone has passed and the last one is not over yet. */
export function isInWindow(track: Track, offset: number, policy: Policy): boolean {
  const all = milestonesOf(track, policy);
  const [first = Number.POSITIVE_INFINITY] = all;
  return offset >= first && offset <= (all.at(-1) ?? Number.NEGATIVE_INFINITY) + policy.catchUpDays;
}

/** This milestone does not wait for the cooldown. Nudges about missing items always wait. */
export function isExempt(track: Track, milestone: number, policy: Policy): boolean {
  return track !== 'missing' && policy.exemptMilestones.includes(milestone);
}
