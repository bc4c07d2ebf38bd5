import { say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { Rules } from './gifts.ts';

type Step = Rules['path'][number];

/** Who recommends, receives and approves an application. */
export function pathText({ locale: t }: Context, rules: Rules): string {
  const who = (does: Step['does']) =>
    t.list(rules.path.filter((step) => step.does === does).map((step) => say(step.who)));
  return t.region.crossPath(who('recommends'), who('receives'), who('approves'));
}

const PATH =
  / (?:who|ok from|commissioners?|approve|approves|approved|approval|recommend|recommends|recommended|recommendation|recommendations|automatic|automatically|by itself|on its own|process|packet|apply|application|applications|paperwork|steps|how do i|procedure|sign off|signs|signed|upload) /;
const ASKS_GIFT = / (?:apply for|get with|what cert|which ayso|what ayso) /;

/** Is the way of an application asked about, and not what a licence gives? */
export const asksPath = ({ asked }: Context) => PATH.test(asked.words) && !ASKS_GIFT.test(asked.words);

/** "Can the commissioner alone …?", "is his word enough?", "straight to the National Office?" */
const ALONE =
  / (?:alone|itself|himself|herself|themselves|directly|just the|just him|just her|only (?:the|him|her|one|recommendation|signature|approval|ok|okay|thing|step|person)|straight to|bypass|skip|on (?:his|her|their|its) own|(?:recommendation|ok|okay|word|signature|approval) (?:is |be )?(?:enough|sufficient|all)|is the (?:\w+ ){1,4}(?:ok|okay|recommendation|word|signature|approval) (?:enough|sufficient)|enough by|enough the|(?:recommendation|ok|okay|word|signature|approval|letter) of (?:the |my |our )?(?:\w+ ){1,3}(?:only|alone|enough|sufficient)|(?:just|only) (?:one|1|a single|single) (?:\w+ ){0,2}(?:recommendation|signature|approval|person|ok)|(?:commissioner|administrator|coach|office) only) /;
const AUTOMATIC = / (?:automatic|automatically|instantly|by default) /;

/** Is it supposed that one person decides, or nobody has to? The way has several steps, so the answer is no. */
export const supposesShortcut = ({ asked }: Context) =>
  ALONE.test(asked.words) || AUTOMATIC.test(asked.words);

const DOES: readonly (readonly [Step['does'], RegExp])[] = [
  [
    'approves',
    / (?:approve|approves|approved|approval|final say|last word|final word|decide|decides|grant|grants) /,
  ],
  ['recommends', / (?:recommend|recommends|recommended|recommendation|vouch|vouches) /],
  ['receives', / (?:receive|receives|sent to|send to|goes to|go to|mail to|mailed to) /],
];

/** The step whose name is told: the one of whose words most are there, and at least half. */
function stepNamed({ asked }: Context, rules: Rules): Step | undefined {
  const rated = rules.path
    .map((step) => {
      const words = say(step.who).toLowerCase().split(' ');
      return { step, share: words.filter((word) => asked.words.includes(` ${word} `)).length / words.length };
    })
    .toSorted((a, b) => b.share - a.share);
  const [best, next] = rated;
  return best && best.share >= 0.5 && best.share > (next?.share ?? 0) ? best.step : undefined;
}

/** "Yes" or "no" to what is said about the way; empty where that is not clear. */
export function pathVerdict(context: Context, rules: Rules): string {
  const { asked, locale: t, isYesNo } = context;
  if (!isYesNo) return '';
  if (supposesShortcut(context)) return t.no;
  // "After he recommends me, am I done?"
  if (/ (?:after|once|if|when|as soon as) /.test(asked.question))
    return / (?:done|set|finished|certified|approved|enough|good|all) /.test(asked.question) &&
      stepNamed(context, rules)?.does !== 'approves'
      ? t.no
      : '';
  // In which order is told by the way itself.
  if (/ (?:first|before|then|afterwards?) /.test(asked.question)) return '';
  const step = stepNamed(context, rules);
  const does = DOES.filter(([, pattern]) => pattern.test(asked.question)).map(([verb]) => verb);
  const asksNeed = / (?:need|needs|have to|has to|must|require|required|requires) /.test(asked.question);
  // "Do I need a recommendation?", "must the commissioner recommend me?"
  if (asksNeed && does.length === 1 && (step === undefined || step.does === does[0])) return t.yes;
  if (step === undefined || does.length !== 1) return '';
  return does[0] === step.does ? t.yes : t.no;
}
