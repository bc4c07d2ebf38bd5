import type { CertRead } from './certifications.ts';
import type { Token } from './tokens.ts';

/** Whose it is. */
export const OWN = /^(?:my|mine|her|his|our|their)$/;
const COUNTS =
  /^(?:count|counts|cover|covers|work|works|let|lets|qualify|qualifies|satisfy|satisfies|suffice|suffices|enough|good|valid|carry|carries|apply|applies|get|gets|allow|allows|also|automatically)$/;

/** "Does my 12U count for …?": what is one's own and may count is a certificate, not a team. */
export function isOwnPaper(tokens: readonly Token[], { at, end }: CertRead): boolean {
  return OWN.test(tokens[at - 1]?.text ?? '') && COUNTS.test(tokens[end]?.text ?? '');
}

/** "I am a National coach", "does an Intermediate coach need …": who is called so holds it. */
export function isTitle(tokens: readonly Token[], { at, division }: CertRead): boolean {
  const after = division === undefined ? (tokens[at + 1]?.text ?? '') : '';
  if (/^coaches$/.test(after)) return true;
  return /^(?:a|an|am|as|is)$/.test(tokens[at - 1]?.text ?? '') && /^(?:coach|certified)$/.test(after);
}

const PAPER = /^(?:certs?|certified|license|badge|course|class|training|level|grade|requirement)$/;

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
