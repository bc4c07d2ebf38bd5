import type { Asked } from './asked.ts';

const AUX = ' (?:do|does|did|is|are|am|can|could|should|will|would|may|must|has|have|was|were)';
const SUBJECT =
  ' (?:i|we|you|he|she|they|it|there|this|that|these|those|my|our|your|his|her|their|a|an|the|any|all|every|each|some|one|coach|coaches|kids|players|heading|assistants|volunteers|not)';
const INVERSION = new RegExp(
  `(?<! (?:i|we|you|he|she|they|it|who|which|that|there|kids|ref|coach|team))${AUX}(?=${SUBJECT} )`,
);
const STARTS_WITH_AUX = new RegExp(
  `^(?: (?:so|ok|okay|hey|hi|and|but|well|,|then|also|plus|quick|question|:|just|please|um))*${AUX} `,
);
/** "Did 20 minutes on Monday", "have concussion and SCA": a statement that leaves its subject out. */
const WITHOUT_SUBJECT = new RegExp(`^ (?:did|have|had|has)(?!${SUBJECT} )`);
const SENTENCE_AUX = new RegExp(` [.?!;:,-]${AUX} `);
const WH = / (?:what|which|how|where|when|who|whom|whose|why) /;
const TAG =
  / (?:right|correct|no|true|yes|ok|okay|huh|surely|i assume|i guess|i take it|i suppose|is that so|am i right|yes or no|not) ?[.!]? ?\?|(?:surely|i assume|i take it|yes or no|is it true|so i do not|so i can|so she can|so he can|so we can) /;
/** "… so I am good for 14U right": without its question mark. */
const ENDS_IN_TAG = /(?<! (?:is|who|get|do|it)) (?:right|correct|yeah) $| or (?:nah|naw|nope|no|not) $/;
const IS_WHETHER =
  / (?:whether|wondering if|know if|tell me if|check if|sure if|confirm that|see if|ask if) /;
const WH_IDIOM = / (?:no matter (?:what|which|how)|even when|in case) /;

const EITHER =
  / or (?!not |what |nah |no |so |wrong |anything |else |something |whatever |is that |am i wrong )/;

/** "intermediate enough for 14U?" leaves the verb out. */
const ELLIPTICAL =
  / (?:ok|okay|enough|allowed|required|needed|mandatory|good|cover|covers|covered|valid|legal|fine|still|yearly|necessary|expired|optional|accepted|legit|banned|every year|annual|done|ready|set|current|needs|need|included|too much|too many|too long|over|under|within|legal|fair|correct|right|permitted|match) /;

/** "True or false: …", "myth or fact", "my friend says …, is she right": a statement to be judged. */
const IS_CLAIM =
  / (?:true or false|t \/ f|why \/ and|fact or (?:fiction|myth)|myth or (?:fact|not|true)|true or not|right or wrong|yes or no|yay or nay|yes \/ no|is that true|isn't it|is not it|is it so|correct or not|am i wrong|is (?:he|she|that|this|it) (?:right|correct|true|wrong)|(?:he|she|that|this|it) is (?:right|correct|true)) /;

/** Would "yes" or "no" answer it? */
export function isYesNo({ words: whole, question: words }: Asked): boolean {
  if (IS_CLAIM.test(whole)) return true;
  // Two things side by side have no one answer.
  if (EITHER.test(words)) return false;
  if (TAG.test(whole) || (ENDS_IN_TAG.test(words) && !WH.test(words))) return true;
  if (TAG.test(words) || IS_WHETHER.test(words)) return true;
  const inversion = words.search(INVERSION);
  const start = STARTS_WITH_AUX.test(words) && !WITHOUT_SUBJECT.test(words) ? 0 : words.search(SENTENCE_AUX);
  const aux = [inversion, start].filter((at) => at >= 0).toSorted((a, b) => a - b)[0];
  if (aux === undefined) return / \? $/.test(words) && !WH.test(words) && ELLIPTICAL.test(words);
  const wh = WH_IDIOM.test(words) ? -1 : words.search(WH);
  return wh < 0 || aux < wh;
}

/** The words a verdict is about: the question, or all where a statement before it is to be judged. */
export function judgedWords({ words, question }: Asked): string {
  return IS_CLAIM.test(words) || TAG.test(words) || ENDS_IN_TAG.test(words) ? words : question;
}

const NOT_NEEDED =
  / (?:do|does|did|will|should|would|may) not (?:really |actually |even |still )?(?:need|have to|require|take|want|bother|must)| (?:need|must) not | not (?:required|mandatory|necessary|needed|obligatory|compulsory)| no need | unnecessary | no (?:\w+ ){1,4}(?:needed|required|necessary) | not like (?:i|we) need | (?:coach|coaching) ,? (?:and |but )?not (?:to |for )?(?:ref|referee|reffing|refereeing) /;
const ASKS_BY_NOT = / (?:do|does|should|would|are|is) not (?:i|we|you|he|she|they|the|all|every|coaches) /;
const NOT_OPTIONAL = / not (?:really )?(?:optional|skip|voluntary|exempt|waive|bypass)/;

/** Does the asker put it as "I need not"? Then the answer to the claim turns round. */
export function claimsNotNeeded({ words, concepts }: Asked): boolean {
  if (ASKS_BY_NOT.test(words)) return false;
  const skips = concepts.has('optional') && !NOT_OPTIONAL.test(words);
  return skips || NOT_NEEDED.test(words);
}

/** "every 2 years", "yearly", "one time": the period a question supposes, in years (0: once). */
export function claimedYears({ words }: Asked): number[] {
  const claimed = new Set<number>();
  for (const [, number] of words.matchAll(/ (?:every|each) (\d+) (?:year|season)/g))
    claimed.add(Number(number));
  for (const [, number] of words.matchAll(
    / (?:good|valid|lasts?|expires?|expire) (?:for |after |in |only )*(\d+) years? /g,
  ))
    claimed.add(Number(number));
  if (/ (?:every other year|biennial)/.test(words)) claimed.add(2);
  if (/ every (?:third|3rd) year/.test(words)) claimed.add(3);
  if (
    / (?:annual|annually|yearly|(?:every|each|per) (?:single )?(?:year|season|fall|spring|time)|every 12 months|once a year|a year thing) /.test(
      words,
    )
  )
    claimed.add(1);
  if (
    / (?:once|one time|1 time|one - time|1 - time|one and done|for life|lifetime|forever|permanent) /.test(
      words,
    ) &&
    !/ once (?:a|per|every|i|you|we|she|he|my|they|each) /.test(words)
  )
    claimed.add(0);
  return [...claimed];
}
