import { courseRule, ladder, say } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import { namedCourses, targetsOf } from './targets.ts';

const BEFORE = / (?:before|after) (?:\w+ ){0,6}(?:\d+u|intermediate|advanced|national) /;
const ORDER =
  / (?:in order|any order|order|prereq\w*|pre requisite\w*|prerequisite\w*|sequence|first|prior|previous|any other|build\w*|individually) /;

/** "12U now and 6U later, is that backwards?", "one by one or straight to 12U?" */
const BACKWARDS =
  / (?:backwards|backward|wrong order|wrong way|out of order|reverse|reversed|go back for|go back to|one by one|one at a time|jump|jumping|straight to|right to|directly to|work (?:my|his|her|your|our)? ?(?:way )?up|start (?:at|with|from) (?:the )?(?:bottom|schoolyard|lowest|beginning)|order) /;

/** "Can I do 12U in March and then …?": both are still to be taken. */
const PLANS = / (?:can|could|may|should) (?:i|we|he|she|they) (?:\w+ )?(?:do|take|start|get) /;

/** "12U without having done any of the others", "the lower ones before 12U". */
const OTHERS =
  / (?:(?:without|skip|skipped|skipping|never|not) (?:\w+ ){0,5}(?:others|lower|earlier|previous|smaller|younger|first ones)|(?:lower|other|earlier|previous|smaller|younger|little) (?:\w+ ){0,4}(?:before|first)) /;

/** "Does not count until the lower ones are done", "is it void because I skipped 8U?" */
const NEEDS_LOWER =
  / (?:not (?:\w+ )?(?:count|valid|good)|invalid|void|useless|worthless|only (?:counts?|valid|good)|counts? only) (?:\w+ ){0,4}(?:until|unless|without|because|since|before|after|if|once) (?:[\w,]+ ){0,6}(?:lower|younger|smaller|earlier|others|skip|skips|skipped|\d+u) /;

/** "Does my 12U count even though I skipped 10U?" */
const DESPITE =
  / (?:count|counts|valid|good|ok|okay) (?:still |anyway |, )?(?:even though|even if|though|although|if|when) (?:\w+ ){1,3}(?:skip|skips|skipped|jumped) /;

/** "As a package, or one by one?" */
const BUNDLE =
  / (?:package|packages|bundle|bundled|as a set|one set|whole set|whole series|one by one|one at a time|individually|a la carte|separately) /;

/** That they may be taken one by one does not say that there is no package, nor which way is backwards. */
const UNSAID = / (?:package|packages|bundle|bundled|as a set|backwards?|reversed?|wrong order|wrong way) /;

/** "Who is right?", "is he wrong?": no one word answers it. */
const WHOSE_WORD = / (?:who is (?:right|wrong|correct)|wrong|mistaken|incorrect) /;

/** Is it put as something one may do ("can I take 10U first"), or as something one must? */
function isFree({ asked }: Context): boolean {
  const { words, question } = asked;
  if (NEEDS_LOWER.test(words)) return false;
  if (claimsNotNeeded(asked)) return true;
  if (
    / (?:need|needs|must|have to|has to|required|require|requires|necessary|mandatory|only|prereq\w*|prerequisite\w*|expected|supposed|obliged) /.test(
      question,
    )
  )
    return false;
  return / (?:can|could|may|ok|okay|fine|allowed|possible|able|any order|individually|straight|directly|jump) /.test(
    words,
  );
}

