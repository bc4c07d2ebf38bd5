import type { Context } from '../../src/bot/context.ts';
import type { Locale } from '../../src/locales/en.ts';
import type { Answer } from '../../src/questions/answer.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { Block, Button, Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';

const shortcut = (command: string, division: string) =>
  encodeAction({ command, name: 'division', args: [division] });

async function buttonsFor(answer: Answer, question: string, context: Context): Promise<Button[]> {
  const { locale, services } = context;
  const again = async (text: string) =>
    encodeAction({ command: 'coach-ask', name: 'again', args: [await services.questionLog.keep(text)] });
  const choices = await Promise.all(
    (answer.choices ?? []).map(async (choice) => ({
      label: choice.label,
      action: await again(choice.question),
    })),
  );
  const { division, heading } = answer;
  const label = division && locale.steps.divisionLabel(division);
  const id = await services.questionLog.keep(question);
  return [
    ...choices,
    ...(division && label && !heading
      ? [{ label: locale.ask.stepsButton(label), action: shortcut('coach-steps', division) }]
      : []),
    ...(division && label && heading
      ? [{ label: locale.ask.headingButton(label), action: shortcut('coach-heading', division) }]
      : []),
    { label: locale.ask.noHelp, action: encodeAction({ command: 'coach-ask', name: 'no-help', args: [id] }) },
  ];
}

/** Follow-ups belong to one person in one place. */
function conversationOf({ personId, place }: Context): string {
  return [personId, place.thread ?? place.channel].map(encodeURIComponent).join('/');
}

/** How old the rules are that the answer comes from. */
function pagesRead({ sources }: Answer, { ask, common }: Locale): Block[] {
  const days = new Set(sources.flatMap(({ asOf }) => asOf || []));
  return days.size > 0 ? [{ type: 'note', text: ask.pagesRead([...days].map(common.day)) }] : [];
}

/** An answer from the rules, with what one may want next; what has none is noted for the coordinators. */
export async function answerReply(question: string, context: Context): Promise<Reply> {
  const { services, rulebook, today, language, now } = context;
  const conversation = conversationOf(context);
  const previous = await services.questionLog.topic(conversation);
  const answer = (await services.questions()).answer(question, {
    region: rulebook.id,
    today,
    language,
    ...(previous ? { previous } : {}),
  });
  await services.questionLog.setTopic(conversation, answer.topic);
  if (answer.unanswered) {
    await services.questionLog.note(rulebook.id, question, 'unanswered', now, context.newCode());
  }
  return reply(answer.text, [
    { type: 'text', text: answer.text },
    ...pagesRead(answer, context.locale),
    { type: 'actions', buttons: await buttonsFor(answer, question, context) },
  ]);
}
