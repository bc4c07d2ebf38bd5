import { requirementsOn } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { targetsOf } from '../courses/targets.ts';
import { courseText } from '../courses/which.ts';
import { ruleTitle } from './period.ts';
import { roleText } from './required.ts';
import { subjectsOf } from './subjects.ts';

const PERSON =
  '(?:my |our |the |his |her )?(?:him|her|them|husband|wife|spouse|partner|co - coach|cocoach|assistant|helper|son|daughter|brother|sister|other coach|2 of us|both of us|us both|us 2|all of us|3 of us|two of us)';
/** "Is mine good for my husband too?", "can we share one?" */
const SHARES = new RegExp(
  ` (?:good|enough|count|counts|cover|covers|valid|work|works|ok|okay|do|apply|applies) (?:for )?(?:\\w+ )?${PERSON} | share (?:1|one|a|the|my|our|his|her|it) | (?:only |just )?(?:1|one) of (?:us|them|the (?:2 )?(?:coaches|parents)) (?:\\w+ )?(?:need|needs|has to|have to|must|take|takes|do|does) | only (?:1|one) need`,
);
/** "Does he need his own?", "do we both have to?" */
const OWN =
  / (?:need|needs|get|have|has|take|do) (?:to \w+ )?(?:his|her|their|my|our|your|an|a) own | (?:we|they|you) (?:both|each) (?:need|have|must|do|take) | both (?:of us |of them |coaches |parents )(?:need|have|must|do|take) | each of us /;
/** "… or me too?", "only for the head coach?" */
const HEAD_ONLY =
  / (?:only|just) (?:\w+ ){0,3}(?:head|main) coach| (?:head|main) coach(?:es)? (?:only|alone)| (?:only|just) (?:the )?head | or me too | or (?:also )?(?:the )?(?:assistants?|helpers?|me)(?: too| as well| also)? \? /;

const isCourse = ({ rulebook }: Context, id: string) =>
  rulebook.certifications.get(id)?.kind === 'coaching-course';

function verdict({ asked, isYesNo, locale: t }: Context): string {
  const [shares, own] = [SHARES.test(asked.question), OWN.test(asked.question)];
  if (!isYesNo || shares === own) return '';
  return own ? t.yes : t.no;
}

/** A certificate belongs to one person: may two share it, does the assistant need it as well? */
export const eachOwnIntent: Intent = {
  id: 'each-own',
  understands: ['shared'],
  score: (context) => {
    const { asked, has } = context;
    if (has('heading', 'crossCert', 'experience', 'account') || asked.held.some(({ on }) => on)) return 0;
    const isNamed = asked.certs.some(({ sure }) => sure === 'yes') || has('certificate', 'coachCourse');
    if (!isNamed) return 0;
    if (SHARES.test(asked.question) || OWN.test(asked.question)) {
      const isOfDivision =
        asked.divisions.length > 1 || / (?:division|divisions|team|teams|age|group) \? /.test(asked.words);
      return isOfDivision ? 0 : 0.94;
    }
    return has('assistant') && HEAD_ONLY.test(asked.question) ? 0.94 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page, asked, has } = context;
    const subjects = subjectsOf(context).filter(({ rule }) => rule);
    const named = subjects.filter(({ certification }) => !certification || !isCourse(context, certification));
    const rules = requirementsOn(rulebook, context.on).filter(
      ({ level, for: whom }) => level === 'required' && !whom,
    );
    const asksCourse =
      has('coachCourse') || asked.certs.some(({ id, sure }) => sure === 'yes' && isCourse(context, id));
    const titles =
      named.length > 0
        ? named.map(({ title }) => title)
        : asksCourse
          ? []
          : rules.map((rule) => ruleTitle(rulebook, rule));
    const first = named[0]?.rule ?? rules[0];
    if (!first) return undefined;
    const courses =
      named.length === 0 && asksCourse
        ? targetsOf(context).map((target) => courseText(context, target).text)
        : [];
    const isOnlyHead = !SHARES.test(asked.question) && !OWN.test(asked.question);
    const text = t.sentences(
      verdict(context),
      isOnlyHead ? '' : t.rules.eachOwn,
      t.rules.asksAllCoaches(page, titles.length > 0 ? t.list(titles) : t.rules.theDivisionCourse),
      ...courses,
      roleText(context),
    );
    return { text, mode: 'answer', sources: [rulebook.source(first.source)] };
  },
};