/** "Do I take 6U before 8U?", "what is National for?" */
export const courseOrderIntent: Intent = {
  id: 'course-order',
  score: (context) => {
    const { has, asked } = context;
    if (has('heading', 'crossCert', 'fieldSession', 'onlinePart', 'online', 'coursePart', 'duration'))
      return 0;
    // "Which one puts the children first?" is about an aim.
    if (/ puts? (?:\w+ ){1,5}first /.test(asked.words)) return 0;
    const isProgram = asked.things.some((thing) => thing.startsWith('program:'));
    if (isProgram && / (?:activity|activities|program|weeks?) /.test(asked.words)) return 0;
    if (asked.certs.some((cert) => cert.sure === 'yes' && !namedCourses(context).includes(cert.id))) return 0;
    const courses = new Set([...namedCourses(context), ...asked.divisions.map(({ division }) => division)]);
    const rungs = ladder(context.rulebook)?.value.certifications ?? [];
    const upper = namedCourses(context).filter((id) => rungs.includes(id)).length;
    if (upper > 0 && / (?:teams?|divisions?|ages?|groups?) /.test(asked.question)) return 0;
    if (upper > 1 && has('same', 'order') && !targetsOf(context).length) return 0.89;
    if (
      upper > 0 &&
      has('order') &&
      / (?:comes? after|next level|next after|after intermediate|above intermediate|comes? next) /.test(
        asked.words,
      )
    )
      return 0.89;
    if (courses.size > 0 && (NEEDS_LOWER.test(asked.words) || DESPITE.test(asked.words))) return 0.98;
    if (BUNDLE.test(asked.question) && (has('certificate', 'coachCourse') || courses.size > 1)) return 0.9;
    if (courses.size > 1 && BEFORE.test(asked.words)) return 0.89;
    if (courses.size > 0 && OTHERS.test(asked.words)) return 0.89;
    const isPlan = PLANS.test(asked.words);
    if (courses.size > 0 && BACKWARDS.test(asked.words) && (asked.held.length === 0 || isPlan)) return 0.97;
    if (
      / order /.test(asked.words) &&
      has('coachCourse', 'certificate') &&
      / (?:age|ages|coach|coaching) /.test(asked.words)
    )
      return 0.93;
    if (
      upper > 1 &&
      / (?:without|skip|skipping|prereq\w*|prerequisite\w*|straight|directly) /.test(asked.words)
    )
      return 0.89;
    if (upper > 0 && / (?:prereq\w*|prerequisite\w*|pre requisite\w*) /.test(asked.words)) return 0.89;
    if (!has('order') || (has('covers') && !ORDER.test(asked.words))) return 0;
    if (has('coachCourse', 'certificate') && ORDER.test(asked.words)) return 0.89;
    if (courses.size < 2) return 0;
    return asked.held.length > 0 && !ORDER.test(asked.words) ? 0 : 0.89;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, isYesNo, asked } = context;
    const rungs = ladder(rulebook)?.value.certifications ?? [];
    const upper = namedCourses(context).filter((id) => rungs.includes(id)).length;
    const isUpper = upper > 1;
    const alsoUpper =
      upper === 1 || / (?:build|builds|stack|stacks|ladder) /.test(asked.words)
        ? courseRule(rulebook, 'upper')
        : undefined;
    const rule = courseRule(rulebook, isUpper ? 'upper' : 'order');
    if (!rule) return undefined;
    const isTurnedAway = / (?:turn|turned|refuse|reject|stop|send) (?:me|us|him|her) (?:away|back|out) /.test(
      asked.words,
    );
    const isOpen =
      upper > 0 || UNSAID.test(asked.words) || WHOSE_WORD.test(asked.words) || DESPITE.test(asked.words);
    const opening = !isYesNo || isOpen ? '' : isFree(context) && !isTurnedAway ? t.yes : t.no;
    return {
      text: t.sentences(opening, say(rule.value.text), alsoUpper ? say(alsoUpper.value.text) : ''),
      mode: 'answer',
      sources: [rule.source],
    };
  },
};

/** What the highest course is for. */
export const nationalIntent: Intent = {
  id: 'national-course',
  score: (context) => {
    const { has } = context;
    const top = ladder(context.rulebook)?.value.certifications.at(-1);
    const isTop = top !== undefined && namedCourses(context).includes(top);
    return isTop &&
      has('why') &&
      !has('covers', 'duration', 'where', 'when', 'cost', 'online', 'inPerson', 'coursePart', 'count')
      ? 0.9
      : 0;
  },
  answer: (context): Part | undefined => {
    const rule = courseRule(context.rulebook, 'national');
    return rule && { text: say(rule.value.text), mode: 'answer', sources: [rule.source] };
  },
};
