import type { CertRead } from './certifications.ts';
import type { Token } from './tokens.ts';

const BETWEEN = /^(?:cert|course|class|training|check|coach|thing|[=:(-])$/;
const YES = /^(?:yes|yep|done|complete|completed|finished)$/;
const NO = /^(?:no|nope|pending|missing|todo)$/;
const NOT_YET = /^(?:done|yet|taken|finished|complete|completed|started|there)$/;
const STOPS = /^(?:[,.;?!)\n/]|and|but)$/;

/** What a list puts behind a name: "concussion: no", "SCA ❌", "Live Scan = yes", "SafeSport not done". */
export function markAfter(tokens: readonly Token[], cert: CertRead): 'yes' | 'no' | undefined {
  let at = cert.end;
  while (BETWEEN.test(tokens[at]?.text ?? '')) at++;
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text;
  if (word === 'not' && NOT_YET.test(next ?? '')) return 'no';
  const isAlone = /^[=:]$/.test(tokens[at - 1]?.text ?? '') || next === undefined || STOPS.test(next);
  if (!isAlone) return undefined;
  return YES.test(word) ? 'yes' : NO.test(word) ? 'no' : undefined;
}
