import type { ActionInput } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { readDay, readPastDay } from '../../src/bot/read-date.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { titleOf } from '../../src/reminders/messages.ts';
import { pauseDays } from '../../src/reminders/standing.ts';
import type { Form, FormField, Reply } from '../../src/reply/reply.ts';
import { reply, say } from '../../src/reply/simple.ts';
import { namer } from '../../src/reply/views/marks.ts';
import { sourceNote } from '../../src/reply/views/sources.ts';
import { addDays, type IsoDay } from '../../src/requirements/index.ts';
import { action, type Picked, pick } from './mine.ts';

const args = ({ rulebook, open }: Picked) => [rulebook.id, open.item, open.cycle];

/** Asks for the day, and for the course where several would do. */
export async function doneForm(input: ActionInput, context: Context): Promise<Form> {
  const picked = await pick(input, context);
  const { accepts } = picked.open.assessment;
  const { steps, reminders } = context.locale;
  const name = namer(picked.rulebook, context.language);
  const first = accepts.find((id) => id === picked.open.item) ?? accepts[0] ?? '';
  const course: FormField[] = [
    {
      type: 'select',
      name: 'course',
      label: steps.courseField,
      options: accepts.map((value) => ({ label: name(value), value })),
      value: first,
    },
  ];
  return {
    type: 'form',
    title: reminders.doneTitle,
    submitLabel: steps.save,
    submit: action('save', args(picked)),
    fields: [
      ...(accepts.length > 1 ? course : []),
      { type: 'date', name: 'on', label: steps.doneField, value: context.today },
    ],
  };
}

/** Keeps what the person reports; reminders pause until the records should show it. */
export async function saveDone(input: ActionInput, context: Context): Promise<Reply> {
  const picked = await pick(input, context);
  const { accepts } = picked.open.assessment;
  const on = readPastDay(input.fields.on ?? '', context.today, context.locale);
  const own = accepts.find((id) => id === picked.open.item) ?? accepts[0];
  const certification = accepts.find((id) => id === input.fields.course) ?? own;
  if (certification === undefined) throw new UserError(context.locale.reminders.whyGone);
  await context.services.selfReports.reportCertification(context.personId, certification, {
    on,
    reportedAt: context.now,
  });
  const title = namer(picked.rulebook, context.language)(certification);
  const days = pauseDays(certification, picked.mine.place.policy);
  return { ...say(context.locale.reminders.saved(title, on, days)), replaces: true };
}

/** Asks for how long. */
export async function snoozeForm(input: ActionInput, context: Context): Promise<Form> {
  const picked = await pick(input, context);
  const { reminders } = context.locale;
  const { snoozeDays } = picked.mine.place.policy;
  const options = [
    ...snoozeDays.map((days) => ({ label: reminders.snoozeIn(days), value: String(days) })),
    { label: reminders.snoozeDate, value: 'date' },
  ];
  return {
    type: 'form',
    title: reminders.snoozeTitle,
    submitLabel: reminders.snoozeSave,
    submit: action('until', args(picked)),
    fields: [
      {
        type: 'select',
        name: 'in',
        label: reminders.snoozeField,
        options,
        value: options.at(0)?.value ?? 'date',
      },
      { type: 'date', name: 'day', label: reminders.snoozeDayField, optional: true },
    ],
  };
}

function readUntil({ fields }: ActionInput, { mine }: Picked, { locale, today }: Context): IsoDay {
  const { reminders } = locale;
  const { snoozeDays, snoozeMostDays } = mine.place.policy;
  const days = snoozeDays.find((offered) => String(offered) === fields.in);
  if (days !== undefined && !fields.day) return addDays(today, days);
  if (!fields.day) throw new UserError(reminders.snoozeNoDay);
  const until = readDay(fields.day, locale);
  const latest = addDays(today, snoozeMostDays);
  if (until <= today) throw new UserError(reminders.snoozePast(until));
  if (until > latest) throw new UserError(reminders.snoozeTooFar(latest));
  return until;
}

/** No reminder about this item before a day, twice at most. */
export async function snooze(input: ActionInput, context: Context): Promise<Reply> {
  const picked = await pick(input, context);
  const { open, wording, mine } = picked;
  const { reminders } = context.locale;
  const { snoozeTimes, cooldownDays } = mine.place.policy;
  const until = readUntil(input, picked, context);
  const title = titleOf(open, wording);
  const wish = { item: open.item, cycle: open.cycle, until, at: context.now };
  const { preferences } = context.services.reminders;
  if (!(await preferences.snooze(context.personId, wish, snoozeTimes))) {
    throw new UserError(reminders.snoozedEnough(title, snoozeTimes));
  }
  const last = mine.messages
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  const isHeld = last !== undefined && addDays(last, cooldownDays) > until;
  return {
    ...say(isHeld ? reminders.snoozedCooldown(title, until, cooldownDays) : reminders.snoozed(title, until)),
    replaces: true,
  };
}

/** Why this person is asked: the rule, its source, and how often the bot writes. */
export async function why(input: ActionInput, context: Context): Promise<Reply> {
  const { open, wording, rulebook, mine } = await pick(input, context);
  const { reminders, common } = context.locale;
  const { rule, source } = open.assessment;
  const { number, name } = rulebook.region;
  const region = common.regionName(number, name);
  const title = titleOf(open, wording);
  const walk = mine.person.walk?.startedAt === undefined || open.cycle === 'missing' ? undefined : open.cycle;
  const text =
    open.track === 'missing'
      ? reminders.whyMissing(title, region, walk)
      : reminders.whyDated(title, common.howOften(rule.howOften), region);
  const { cooldownDays, mostPerSeason } = mine.place.policy;
  return reply(text, [
    { type: 'text', text },
    sourceNote(rulebook, context.rulebooks, source, context.locale),
    { type: 'note', text: reminders.whyPolicy(cooldownDays, mostPerSeason) },
  ]);
}
