import type { Locale } from '../../locales/en.ts';
import { caveats, type Rulebook, say, whomToAsk } from '../../requirements/index.ts';
import type { Block } from '../reply.ts';

/** Both sides of every conflict, and every silence, that touches any of these ids, with whom to ask. */
export function conflictNotes(
  rulebook: Rulebook,
  ids: readonly string[],
  { steps, common }: Locale,
  language: string,
): Block[] {
  const found = caveats(rulebook, ids);
  const ask = (id: string) => {
    const contact = whomToAsk(rulebook, [id]);
    return contact ? ` ${common.ask(say(contact.title, language))}.` : '';
  };
  const conflicts = found.conflicts.map((conflict) => {
    const sides = conflict.sides.map(({ text }) => `• ${say(text, language)}`).join('\n');
    const handling = conflict.handling ? `\n${say(conflict.handling, language)}` : '';
    return `${steps.conflict(say(conflict.summary, language))}\n${sides}${handling}${ask(conflict.ask)}`;
  });
  const silences = found.silences.map((silence) => `${say(silence.text, language)}${ask(silence.ask)}`);
  return [...conflicts, ...silences].map((text) => ({ type: 'note', text }));
}
