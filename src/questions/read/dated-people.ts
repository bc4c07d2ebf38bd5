import type { Token } from './tokens.ts';

/** What stands before a date without being anybody's name. */
const NOT_A_NAME =
  /^(?:took|did|done|passed|renewed|finished|completed|got|since|from|until|till|cert|certs|course|class|check|training|last|first|session|game|season|valid|good|expires|expired|due|is|was|today|now|dated|summer|fall|spring|winter|autumn|january|february|march|april|may|june|july|august|september|october|november|december|haven|sport|scan|sca|background|concussion|cardiac|referee|ref|coach|coaching|let|here|there|both|all|everything|mine|the|in|on|and)$/;

/** "Max 2024, Will (June 2021)": an everyday word with a capital and a date of its own, in a list of such. */
export function isDatedEntry(tokens: readonly Token[], at: number): boolean {
  const { text, raw } = tokens[at] ?? { text: '', raw: '' };
  const plain = raw.replace(/'s$/, '');
  if (!/^\p{Lu}\p{Ll}+$/u.test(plain) || NOT_A_NAME.test(text) || NOT_A_NAME.test(plain.toLowerCase()))
    return false;
  const isOpen = at === 0 || /^(?:[.;,:\n?!(/]|and|but|while|then)$/.test(tokens[at - 1]?.text ?? '');
  const behind = tokens.slice(at + 1, at + 9).map((token) => token.text);
  // "Grace's check is from 2022": between owner and day stands what is owned.
  const isOwner = raw.endsWith("'s") && text === plain.toLowerCase();
  const first = behind.findIndex((word) =>
    isOwner
      ? /^(?:datex\d+|[.,;:?!\n])$/.test(word)
      : !/^(?:is|was|did|from|in|on|:|-|=|\(|has|it)$/.test(word),
  );
  return isOpen && /^datex\d+$/.test(behind[first] ?? '');
}
