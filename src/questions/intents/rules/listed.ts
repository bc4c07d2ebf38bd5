import type { Context } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import type { HeldRead } from '../../read/held.ts';
import { claimedAll } from './all-done.ts';

const BESIDES =
  / (?:anything|something|what|what else|else|more) (?:\w+ ){0,4}(?:besides|other than|apart from|aside from|in addition to|on top of|beyond|past) /;
const ONLY_THESE =
  / (?:am i|is that|are we|is she|is he) (?:fully |all )*(?:complete|done|good|set|all|ready|enough|it|certified) | (?:nothing else|is it enough|enough to coach|is this ok|are needed|all i need|is needed|that all) | (?:just|only) .{3,60} (?:right|correct|needed|enough) | (?:ready|complete|all set|good to go) \? $/;

/** "Safe Haven plus Concussion: am I complete?" lists what is held without saying so. */
export function heldOrListed(context: Context): readonly HeldRead[] {
  const { asked, rulebook, has } = context;
  const isClaim =
    !claimsNotNeeded(asked) &&
    (ONLY_THESE.test(asked.words) || BESIDES.test(asked.words)) &&
    !has('headCoach', 'referee', 'frequency', 'online', 'why') &&
    !/ or /.test(asked.question);
  if (asked.held.length === 0 && asked.certs.length === 0) return claimedAll(context);
  if (asked.held.length > 0 || !isClaim) return asked.held;
  const listed = asked.certs.filter((cert) => cert.sure === 'yes' || cert.division);
  const others = listed.filter((cert) => rulebook.certifications.get(cert.id)?.kind !== 'coaching-course');
  const isList =
    others.length > 1 ||
    (others.length === 1 && / (?:only|just|besides|on top of|other than) /.test(asked.words));
  if (!isList) return [];
  return listed.map(({ id, at, division }) => ({ certification: id, at, ...(division ? { division } : {}) }));
}

/** How many of them are asked of every coach, beside the course of a division. */
export function countOthers(held: readonly HeldRead[], { rulebook }: Context): number {
  const others = held.filter(
    ({ certification }) => rulebook.certifications.get(certification)?.kind !== 'coaching-course',
  );
  return new Set(others.map(({ certification }) => certification)).size;
}

const READY =
  / (?:set|ready|complete|completed|done|good to go|good to coach|all good|cleared|qualified|certified|finished|it|all|all \d|everything|covered|legal|eligible) (?:\w+ ){0,5}\? $| (?:am i|are we|is she|is he|is that|i am|we are) (?:\w+ )?(?:set|ready|complete|done|good|cleared|all|it|everything|enough|finished) | (?:that is|thats) (?:it|all|everything|enough) /;
const STILL_ASKED =
  / (?:what|which) (?:\w+ ){0,8}(?:need|needs|get|wants?|asks?|missing|requires?|require|left|owe|remains?|finish) /;

/** So many papers told as done leave no other question than whether something is missing. */
const WHOLE_LIST = 4;

function isWholeList(context: Context): boolean {
  const { asked } = context;
  const isDated = asked.held.some(({ on, expires }) => on ?? expires);
  const held = new Set(asked.held.map(({ certification }) => certification));
  const isOpen = asked.certs.some(
    ({ id, sure }) => sure === 'yes' && !held.has(id) && !asked.lacking.includes(id),
  );
  return countOthers(asked.held, context) >= WHOLE_LIST && !isDated && !isOpen;
}

/** Two or more named, and the question whether that is the whole list. */
export function asksComplete(context: Context): boolean {
  const { asked, has } = context;
  if (has('frequency', 'heading', 'online', 'why', 'where', 'cost')) return false;
  if (isWholeList(context)) return true;
  if (!READY.test(asked.question)) return false;
  return countOthers(asked.held, context) > 1 && / \? $| (?:right|correct|then|now) $/.test(asked.question);
}

/** "I have Live Scan and SafeSport from there, what do I have to get here?" */
export function asksRest(context: Context): boolean {
  const { asked } = context;
  const isNamed = asked.certs.some(
    ({ id, sure }) => sure === 'yes' && !asked.held.some((h) => h.certification === id),
  );
  const isDated = asked.held.some((entry) => entry.on ?? entry.expires);
  return countOthers(asked.held, context) > 0 && !isNamed && !isDated && STILL_ASKED.test(asked.question);
}
