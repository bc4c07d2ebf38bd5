import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { en } from '../src/locales/en.ts';
import { reply, say } from '../src/reply/simple.ts';
import { statusBlocks } from '../src/reply/views/status-list.ts';
import { beginWalk, type LoadedWalk, loadWalk } from './walk/load.ts';

async function status(context: Context, loaded: LoadedWalk) {
  const { summary, blocks } = statusBlocks(loaded.view);
  const { views } = context.locale;
  return reply(summary, [
    { type: 'heading', text: views.statusHeading(context.person.name) },
    ...blocks,
    { type: 'actions', buttons: [{ label: views.statusSteps, action: loaded.button('show', loaded.at) }] },
  ]);
}

export const coachStatus = defineCommand({
  name: 'coach-status',
  summary: en.commands.status,
  audience: 'everyone',
  options: [],
  async run(_input, context) {
    const walk = await beginWalk(context, undefined, undefined);
    return walk ? status(context, await loadWalk(context, walk)) : say(context.locale.views.statusNone);
  },
});
