import type { Heading } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { allowedText } from './allowed.ts';

/** What a player wears, or which ball is used, is on no page. */
const GEAR =
  / (?:headband|headbands|headgear|helmet|helmets|head guard|head guards|headguard|padded|(?:concussion|protective|head|soft|foam) (?:band|bands|cap|caps|gear)|(?:what|which) (?:(?:kind|type|size|sort|weight) (?:\w+ )?|\w+ )?balls?) /;
/** "May they head with a headband on?" asks whether they may head. */
const ASKS_TO_HEAD =
  / (?:can|may|could|allowed to|legal to|ok to|okay to|let) (?:\w+ ){0,4}(?:head|heading|header|headers|practice|use|go) | (?:heading|header|headers) (?:\w+ ){0,4}(?:legal|allowed|ok|okay|fine|permitted) /;
const ASKS_TO_WEAR =
  / (?:wear|wears|wearing|required|require|requires|mandatory|have to|need|needs|must|should|recommend|recommends|recommended|what|which|buy|provide) /;

/** Headgear and the like: not stated, beside what is. @returns undefined when nothing of the kind is named */
export function gearText(context: Context, rules: Heading): { text: string; isStated: boolean } | undefined {
  const { locale: t, asked, page } = context;
  if (!GEAR.test(asked.words)) return undefined;
  const asksToHead = ASKS_TO_HEAD.test(asked.question) && !ASKS_TO_WEAR.test(asked.question);
  const allowed = allowedText(asksToHead ? context : { ...context, isYesNo: false }, rules).text;
  const none = t.heading.noGear(page);
  return asksToHead
    ? { text: t.sentences(allowed, none), isStated: true }
    : { text: t.sentences(none, allowed), isStated: false };
}
