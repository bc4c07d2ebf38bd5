import type { ActionInput } from '../src/bot/command.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { en } from '../src/locales/en.ts';
import type { Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';
import { adminBlocks, confirm, previewReply, sendNow } from './reminders/admin.ts';
import { doneForm, saveDone, snooze, snoozeForm, why } from './reminders/choose.ts';
import { itemCard, myReminders } from './reminders/mine.ts';

async function overview(context: Context): Promise<Reply> {
  const { summary, blocks } = await myReminders(context);
  return reply(summary, [...blocks, ...(context.standing.isAdmin ? await adminBlocks(context) : [])]);
}

async function mute(_input: ActionInput, { services, personId, now, locale }: Context): Promise<Reply> {
  await services.reminders.preferences.mute(personId, now);
  return say(locale.reminders.muted);
}

async function unmute(_input: ActionInput, { services, personId, locale }: Context): Promise<Reply> {
  await services.reminders.preferences.unmute(personId);
  return say(locale.reminders.unmuted);
}

export const coachReminders = defineCommand({
  name: 'coach-reminders',
  summary: en.reminders.summary,
  audience: 'everyone',
  options: [],
  run: async (_input, context) => overview(context),
  actions: {
    item: itemCard,
    done: doneForm,
    save: saveDone,
    snooze: snoozeForm,
    until: snooze,
    mute,
    unmute,
    why,
    preview: previewReply,
    confirm,
    send: sendNow,
  },
});
