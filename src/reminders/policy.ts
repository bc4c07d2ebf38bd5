import { z } from 'zod';
import { UserError } from '../bot/user-error.ts';
import { setup } from '../locales/en/setup.ts';

const days = (value: number) => z.int().min(0).max(400).default(value);
const offsets = (value: readonly number[]) =>
  z
    .array(z.int().min(-400).max(400))
    .min(1)
    .transform((list) => [...new Set(list)].sort((a, b) => a - b))
    .default([...value]);
const hour = (value: number) => z.int().min(0).max(24).default(value);

/** Milestones are days from the last valid day: -7 is a week before. */
const numbers = {
  backgroundCheckMilestones: offsets([-60, -30, -14, -7, -1, 0, 7, 14, 21]),
  datedMilestones: offsets([-45, -30, -14, -7, -1, 0, 7, 14, 21]),
  /** A background check can be renewed from so many days before its end. */
  renewableDays: days(90),
  /** Days after `/coach-steps` on which a missing item is named; then every `missingEvery` days. */
  missingDays: offsets([2, 5, 10, 17]),
  missingEvery: z.int().min(1).max(400).default(10),
  /** So many nudges about one missing item in all. */
  missingMost: z.int().min(0).max(100).default(6),
  /** At least so many days between two messages to one person. */
  cooldownDays: days(7),
  /** Milestones that do not wait for the cooldown. */
  exemptMilestones: z.array(z.int().min(-400).max(400)).default(() => [-1, 0]),
  mostPerSeason: z.int().min(0).max(1000).default(10),
  /** Personal messages go out from this hour of the region's day … */
  sendFromHour: hour(9),
  /** … and no longer from this one on. */
  sendUntilHour: hour(20),
  /** 1 is Monday. */
  digestWeekday: z.int().min(1).max(7).default(1),
  digestHour: hour(8),
  /** A digest that was missed still comes so many days later, then no more. */
  digestLateDays: z.int().min(0).max(6).default(3),
  /** What the digest and the channel post call soon. */
  soonDays: days(30),
  /** "I did it" is believed for so many days; then the records decide. */
  pauseCourseDays: days(2),
  pauseBackgroundCheckDays: days(10),
  pauseLiveScanDays: days(16),
  /** The two lengths of a snooze that are offered. */
  snoozeDays: offsets([3, 7]),
  /** So often one item can be snoozed in one cycle. */
  snoozeTimes: z.int().min(0).max(100).default(2),
  /** A date for a snooze lies at most so far ahead. */
  snoozeMostDays: days(60),
  /** A missed milestone still comes so many days later, then no more. */
  catchUpDays: days(7),
  /** Messages a run until the backlog after a first import or changed rules is worked off. */
  firstRunMessages: z.int().min(1).max(100_000).default(20),
  /** Older records than that are not held against anybody. */
  staleDays: days(10),
  /** A message whose outcome is unknown is repeated this long; the platforms look back further than that. */
  repeatHours: z.int().min(1).max(71).default(48),
};

/** Every number of the reminder policy, with its default. */
export const Policy = z.strictObject(numbers).superRefine((policy, { addIssue }) => {
  // Outside these hours nothing is ever sent: a day without any would be silence that nobody notices.
  for (const hour of ['sendFromHour', 'digestHour'] as const)
    if (policy[hour] >= policy.sendUntilHour)
      addIssue({ code: 'custom', path: [hour], message: setup.hourTooLate(policy.sendUntilHour) });
});
export type Policy = Readonly<z.infer<typeof Policy>>;

/** Their names, as `WorkspaceSettings.policy` keeps them. */
export const POLICY_NUMBERS = Policy.keyof().options;

/** A name as people type it: `cooldown-days` for `cooldownDays`. */
export const typedName = (number: string) => number.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The policy of a region.
 * @param overrides what an admin has set (`WorkspaceSettings.policy`)
 * @throws UserError that names every wrong number and what it may be
 */
export function policyOf(overrides: Readonly<Record<string, unknown>> = {}): Policy {
  const result = Policy.safeParse(overrides);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    ({ path, message }) => `${typedName(path.join('.')) || 'the policy'}: ${message}`,
  );
  throw new UserError(setup.badPolicy(lines));
}
