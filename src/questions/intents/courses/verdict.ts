import type { Context } from '../../part.ts';
import type { Asked } from '../../read/asked.ts';
import { claimsNotNeeded, judgedWords } from '../../read/claim.ts';
import { agreeing, stanceOf } from '../../stance.ts';
import { heldCourses, OR_NEED } from './targets.ts';

const NEED = / (?:need|needs|have to|has to|must|required|require|do i do|take|go back) /;
/** "Is that a problem?", "do I lose 14U?": "no" is the good news. */
const OBSTACLE =
  / (?:lose|lost|give up|forfeit|problem|issue|wrong|illegal|barred|forbidden|not allowed|prevent|prevents|trouble|turned away|turned down|refused|rejected|kicked out) /;
/** "New course or nah?": "no" would say that none is needed. */
const ANOTHER =
  / (?:new|another|different|separate|extra|additional|second) (?:\w+ )?(?:course|class|cert|training|license) /;
/** What is held is not lost by another course. */
const LOSES = / (?:lose|lost|give up|forfeit) /;
const COVER =
  / (?:enough|cover|covers|count|counts|qualified|good for|sufficient|let me|lets me|allow|allows|can i|can he|can she|can we|can they|could i|may i|ok|okay|fine|work|works|eligible|certified|get a pass|pass on|i can|suffice|suffices|right cert|the right|am i good|am i set|ready|use|accepted|satisfy|satisfies|qualify|qualifies) /;
/** Said of what is enough as well, but of much else too: these do not stand against a "need". */
const SOUNDS_FINE =
  / (?:(?:can|may|could) (?:an? )?(?:\d{1,2}u|intermediate|advanced|national) coach|good|all set|valid|legal|legit|apply|applies|done|transfer|transfers|carry|carries|right for|combination|combo|able|allowed|still|set|covered|lead|head coach|entitled) /;

/** "Nothing else to take, right?", "am I done?" */
const NOTHING_MORE =
  / (?:nothing|no) (?:\w+ ){0,2}(?:else|more|further|other|additional|extra|new|left|missing)(?: |$)| (?:no need|without (?:any|a|another)) /;
/** "Do I have what I need?" */
const HAS_ALL = / (?:have|has|got|hold) (?:\w+ )?(?:what|everything|all|enough|the right|the correct) /;
/** "Anything else needed?", "what am I missing?" */
const MORE =
  / (?:anything|something|any|one|another|else) (?:\w+ ){0,3}(?:else|more|missing|left|further|additional|other|needed|required|to do|to take) | (?:lack|lacks|lacking|missing|short of|short|owe|behind) /;
/** What is asked about is the course, not all that a coach needs. */
const OF_COURSES = / (?:course|courses|class|classes|cert|certs|license|training|trainings) /;
/** "X is not enough, right?", "so I can not coach 12U?" */
const NOT_ENOUGH =
  / (?:not|never|no longer) (?:\w+ ){0,2}(?:enough|good|count|cover|valid|ok|okay|fine|sufficient|work|qualify|qualified|allowed|coach|satisfy|apply|help|transfer|carry|do|use|mean|take|lead) | no good | (?:useless|worthless|insufficient) /;
/** "Isn't it enough?" asks the same as "is it enough?". */
const ASKS_BY_NOT =
  / (?:is|does|do|are|can|would|will|should) not (?:my|his|her|the|a|an|i|he|she|we|intermediate|advanced|national|\d+u) /;
const STATES =
  /^ (?:so |and |but |then |ok |wait |, )*(?:i|my|his|her|our|the|a|an|he|she|we|they|\d{1,2}u|intermediate|advanced|national) /;

/** "Am I all set?" is about more than the certificate. */
const ALL_SET =
  / (?:am i|are we|is he|is she|i am|we are|all) (?:\w+ )?(?:set|done|ready|finished|complete|good to go) /;

/** Is it asked what else there is, which the certificate alone does not settle? */
export function asksAboutRest({ question }: Asked): boolean {
  return (
    NOTHING_MORE.test(question) || MORE.test(question) || HAS_ALL.test(question) || ALL_SET.test(question)
  );
}

/** "She says …, is she wrong?", "is it false that …?": a claim is judged, not what is enough. */
const REPORTED =
  / (?:is|are|was) (?:he|she|it|that|this|they|(?:my|the|our) \w+) (?:just |really )?(?:right|correct|true|so|(?<wrong>wrong|false|incorrect|mistaken|lying)) (?!to )/;

/** @returns undefined when no claim is reported; empty when what it claims is not clear */
function reportedVerdict({ asked, locale: t }: Context, isEnough: boolean): string | undefined {
  const found = REPORTED.exec(asked.words);
  if (!found) return undefined;
  if (NEED.test(asked.words)) return '';
  const isTrue = NOT_ENOUGH.test(asked.words) !== isEnough;
  if (isTrue && found.groups?.wrong === undefined) return isEnough ? t.yes : t.right;
  return isTrue === (found.groups?.wrong === undefined) ? t.yes : t.no;
}

