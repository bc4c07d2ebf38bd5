import { type Intent, pageSource } from '../part.ts';
import type { Asked } from '../read/asked.ts';

const TRAINING = / (?:training|course|cert|certs|certified|class|test|module|requirement|required) /;

const NOT_HURT =
  / (?:not|never|nobody|hardly|without) (?:\w+ ){0,3}(?:hurt|hurts|hurting|injured|injury|pain) /;

/** "I knocked out Safe Haven and Live Scan": papers are done with, nobody lies on the ground. */
function isPapersDone({ tokens, certs }: Asked): boolean {
  const outs = tokens.flatMap(({ text }, at) =>
    text === 'out' && tokens[at - 1]?.text === 'knocked' ? [at] : [],
  );
  return (
    outs.length > 0 &&
    outs.every((out) => certs.some(({ at, sure }) => sure === 'yes' && at > out && at - out < 4))
  );
}

/** A child is, or may be, hurt: care first, no advice. */
export const medical: Intent = {
  id: 'medical',
  score: ({ has, asked }) => {
    // "It's not like it hurts": nobody is hurt where heading is asked about.
    if (
      has('heading') &&
      NOT_HURT.test(asked.words) &&
      !/ (?:dizzy|dizziness|headache|bleed\w*|vomit\w*|concuss\w*) /.test(asked.words)
    )
      return 0;
    const isLaw = has('restart', 'card', 'limit', 'deliberate');
    if (
      has('strongInjury') &&
      !isPapersDone(asked) &&
      !(TRAINING.test(asked.words) && !/ (?:dizzy|hurt|bleed|vomit|concussed|unconscious) /.test(asked.words))
    )
      return 1;
    if (has('weakInjury') && !isLaw && !TRAINING.test(asked.words)) return 1;
    return 0;
  },
  answer: ({ locale: t, page, rulebook }) => ({
    text: t.region.medical(page),
    mode: 'decline',
    first: true,
    sources: [pageSource(rulebook)],
    ask: [],
  }),
};
