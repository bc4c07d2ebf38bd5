import { defineCommand } from '../src/bot/command.ts';
import { chosen } from '../src/bot/read-choice.ts';
import { UserError } from '../src/bot/user-error.ts';
import { en } from '../src/locales/en.ts';
import { say } from '../src/reply/simple.ts';
import { answerReply } from './ask/answer.ts';

export const coachAsk = defineCommand({
  name: 'coach-ask',
  summary: en.ask.summary,
  audience: 'everyone',
  options: [{ name: 'question', description: en.ask.questionOption, type: 'text', required: true }],
  run: ({ question = '' }, context) => answerReply(question, context),
  actions: {
    async again(input, context) {
      const question = await context.services.questionLog.kept(chosen(input) ?? '');
      if (question === undefined) throw new UserError(context.locale.ask.again);
      return { ...(await answerReply(question, context)), replaces: true };
    },
    async 'no-help'(input, context) {
      const { services, rulebook, now, locale } = context;
      const question = await services.questionLog.kept(chosen(input) ?? '');
      if (question === undefined) throw new UserError(locale.ask.again);
      await services.questionLog.note(rulebook.id, question, 'not-helpful', now, context.newCode());
      return say(locale.ask.thanks);
    },
  },
});
