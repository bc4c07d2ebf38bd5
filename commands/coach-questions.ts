import { defineCommand } from '../src/bot/command.ts';
import { en } from '../src/locales/en.ts';
import { reply, say } from '../src/reply/simple.ts';

/** Enough to see what people miss; the rest was asked more rarely. */
const MOST = 30;

export const coachQuestions = defineCommand({
  name: 'coach-questions',
  summary: en.ask.questionsSummary,
  audience: 'coordinator',
  options: [],
  async run(_input, { services, rulebook, locale }) {
    const { ask, common } = locale;
    const questions = await services.questionLog.list(rulebook.id);
    if (questions.length === 0) return say(ask.questionsNone);
    return reply(ask.questionsCount(questions.length), [
      { type: 'heading', text: ask.questionsHeading },
      {
        type: 'checklist',
        items: questions.slice(0, MOST).map(({ text, why, times, last }) => ({
          mark: 'unknown',
          word: why === 'unanswered' ? ask.unanswered : ask.notHelpful,
          label: text,
          detail: ask.asked(times, common.day(new Date(last).toISOString().slice(0, 10))),
        })),
      },
      ...(questions.length > MOST
        ? [{ type: 'note' as const, text: ask.questionsCount(questions.length) }]
        : []),
    ]);
  },
});
