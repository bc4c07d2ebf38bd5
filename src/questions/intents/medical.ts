import { type Intent, pageSource } from '../part.ts';

const TRAINING = / (?:training|course|cert|certs|certified|class|test|module|requirement|required) /;

/** A child is, or may be, hurt: care first, no advice. */
export const medical: Intent = {
  id: 'medical',
  score: ({ has, asked }) => {
    const isLaw = has('restart', 'card', 'limit', 'deliberate');
    if (
      has('strongInjury') &&
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
