import type { ActionInput } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { rulebookFrom } from '../../src/bot/read-choice.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { milestoneText } from '../../src/reminders/milestone-text.ts';
import type { Preview, PreviewMessage } from '../../src/reminders/preview.ts';
import type { Run } from '../../src/reminders/runs.ts';
import type { NextRuns } from '../../src/reminders/service.ts';
import type { Block, ChecklistItem, Reply } from '../../src/reply/reply.ts';
import { reply, say } from '../../src/reply/simple.ts';
import { itemNamer } from '../../src/reply/views/marks.ts';
import type { IsoDay, Rulebook } from '../../src/requirements/index.ts';
import { action } from './mine.ts';

const RUNS_SHOWN = 5;
/** More stand in `remind --dry-run`. */
const PEOPLE_SHOWN = 40;

function region({ args }: ActionInput, context: Context): Rulebook {
  if (!context.standing.isAdmin) throw new UserError(context.locale.bot.adminsOnly);
  return rulebookFrom(args[0], context);
}

const when = (minute: string, { locale }: Context) =>
  `${locale.common.day(minute.slice(0, 10))}, ${minute.slice(11)}`;

function nextFields({ personal, digest, posts }: NextRuns, context: Context): Block {
  const { reminders } = context.locale;
  const post = posts.map(({ at }) => at).toSorted()[0];
  return {
    type: 'fields',
    fields: [
      { label: reminders.adminNext, value: when(personal, context) },
      { label: reminders.adminNextDigest, value: when(digest, context) },
      { label: reminders.adminNextPost, value: post ? when(post, context) : reminders.adminNoChannel },
    ],
  };
}

function runLine({ day, run }: { day: IsoDay; run: Run }, { locale }: Context): ChecklistItem {
  const { reminders, common } = locale;
  const { sent, due, unreachable, failed, held } = run.counts;
  const heldBack = Object.values(held).reduce((sum, n) => sum + n, 0);
  return {
    mark: run.isComplete ? 'done' : 'pending',
    word: run.isComplete ? reminders.adminRunDone : reminders.adminRunOpen,
    label: common.day(day),
    detail: reminders.adminRun(sent, due, heldBack, unreachable, failed),
  };
}

/** What an admin sees beside their own reminders. */
export async function adminBlocks(context: Context): Promise<Block[]> {
  const { services, rulebook, locale } = context;
  const { reminders } = locale;
  const [next, runs, isConfirmed] = await Promise.all([
    services.reminders.next(rulebook.id),
    services.reminders.lastRuns(rulebook.id, RUNS_SHOWN),
    services.reminders.isConfirmed(rulebook.id),
  ]);
  return [
    { type: 'divider' },
    { type: 'heading', text: reminders.adminHeading },
    { type: 'text', text: isConfirmed ? reminders.adminConfirmed : reminders.adminUnconfirmed },
    nextFields(next, context),
    { type: 'text', text: runs.length > 0 ? reminders.adminRuns : reminders.adminNoRuns },
    { type: 'checklist', items: runs.map((entry) => runLine(entry, context)) },
    {
      type: 'actions',
      buttons: [
        { label: reminders.adminPreview, action: action('preview', [rulebook.id]) },
        { label: reminders.adminSendNow, action: action('send', [rulebook.id]) },
      ],
    },
  ];
}

/** An admin who may not see background checks reads that there is one more item, and not which. */
function itemTexts(message: PreviewMessage, rulebook: Rulebook, context: Context): string[] {
  const { reminders } = context.locale;
  const name = itemNamer(rulebook, context.language);
  return message.items.map((item) => {
    // A missing one is an item of its own, a dated one has its own track: both carry this id.
    if (item.item === 'background-check' && !context.standing.seesRisk) return reminders.confidential;
    return reminders.due(name(item.item), milestoneText(item, context.locale));
  });
}

function messageLines(preview: Preview, rulebook: Rulebook, context: Context): ChecklistItem[] {
  return preview.messages.slice(0, PEOPLE_SHOWN).map((message) => ({
    mark: 'info',
    word: context.locale.reminders.words.info,
    label: message.name ?? message.account ?? message.person,
    detail: itemTexts(message, rulebook, context).join('; '),
  }));
}

function heldFields({ held }: Preview, { locale }: Context): Block {
  const reasons = Map.groupBy(held, ({ because }) => because);
  return {
    type: 'fields',
    fields: [...reasons].map(([because, entries]) => ({
      label: locale.reminders.held[because],
      value: String(entries.reduce((sum, { items }) => sum + items.length, 0)),
    })),
  };
}

/** What the next run would send, to whom and why; the way to turn it on. */
export async function previewReply(input: ActionInput, context: Context): Promise<Reply> {
  const rulebook = region(input, context);
  const { reminders } = context.locale;
  const preview = await context.services.reminders.preview(rulebook.id);
  const { messages, held, on, isConfirmed } = preview;
  const heldItems = held.reduce((sum, { items }) => sum + items.length, 0);
  const summary = reminders.previewSummary(messages.length, heldItems);
  const more = messages.length - PEOPLE_SHOWN;
  const turnOn = { label: reminders.adminConfirm, action: action('confirm', [rulebook.id]) };
  return reply(summary, [
    { type: 'heading', text: reminders.previewHeading(on) },
    { type: 'text', text: messages.length === 0 ? reminders.previewNone : summary },
    { type: 'checklist', items: messageLines(preview, rulebook, context) },
    ...(more > 0 ? [{ type: 'note' as const, text: reminders.previewMore(more) }] : []),
    heldFields(preview, context),
    { type: 'actions', buttons: isConfirmed ? [] : [{ ...turnOn, style: 'primary' as const }] },
  ]);
}

/** The admin has seen the preview: from now on messages go out. */
export async function confirm(input: ActionInput, context: Context): Promise<Reply> {
  const rulebook = region(input, context);
  const { reminders } = context.services;
  await reminders.confirm(rulebook.id, context.personId);
  const { firstRunMessages } = await reminders.policy(rulebook.id);
  return say(context.locale.reminders.adminTurnedOn(firstRunMessages));
}

/** Sends what is due now, without waiting for the next run. */
export async function sendNow(input: ActionInput, context: Context): Promise<Reply> {
  const rulebook = region(input, context);
  const { reminders } = context.services;
  if (!(await reminders.isConfirmed(rulebook.id))) return previewReply(input, context);
  const result = await reminders.sendNow(rulebook.id);
  const texts = context.locale.reminders;
  if (result === 'busy') return say(texts.adminBusy);
  if (result === 'outside-hours') {
    const { sendFromHour, sendUntilHour } = await reminders.policy(rulebook.id);
    return say(texts.adminOutsideHours(sendFromHour, sendUntilHour));
  }
  return say(texts.adminSentNow(result.counts.sent, result.counts.failed));
}
