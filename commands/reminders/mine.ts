import type { ActionInput } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { rulebookFrom } from '../../src/bot/read-choice.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { buttonsFor, itemBlocks, itemLine, titleOf, type Wording } from '../../src/reminders/messages.ts';
import type { OpenItem } from '../../src/reminders/open-items.ts';
import { snoozedUntil } from '../../src/reminders/preferences.ts';
import type { Mine } from '../../src/reminders/service.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import type { Rulebook } from '../../src/requirements/index.ts';

/** One of the person's items, from a button's arguments: region, item, cycle. */
export interface Picked {
  readonly rulebook: Rulebook;
  readonly mine: Mine;
  readonly open: OpenItem;
  readonly wording: Wording;
}

export const action = (name: string, args: readonly string[], opensForm = false) =>
  encodeAction({ command: 'coach-reminders', name, args, opensForm });

function wordingOf({ rulebooks, locale, language }: Context, { place }: Mine): Wording {
  return { rulebook: place.rulebook, policy: place.policy, rulebooks, locale, language };
}

/** @throws UserError when nothing about it is open any more */
export async function pick({ args, values }: ActionInput, context: Context): Promise<Picked> {
  const [region, given = '', inCycle = ''] = args;
  const rulebook = rulebookFrom(region, context);
  const [item, cycle] = values[0]?.split('/') ?? [given, inCycle];
  const mine = await context.services.reminders.mine(rulebook.id, context.personId);
  // A ping names a missing item without the cycle that the person's own walk gives it.
  const open =
    mine?.open.find((entry) => entry.item === item && entry.cycle === cycle) ??
    mine?.open.find((entry) => entry.item === item && entry.track === 'missing');
  if (!mine || !open) throw new UserError(context.locale.reminders.whyGone);
  return { rulebook, mine, open, wording: wordingOf(context, mine) };
}

/** One item in front, with its buttons. */
export async function itemCard(input: ActionInput, context: Context): Promise<Reply> {
  const { open, wording } = await pick(input, context);
  return reply(titleOf(open, wording), [...itemBlocks(open, wording), buttonsFor(open, wording)], true);
}

function lines(mine: Mine, wording: Wording): Block {
  const { reminders } = wording.locale;
  const items = mine.open.map((open) => {
    const line = itemLine(open, wording);
    const until = snoozedUntil(mine.preferences, open);
    if (until === undefined || until <= mine.place.day) return line;
    return { ...line, detail: [line.detail, reminders.mineSnoozed(until)].filter(Boolean).join('; ') };
  });
  return { type: 'checklist', items };
}

function choices(mine: Mine, wording: Wording): Block {
  const { reminders } = wording.locale;
  const options = mine.open.map((open) => ({
    label: titleOf(open, wording),
    value: `${open.item}/${open.cycle}`,
  }));
  return {
    type: 'select',
    placeholder: reminders.chooseItem,
    action: action('item', [wording.rulebook.id]),
    options,
  };
}

/** A person's own reminders: what is open, what they chose, what they were sent. */
export async function myReminders(context: Context): Promise<{ summary: string; blocks: Block[] }> {
  const { services, rulebook, personId, locale } = context;
  const { reminders } = locale;
  const mine = await services.reminders.mine(rulebook.id, personId);
  const heading: Block = { type: 'heading', text: reminders.offHeading };
  if (!mine) {
    return { summary: reminders.mineNone, blocks: [heading, { type: 'text', text: reminders.mineNone }] };
  }
  const wording = wordingOf(context, mine);
  const { isMuted } = mine.preferences;
  const { policy } = mine.place;
  const sent = mine.messages.filter(({ state }) => state === 'sent').map(({ day }) => day);
  const toggle = isMuted
    ? { label: reminders.unmute, action: action('unmute', [rulebook.id]) }
    : { label: reminders.mute, action: action('mute', [rulebook.id]) };
  const blocks: Block[] = [
    heading,
    { type: 'text', text: isMuted ? reminders.mineMuted : reminders.mineOn },
    ...(mine.open.length === 0 ? [{ type: 'text' as const, text: reminders.mineNone }] : []),
    lines(mine, wording),
    choices(mine, wording),
    ...(sent.length > 0 ? [{ type: 'note' as const, text: reminders.mineSent(sent.toSorted()) }] : []),
    { type: 'note', text: reminders.whyPolicy(policy.cooldownDays, policy.mostPerSeason) },
    { type: 'actions', buttons: [toggle] },
  ];
  return { summary: reminders.mineSummary(mine.open.length), blocks };
}
