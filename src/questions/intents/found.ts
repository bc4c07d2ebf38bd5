import { type Context, type Intent, type Part, silent } from '../part.ts';
import type { Found } from '../search.ts';
import { THRESHOLDS } from '../thresholds.ts';

const remembered = new WeakMap<Context, Found | undefined>();

/** Asked more than once of the same question, looked up once. */
function best(context: Context): Found | undefined {
  if (remembered.has(context)) return remembered.get(context);
  const { search, rulebook, asked } = context;
  const words = asked.tokens.map(({ text }) => text);
  const [found] = search.find(rulebook, words).toSorted((a, b) => b.share - a.share || b.score - a.score);
  remembered.set(context, found);
  return found;
}

/** A whole phrase of a statement stands in the question: the page speaks of it, whatever else is named beside it. */
export function isStated(context: Context): boolean {
  const { isPhrase, isSilence } = best(context) ?? { isPhrase: false, isSilence: false };
  return isPhrase && !isSilence;
}

/** Any other statement of the page, found by the words its rulebook gives it. */
export const foundIntent: Intent = {
  id: 'fact',
  score: (context) => {
    const { asked } = context;
    const found = best(context);
    if (!found || found.share < THRESHOLDS.share) return 0;
    // Words alone are a weak sign: where a certification is named, the question is about that.
    const isWeak =
      !found.isWhole && (asked.certs.some((cert) => cert.sure === 'yes') || found.ask !== undefined);
    if (isWeak) return 0;
    // A single word of the rulebook's is less than what an intent understands of the whole question.
    return 0.5 + found.share * (found.isPhrase || found.share > 0.9 ? 0.4 : 0.28);
  },
  answer: (context): Part | undefined => {
    const found = best(context);
    if (!found) return undefined;
    const { locale: t, isYesNo, page } = context;
    if (found.isSilence)
      return silent(found.text.replace(/^The page/, page), [found.ask ?? 'anything'], [found.source]);
    const opening = isYesNo && found.isWhole && found.verdict ? t[found.verdict] : '';
    return {
      text: t.sentences(opening, found.text),
      mode: 'answer',
      sources: [found.source],
      ...(found.ask ? { ask: [found.ask] } : {}),
    };
  },
};
