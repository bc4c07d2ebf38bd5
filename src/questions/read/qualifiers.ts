import type { Asked } from './asked.ts';
import { judgedWords } from './claim.ts';

/** What narrows a claim, so that "yes" or "no" to the plain claim would be wrong. */
const QUALIFIERS = {
  /** "the whole course over", "from scratch": more than "again". */
  whole:
    / (?:whole|full|entire|complete) (?:\w+ ){0,4}?(?:course|class|thing|training|program|session|over|again|length|version) | all over | from (?:scratch|the (?:start|beginning|top)) | start over /,
  /** "30 minutes per day", "in one sitting": of what an amount is said. */
  rate: / (?:per|each|every) (?:\w+ )?(?:day|game|match|practice|session|sitting|month|half) | \d+ (?:\w+ ){0,2}an? (?:day|game|match|practice|session|month|half) | in (?:1|a|the same|a single) (?:day|sitting|session|go|weekend|afternoon|evening) | (?:daily|nightly|monthly) /,
  /** "25 minutes till the bell, enough time?" */
  time: / (?:enough|sufficient|plenty of) (?:\w+ )?time | time enough | long enough | (?:finish|fit|squeeze|make|knock|manage) (?:it |this |that |them )(?:all )?(?:in|out|before) (?!person )/,
  /** "One certificate for the two of us?" */
  shared:
    / (?:for|between) (?:the )?(?:2|both|all|three|3)(?: of)? (?:us|them) | share | shared | (?:my|his|her|their|our) \w+(?: \w+)? (?:count|counts|cover|covers|good) (?:for|as) (?:him|her|them|us|my (?:wife|husband|spouse|partner|son|daughter|co - coach|assistant)) | (?:his|her|their) own /,
  /** "Two Live Scans for my two teams?", "twice?": how many times over. */
  several:
    / (?:twice|thrice|[2-4] times|(?:for|per|with|on) (?:each|every|both|all|the (?:2nd|second|other)|my (?:2nd|second|other)|a (?:2nd|second)|[2-4]) (?:of )?(?:my |our |the )?(?:teams?|divisions?|age groups?|squads?|rosters?)|[2-4] (?:live )?(?:scans|checks|certs|certificates|trainings|safesports|backgrounds|sets)) /,
  /** "Can I bank the minutes I did not use?" */
  moved:
    / (?:bank|banked|banking|save up|saved up|make up for|roll over|rolls over|roll them over|carry them over|swap|swapped|trade|traded|double up|borrow|stockpile) /,
  /** "Required by law?": the page tells what the region asks, not why it must. */
  law: / (?:by|under) (?:the |state |federal |national )*(?:law|laws|statute) | legally (?:required|obliged|mandated) /,
  /** "Needs nothing but Safe Haven": that it is needed says nothing of the others. */
  exclusive: / nothing (?:else )?(?:but|except|besides|beyond|apart from|aside from|other than) /,
  /** Two sides of one word: "do not have to … unless …". */
  condition: / (?:unless|only if|as long as|provided that|except if|depending on) /,
} as const;

export type Qualifier = keyof typeof QUALIFIERS;

/** The qualifiers of what is to be judged. */
export function qualifiersIn(asked: Asked): Qualifier[] {
  const words = judgedWords(asked);
  return (Object.keys(QUALIFIERS) as Qualifier[]).filter((name) => QUALIFIERS[name].test(words));
}
