import type { Locale } from '../locales/en.ts';
import type { PreviewItem } from './preview.ts';

/** Why an item is due now: "30 days before its last day". */
export function milestoneText({ track, milestone, offset }: PreviewItem, { reminders }: Locale): string {
  if (milestone === undefined) return reminders.milestoneSnooze;
  if (track === 'missing') return reminders.milestoneMissing(offset);
  if (milestone === 0) return reminders.milestoneLast;
  return milestone < 0 ? reminders.milestoneBefore(-milestone) : reminders.milestoneAfter(milestone);
}
