import type { Context } from '../../part.ts';
import { requiredText, type Said } from './required.ts';
import type { Subject } from './subjects.ts';

/** "The one from the CDC?", "who makes it?": whose training it is. */
const PROVIDER =
  / (?<who>cdc|nfhs|red cross|usa soccer|us soccer|ayso) (?:\w+ )?(?:one|version|course|own|made|training)|(?:from|by|of) (?:the )?(?<by>cdc|nfhs|red cross)| who (?:makes|made|gives|provides|offers|runs|teaches|wrote) | (?<only>cdc|nfhs) (?:only|or)|or (?:the |only )?(?<or>cdc|nfhs) | (?:one|it) (?:\w+ ){0,3}(?<named>cdc|nfhs) /;

/** Whose a training is: by its name on the page, or said to be open. @returns undefined when that is not asked */
export function providerText(context: Context, subjects: readonly Subject[]): Said | undefined {
  const { locale: t, page, asked, rulebook } = context;
  const [subject] = subjects;
  const { certification = '', rule, title } = subject ?? {};
  const isTraining = rulebook.certifications.get(certification)?.kind === 'training';
  if (!subject || !rule || title === undefined || subjects.length > 1 || !isTraining) return undefined;
  if (!PROVIDER.test(asked.words) || context.has('where', 'frequency', 'duration', 'cost')) return undefined;
  const required = requiredText(context, subject);
  const bodies = ['cdc', 'nfhs', 'ayso'].filter((body) => asked.words.includes(` ${body} `));
  const isNamed = title
    .toLowerCase()
    .split(/\W+/)
    .some((word) => ['cdc', 'nfhs'].includes(word));
  const only = bodies.length === 1 && bodies.every((body) => title.toLowerCase().includes(body));
  const unknown =
    asked.papers.length > 0 ? t.region.notMentioned(page, t.list(asked.papers), asked.papers.length) : '';
  const text = t.sentences(unknown, isNamed ? '' : t.rules.noProvider(page, title), required.text);
  const isOpen = !isNamed || unknown !== '';
  return { text, isStated: !isOpen, stance: 'affirms', ...(only && !isOpen ? { isTrue: true } : {}) };
}
