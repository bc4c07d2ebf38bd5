import type { Rulebook } from '../../requirements/index.ts';
import { OTHER_BODY } from '../words/bodies.ts';
import type { Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

const LETTER_AFTER = /^(license|licenses|lic|coaching|level|badge|diploma|youth)$/;

/** "An E gets you Intermediate", "my D cross cert came through". */
const LETTER_DOES =
  /^(?:gets?|gives?|turns?|counts?|lets?|is|for|and|or|means|makes|would|will|can|could|do|does|cross|from|become|becomes|equals?|convert|converts|works?|holder|holders|through|cert|already|automatically|as|to|better|higher|worth|then|but|so|now|versus|vs|get|me|on|should|came|count|cover|covers|enough|good|alone|even|than)$/;

/** A single letter is a licence beside the word or the body's name: "USSF E", "a D license". */
function lettersIn(rulebook: Rulebook, tokens: readonly Token[], bodyEnds: ReadonlySet<number>): string[] {
  const letters = new Set(
    (rulebook.ayso.crossCertification?.licences ?? []).map((letter) => letter.toLowerCase()),
  );
  return tokens.flatMap(({ text, raw }, at) => {
    const isLetter = letters.has(text) || /^[A-Z]$/.test(raw);
    if (!isLetter || /^[iun]$/.test(text)) return [];
    const plain = (index: number) =>
      /^['"]$/.test(tokens[index]?.text ?? '') ? '' : (tokens[index]?.text ?? '');
    const next = plain(at + 1) || plain(at + 2);
    const near = [1, 2, 3].some((back) => bodyEnds.has(at - back + 1));
    const isArticle = text === 'a' && raw !== 'A';
    if (
      /^(?:an|a|my|his|her|the|with|hold|holds|have|has|got|or|and|between|than|does|is|do)$/.test(
        tokens[at - 1]?.text ?? '',
      ) &&
      /^[A-Z]$/.test(raw) &&
      letters.has(text) &&
      (!/^[a-z]/.test(tokens[at + 1]?.text ?? '') || LETTER_DOES.test(tokens[at + 1]?.text ?? ''))
    )
      return [text.toUpperCase()];
    if (LETTER_AFTER.test(next) && !isArticle) return [text.toUpperCase()];
    if (near && !(isArticle && /^[a-z]/.test(next))) return [text.toUpperCase()];
    return /^(license|licenses|lic)$/.test(plain(at - 1) || plain(at - 2)) && !isArticle
      ? [text.toUpperCase()]
      : [];
  });
}

/**
 * Licences of the other body that are named, and the bodies themselves.
 * @param hits of `Names.licences`
 */
export function readLicences(rulebook: Rulebook, tokens: readonly Token[], hits: readonly Hit[]) {
  const isLicence = ({ concept }: Hit) => concept.startsWith('licence:');
  const bodyEnds = new Set(hits.filter(({ concept }) => concept === 'body').map(({ end }) => end));
  const named = hits.filter(isLicence).map(({ concept }) => concept.slice(8));
  return {
    licences: [...new Set([...named, ...lettersIn(rulebook, tokens, bodyEnds)])],
    bodies: hits.filter((hit) => !isLicence(hit)).map(({ concept }) => concept),
  };
}

/** Whether a name of the rulebooks, or of a body people come with, stands there. */
export function thingsAt(tokens: readonly Token[], hits: readonly Hit[]): (at: number) => boolean {
  const covered = new Set(hits.flatMap(({ at, end }) => tokens.slice(at, end).map((_, i) => at + i)));
  return (at) => covered.has(at) || OTHER_BODY.test(` ${tokens[at]?.text} `);
}
