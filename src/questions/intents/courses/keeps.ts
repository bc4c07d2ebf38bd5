import type { Context, Intent, Part } from '../../part.ts';
import { OWN } from '../../read/own-papers.ts';
import { periodYears, rulesFor, titleOf } from '../rules/period.ts';

const LOSES =
  / (?:lose|loses|give up|giving up|forfeit|forfeits|cancel|cancels|cancelled|canceled|void|voids|voided|invalidate|invalidates|wipe|wipes|wiped|erase|erases|erased|overwrite|overwrites|revoke|revokes|revoked|disappear|disappears|vanish|vanishes|drop off|drops off|take away|takes away|go away|goes away|gone|keep|keeps|kept) /;
const KEEPS = / (?:keep|keeps|kept|not (?:\w+ )?(?:lose|losing|lost|forfeit|cancel|void|wipe|erase)) /;
/** What was never done is a question of order, or of what counts. */
const SKIPPED = / (?:never|without|skip|skips|skipped|skipping) /;
const HAS_TO = / (?:have|has|need|must|required) (?:to )?(?:give|forfeit|cancel|drop) /;

/** The certificate that might be lost: one's own, else the first that is named. */
function whichIsLost({ asked, rulebook }: Context): string | undefined {
  const courses = asked.certs.filter(({ id }) => rulebook.certifications.get(id)?.kind === 'coaching-course');
  const isOwn = ({ at }: (typeof courses)[number]) => {
    const [near = '', far = ''] = [asked.tokens[at - 1]?.text, asked.tokens[at - 2]?.text];
    return OWN.test(near) || (/^(?:old|current)$/.test(near) && OWN.test(far));
  };
  const ids = new Set(courses.map(({ id }) => id));
  const verb = asked.tokens.findIndex(({ text }) => LOSES.test(` ${text} `) || text === 'give');
  const lost = courses.find(isOwn) ?? courses.find(({ at }) => at > verb);
  return ids.size > 1 ? lost?.id : undefined;
}

/** "Do I lose my 12U once I get Intermediate?": another course does not end one that is done once. */
export const keepsIntent: Intent = {
  id: 'course-keeps',
  score: (context) =>
    LOSES.test(context.asked.words) &&
    !SKIPPED.test(context.asked.words) &&
    whichIsLost(context) !== undefined &&
    !context.has('heading')
      ? 0.97
      : 0,
  answer: (context): Part | undefined => {
    const { locale: t, isYesNo, rulebook, asked } = context;
    const id = whichIsLost(context) ?? '';
    const rules = rulesFor(context, id);
    const once = rules.filter(({ howOften }) => periodYears(howOften) === 0);
    if (once.length === 0) return undefined;
    const isClear = isYesNo && once.length === rules.length && !/ or (?!not )/.test(asked.question);
    const opening = isClear ? (KEEPS.test(asked.words) && !HAS_TO.test(asked.words) ? t.yes : t.no) : '';
    return {
      text: t.sentences(opening, t.courses.staysBeside(titleOf(rulebook, id))),
      mode: 'answer',
      sources: once.map(({ source }) => rulebook.source(source)),
    };
  },
};
