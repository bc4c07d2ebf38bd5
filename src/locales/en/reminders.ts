import { common } from './common.ts';

const { count, day } = common;

/** What the bot says of its own accord, and `/coach-reminders`. */
export const reminders = {
  summary: 'Shows your reminders and lets you snooze or mute them',
  chooseItem: 'Choose one',
  confidential: 'one more item',
  heading: (region: string) => `A reminder from ${region}`,
  pingHeading: (region: string) => `Your coordinator in ${region} asks you`,
  ends: (title: string, last: string, days: number) =>
    `${title} runs out on ${day(last)}: ${count(days, 'day')} left.`,
  endsToday: (title: string, last: string) => `${title} runs out today, ${day(last)}, at the end of the day.`,
  ended: (title: string, last: string, days: number) =>
    `${title} ran out on ${day(last)}, ${count(days, 'day')} ago.`,
  missing: (title: string) => `${title} is still missing.`,
  missingFor: (title: string, division: string) => `${title} is still missing for ${division}.`,
  next: 'Next',
  time: 'Time',
  by: 'By when',
  wait: 'Waiting time',
  alsoOpen: 'After that:',
  renewableSince: (from: string) => `You can renew it since ${day(from)}.`,
  renewableFrom: (from: string) => `You can renew it from ${day(from)} on.`,
  done: 'Done',
  snooze: 'Snooze',
  mute: 'Mute',
  why: 'Why am I getting this?',
  steps: 'My steps',
  doneTitle: 'When was it done?',
  snoozeTitle: 'When shall I ask again?',
  snoozeField: 'Not before',
  snoozeIn: (days: number) => `In ${count(days, 'day')}`,
  snoozeDate: 'On the day below',
  snoozeDayField: 'Day, such as 2026-08-31',
  snoozeSave: 'Snooze',
  snoozed: (title: string, until: string) => `No reminder about ${title} before ${day(until)}.`,
  snoozedCooldown: (title: string, until: string, days: number) =>
    `No reminder about ${title} before ${day(until)}. I keep ${count(days, 'day')} between two messages.`,
  snoozedEnough: (title: string, times: number) =>
    `${title} was snoozed ${count(times, 'time')} already. Press “Mute” if you want no messages at all.`,
  snoozeNoDay: 'Write the day like 2026-08-31 or 8/31/2026.',
  snoozePast: (until: string) => `${day(until)} is not in the future. Choose a later day.`,
  snoozeTooFar: (latest: string) => `Choose a day up to ${day(latest)}.`,
  muted: 'I will not write to you any more. Your coordinator sees “muted” in the weekly list.',
  unmute: 'Turn on again',
  unmuted: 'I will remind you again.',
  saved: (title: string, on: string, days: number) =>
    `Thank you! ${title}, done on ${day(on)}: reported by you. I stop asking; the records of AYSO should show it within ${count(days, 'day')} or so.`,
  whyDated: (title: string, often: string, region: string) =>
    `${region} asks for ${title} (${often}), and the records show when yours runs out.`,
  whyMissing: (title: string, region: string, started: string | undefined) =>
    started === undefined
      ? `${region} asks for ${title}, and nothing shows yet that it is done.`
      : `${region} asks for ${title}. You began with /coach-steps on ${day(started)}, and nothing shows yet that it is done.`,
  whyGone: 'This is settled: nothing about it is open for you any more.',
  whyPolicy: (cooldown: number, most: number) =>
    `I write at most once in ${count(cooldown, 'day')} (more often only around the last day), and at most ${count(most, 'time')} a season.`,
  offHeading: 'Your reminders',
  mineNone: 'Nothing is due for you in the near future.',
  mineMuted: 'Messages to you are turned off.',
  mineOn: 'I write to you when something is due.',
  mineSummary: (n: number) => (n === 0 ? 'Nothing is open.' : `${count(n, 'item')} open.`),
  mineSent: (days: readonly string[]) => `Sent so far: ${common.list(days.map(day))}.`,
  mineSnoozed: (until: string) => `snoozed until ${day(until)}`,
  words: {
    ends: 'ends soon',
    ended: 'expired',
    missing: 'missing',
    pending: 'pending',
    info: 'note',
  },
  digestHeading: (region: string) => `This week in ${region}`,
  digestSummary: (region: string, overdue: number, soon: number) =>
    `${region}: ${overdue} overdue, ${soon} within the next weeks.`,
  digestOverdue: 'Overdue',
  digestSoon: (days: number) => `Within ${count(days, 'day')}`,
  digestPending: 'Waiting to be verified',
  digestUndelivered: 'I could not reach',
  digestCopy: 'To copy into a mail or a text message:',
  digestNotLinked: 'Not linked to a chat account, so I cannot write to them',
  digestChanges: 'Since the last list',
  digestChange: (label: string, difference: number) =>
    `${label}: ${difference > 0 ? `${difference} more` : `${-difference} fewer`}`,
  digestStale: (asOf: string, days: number) =>
    `The records are ${count(days, 'day')} old (from ${day(asOf)}), so I write to nobody. Please send me a new report.`,
  digestUnconfirmed: 'No personal reminders go out until an admin has looked at them: /coach-reminders.',
  mutedWord: 'muted',
  copyText: (name: string, items: readonly string[], region: string) =>
    `Hello ${name}, this is ${region}. Still open for you as a volunteer: ${common.list(items)}. Type /coach-steps in our chat and it shows you where to click.`,
  verifierHeading: (region: string) => `For the person who verifies in ${region}`,
  verifierSummary: (n: number) => `${count(n, 'person', 'people')} for you to look at.`,
  verifierPending: 'Handed in, please verify',
  verifierContradicted: 'Say that it is done, but the records do not show it',
  verifierSaidOn: (title: string, on: string) => `${title}, done on ${day(on)} by their own word`,
  verifierChecks: 'Background checks',
  verifierNotCleared: 'not cleared',
  postHeading: (region: string) => `Certifications in ${region}`,
  postSummary: (soon: number, ended: number, days: number) =>
    `${soon} run out within ${count(days, 'day')}, ${ended} ran out already.`,
  postLine: (soon: number, ended: number) =>
    [...(soon > 0 ? [`${soon} run out soon`] : []), ...(ended > 0 ? [`${ended} ran out`] : [])].join(', '),
  postNames: (names: readonly string[]) => common.list(names),
  postNoDivision: 'Without a division',
  postWithout: 'Without what only the CVPA may see.',
  postHow: 'To see your own: /coach-status. I show it only to you.',
  adminHeading: 'Reminders of the region',
  adminSummary: 'Next runs, last runs, preview.',
  adminNext: 'Next messages to people',
  adminNextPost: 'Next post in the channel',
  adminNextDigest: 'Next lists for coordinators',
  adminNoChannel: 'no channel is set: /coach-setup',
  adminRuns: 'Last runs',
  adminNoRuns: 'There has been no run yet.',
  adminRun: (sent: number, due: number, held: number, unreachable: number, failed: number) =>
    [
      `${count(sent, 'message')} to ${count(due, 'person', 'people')}`,
      ...(held > 0 ? [`${held} held back`] : []),
      ...(unreachable > 0 ? [`${unreachable} could not be delivered`] : []),
      ...(failed > 0 ? [`${failed} to be tried again`] : []),
    ].join(', '),
  adminRunOpen: 'not finished',
  adminRunDone: 'finished',
  adminConfirmed: 'Personal reminders are on.',
  adminUnconfirmed:
    'Personal reminders are off: the records or the rules are new. Look at the preview, then turn them on.',
  adminPreview: 'Preview',
  adminConfirm: 'Turn on personal reminders',
  adminSendNow: 'Send now',
  adminSentNow: (sent: number, failed: number) =>
    failed > 0
      ? `${count(sent, 'message')} sent; ${failed} will be tried again.`
      : `${count(sent, 'message')} sent.`,
  adminOutsideHours: (from: number, until: number) =>
    `Messages go out from ${from}:00 to ${until}:00; what is due goes out then.`,
  adminBusy: 'A run is under way for this region right now.',
  adminTurnedOn: (limit: number) =>
    `Personal reminders are on. At most ${limit} people a day hear from me until the backlog is worked off.`,
  previewHeading: (on: string) => `What goes out on ${day(on)}`,
  previewSummary: (messages: number, held: number) =>
    `${count(messages, 'message')} would be sent, ${count(held, 'item')} held back.`,
  previewNone: 'Nothing is due.',
  previewMore: (n: number) => `And ${count(n, 'person', 'people')} more; “remind --dry-run” lists them all.`,
  previewLine: (items: readonly string[]) => items.join('; '),
  due: (title: string, milestone: string) => `${title} (${milestone})`,
  milestoneBefore: (days: number) => `${count(days, 'day')} before its last day`,
  milestoneLast: 'on its last day',
  milestoneAfter: (days: number) => `${count(days, 'day')} after its last day`,
  milestoneMissing: (days: number) => `${count(days, 'day')} after /coach-steps`,
  milestoneSnooze: 'after a snooze',
  held: {
    pending: 'waits to be verified',
    snoozed: 'snoozed',
    'not-linked': 'no chat account is linked',
    'not-confirmed': 'not confirmed by an admin yet',
    stale: 'the records are too old',
    muted: 'muted',
    'season-cap': 'had all messages of the season',
    cooldown: 'had a message a few days ago',
    'run-limit': 'comes with one of the next runs',
  },
  cronFields: (text: string) =>
    `“${text}” is not a schedule I can read. Write five fields: minute, hour, day of the month, month, weekday, such as “0 9 * * 1” for Mondays at 9.`,
} as const;
