import { type Intent, pageSource } from '../part.ts';
import type { Asked } from '../read/asked.ts';

const TRAINING = / (?:training|course|cert|certs|certified|class|test|module|requirement|required) /;

const NOT_HURT =
  / (?:not|never|nobody|hardly|without) (?:\w+ ){0,3}(?:hurt|hurts|hurting|injured|injury|pain) /;

/** "He got knocked out": it was done to somebody. */
const IS_HIT = /^(?:got|get|gets|getting|was|were|is|are|been|be|being)$/;
const LEADS_TO_PAPER = /^(?:the|my|both|all|of|just|only|also|:)$/;

/** "I knocked out Safe Haven and Live Scan": papers are done with, nobody lies on the ground. */
function isPapersDone({ tokens, certs }: Asked): boolean {
  const outs = tokens.flatMap(({ text }, at) =>
    text === 'out' && tokens[at - 1]?.text === 'knocked' ? [at] : [],
  );
  const isPaper = (out: number) =>
    !IS_HIT.test(tokens[out - 2]?.text ?? '') &&
    certs.some(
      ({ at, sure }) =>
        sure === 'yes' &&
        at > out &&
        tokens.slice(out + 1, at).every(({ text }) => LEADS_TO_PAPER.test(text)),
    );
  return outs.length > 0 && outs.every(isPaper);
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
