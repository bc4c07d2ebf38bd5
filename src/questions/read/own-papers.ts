import type { CertRead } from './certifications.ts';
import type { Token } from './tokens.ts';

/** Whose it is. */
export const OWN = /^(?:my|mine|her|his|our|their)$/;
const COUNTS =
  /^(?:count|counts|cover|covers|work|works|let|lets|qualify|qualifies|satisfy|satisfies|suffice|suffices|enough|good|valid|carry|carries|apply|applies|get|gets|allow|allows|also|automatically)$/;

/** "Does my 12U count for …?": what is one's own and may count is a certificate, not a team. */
export function isOwnPaper(tokens: readonly Token[], { at, end }: CertRead): boolean {
  if (!OWN.test(tokens[at - 1]?.text ?? '')) return false;
  const next = tokens[end]?.text ?? '';
  // "My 6U card ok there?"
  if (PAPER.test(next))
    return (
      /^(?:ok|okay|fine|still|is)$|^$/.test(tokens[end + 1]?.text ?? '') ||
      COUNTS.test(tokens[end + 1]?.text ?? '')
    );
  return COUNTS.test(next);
}

/** "U9/U10 trained", "12U cert holder", "8U course only, …": held without a verb that says so. */
export function isVerbless(tokens: readonly Token[], { at, end }: CertRead): boolean {
  const isOpening = /^(?:[.;!\n,]|am|is)?$/.test(tokens[at - 1]?.text ?? '');
  const next = PAPER.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const word = tokens[next]?.text ?? '';
  if (
    /^(?:trained|certified|qualified|done|completed|finished|passed|holder|holders)$/.test(
      tokens[end]?.text ?? '',
    ) ||
    /^holders?$/.test(word)
  )
    return isOpening;
  const isClosed = /^[,.;]$/.test(tokens[next + (word === 'only' ? 1 : 0)]?.text ?? '');
  return isOpening && isClosed && (word === 'only' || (at === 0 && next > end));
}

/** "I am a National coach", "does an Intermediate coach need …": who is called so holds it. */
export function isTitle(tokens: readonly Token[], { at, division }: CertRead): boolean {
  const after = division === undefined ? (tokens[at + 1]?.text ?? '') : '';
  if (/^coaches$/.test(after)) return true;
  return /^(?:a|an|am|as|is)$/.test(tokens[at - 1]?.text ?? '') && /^(?:coach|certified)$/.test(after);
}

const PAPER =
  /^(?:certs?|certified|license|badge|course|class|training|level|grade|requirement|card|paper|papers|diploma|ticket)$/;

/** "We have plenty of refs", "we got a ref": people the team has, not a certificate somebody holds. */
export function isPeople(tokens: readonly Token[], { at, end }: CertRead): boolean {
  const word = tokens[end - 1]?.text ?? '';
  if (PAPER.test(tokens[end]?.text ?? '')) return false;
  if (/^(?:refs|referees)$/.test(word)) return true;
  const isOne = /^(?:a|an|one|another|our|the)$/.test(tokens[at - 1]?.text ?? '');
  return (
    /^(?:ref|referee)$/.test(word) && isOne && /^(?:have|has|got|with)$/.test(tokens[at - 2]?.text ?? '')
  );
}

/** Before a colon: what follows is to be coached, not held. */
export const LISTS_TEAMS = /^(?:teams?|divisions?|open|openings?|needs?|slots?|ages?|groups?|question)$/;

/** "I have 3 kids in 6U, 8U and 10U" holds no course. */
export function isFamily(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (/^teams?$/.test(word) && /^(?:\d+|,|\.)$/.test(tokens[at - 1]?.text ?? '')) return true;
  const isKin = /^(?:kids|teams|children|sons|daughters|boys|girls|twins|team|kid|son|daughter)$/.test(word);
  return isKin && /^(?:have|has|had|having|got|with)$/.test(tokens[at - 2]?.text ?? '');
}
