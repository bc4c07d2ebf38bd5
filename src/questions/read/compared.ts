import type { Asked } from './asked.ts';

const SAME =
  / (?:same|identical|alike|equal|different|differently|diff|difference|differ|differs|separate|separately|distinct|vs|versus) | (?:1|one|single) (?:\w+ ){0,4}or (?:2|both|several|each) | (?:2|several) (?:\w+ ){0,4}or (?:just |only )?(?:1|one) | (?:also|too) the same /;
/** Who is compared is not what is asked: "somebody different", "my difference of opinion". */
const NOT_COMPARED =
  / (?:difference of opinion|same (?:day|time|weekend|kid|kids|girl|boy|person|year|season|field)) /;

/** Is it asked whether two things are the same or different, "one or two"? */
export function asksSame({ question }: Pick<Asked, 'question'>): boolean {
  return SAME.test(question) && !NOT_COMPARED.test(question);
}
