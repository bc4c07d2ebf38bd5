import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { accountOf } from '../src/coaches/links.ts';
import { en } from '../src/locales/en.ts';
import { encodeAction } from '../src/reply/action.ts';
import type { Reply } from '../src/reply/reply.ts';
import { reply, say } from '../src/reply/simple.ts';

const action = (name: string) => encodeAction({ command: 'coach-forget', name, args: [] });

function ask({ locale: { roster } }: Context): Reply {
  return reply(roster.forgetSummary, [
    { type: 'heading', text: roster.forgetSummary },
    { type: 'text', text: roster.forgetText },
    { type: 'note', text: roster.forgetStays },
    {
      type: 'actions',
      buttons: [
        { label: roster.forgetYes, action: action('yes'), style: 'danger' },
        { label: roster.forgetNo, action: action('no') },
      ],
    },
  ]);
}

/** One kind after the other: who is who stands last, so that a crash between them can be repeated. */
async function forget({ services, personId, person, rulebook, locale }: Context): Promise<Reply> {
  let deleted = 0;
  for (const part of services.personal) deleted += await part.forget(personId);
  await services.register.audit({
    region: rulebook.id,
    by: accountOf(person),
    action: 'data-forgotten',
    ids: [],
    counts: { entries: deleted },
  });
  return { ...say(locale.roster.forgotten(deleted)), replaces: true };
}

export const coachForget = defineCommand({
  name: 'coach-forget',
  summary: en.roster.forget,
  audience: 'everyone',
  options: [],
  run: async (_input, context) => ask(context),
  actions: {
    ask: async (_input, context) => ask(context),
    yes: (_input, context) => forget(context),
    no: async (_input, { locale }) => ({ ...say(locale.roster.kept), replaces: true }),
  },
});