/** "Nothing more?", "anything else?": settled only when it is not enough, or courses alone are meant. */
function restVerdict({ asked, locale: t }: Context, isEnough: boolean): string | undefined {
  const { question } = asked;
  const supposesDone = NOTHING_MORE.test(question) || HAS_ALL.test(question) || ALL_SET.test(question);
  if (!supposesDone && !MORE.test(question)) return undefined;
  if (isEnough && !OF_COURSES.test(question)) return '';
  return supposesDone === isEnough ? t.yes : t.no;
}

/**
 * "Yes" or "no" to whether what is held is enough; empty where the question's direction is not understood, where it
 * asks for need and leave in one breath, or where the word would contradict the sentence after it.
 */
export function enoughVerdict(context: Context, isEnough: boolean): string {
  return agreeing(context.locale, directed(context, isEnough), { stance: stanceOf(isEnough) });
}

/** "Do I still need …?", "must she …?", "anything else needed?": what is asked for is a duty, and nothing else. */
const DUTY =
  / (?:do|does|will|would|should) (?:i|we|he|she|they|my \w+|(?:an?|the|all|any) (?:\w+ ){1,3}?) ?(?:still |also |really |then |now |even |just )*(?:need|have to|take|get|do|retake|require) | (?:must|should) (?:i|we|he|she|they) | (?:am|is|are) (?:i|we|he|she|they) (?:\w+ )?(?:required|obliged|expected|supposed) to | anything (?:\w+ )?(?:else|more|further|extra|different) (?:\w+ )?(?:needed|required|necessary|to (?:do|take)) | (?:i|we|he|she) (?:still |also )?(?:need|needs|have) to (?:\w+ ){0,8}(?:right|correct) /;

/** "Anything more to take?" is answered by yes or no without being put so. */
export const asksAnyMore = ({ question }: Asked): boolean =>
  / anything (?:\w+ ){0,2}to (?:do|take) /.test(question);

/**
 * "Yes" or "no" to whether another certificate is needed, to stand before a sentence that says so.
 * @returns undefined when another thing than a duty is asked
 */
export function dutyVerdict(context: Context, isEnough: boolean): string | undefined {
  const { asked, locale: t } = context;
  const { question } = asked;
  const isOther = OR_NEED.test(question) || REPORTED.test(asked.words) || COVER.test(question);
  if (!DUTY.test(question) || isOther || OBSTACLE.test(question) || claimsNotNeeded(asked)) return undefined;
  const verdict = directed(context, isEnough);
  return verdict === '' ? undefined : agreeing(t, verdict, { stance: stanceOf(!isEnough) });
}

/** "One certificate for both teams?" */
const ONE_FOR_ALL =
  / (?:one|1|single|same) (?:\w+ )?(?:cert|course|class|license|training) (?:\w+ ){0,2}(?:both|all|each|either|the 2) /;
/** "Is Advanced overkill for 14U?", "too low?": how far it is from what is asked for, not whether it counts. */
const FAR_OFF =
  / (?:overkill|over kill|too low|too little|too basic|too weak|overqualified|over qualified|too much|too high|too advanced|more than (?:\w+ ){0,4}(?:need|needs|needed|enough|required|necessary)|a waste|wasted|excessive|unnecessary|beyond what) /;

/** The verdict the direction of the question asks for. */
function directed(context: Context, isEnough: boolean): string {
  const { locale: t, asked } = context;
  const { question } = asked;
  if (OR_NEED.test(question)) return isEnough ? t.yes : t.no;
  if (FAR_OFF.test(question)) return '';
  if (ONE_FOR_ALL.test(question) && !NEED.test(question)) return isEnough ? t.yes : t.no;
  const reported = reportedVerdict(context, isEnough);
  if (reported !== undefined) return reported;
  const rest = restVerdict(context, isEnough);
  if (rest !== undefined) return rest;
  if (OBSTACLE.test(question)) return isEnough || LOSES.test(question) ? t.no : t.yes;
  if (claimsNotNeeded(asked)) return isEnough ? t.right : t.no;
  if (NOT_ENOUGH.test(judgedWords(asked)) && !ASKS_BY_NOT.test(question))
    return !STATES.test(question) ? '' : isEnough ? t.no : t.right;
  // Nothing is held: the course named is the one, or it is not.
  if (heldCourses(context).length === 0 && asked.licences.length === 0) return isEnough ? t.yes : t.no;
  // "Would it get me what I need?" asks for no duty.
  const asksNeed = NEED.test(question.replace(/ (?:what|all|everything|that) (?:\w+ )?needs? /g, ' '));
  const isCover = COVER.test(question);
  const asksCover = isCover || SOUNDS_FINE.test(question) || question.includes(' what ');
  if (!asksCover && ANOTHER.test(question)) return isEnough ? t.no : t.courses.another;
  if (asksNeed && isCover) return isEnough ? '' : t.no;
  if (asksNeed) return isEnough ? t.no : t.yes;
  return asksCover ? (isEnough ? t.yes : t.no) : '';
}
