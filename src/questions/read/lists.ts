import type { CertRead } from './certifications.ts';
import type { Place } from './places.ts';
import type { Token } from './tokens.ts';

const JOINS =
  /^(?:and|,|\/|my|the|both|also|plus|a|an|course|courses|training|trainings|cert|certs|check|class|coach|thing|stuff|\(|\)|:|\n|-|;|all|then|\+)$/;

/** Certifications named one after the other, with nothing but commas and small words between them. */
function groupsOf(tokens: readonly Token[], certs: readonly CertRead[]): CertRead[][] {
  const groups: CertRead[][] = [];
  for (const cert of certs) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? tokens.slice(last.end, cert.at) : [];
    if (last && between.every(({ text }) => JOINS.test(text))) groups.at(-1)?.push(cert);
    else groups.push([cert]);
  }
  return groups;
}

/** "Safe Haven and concussion in Aug 2023": the one date of a list is the date of everything in it. */
export function withListDates(
  tokens: readonly Token[],
  certs: readonly CertRead[],
  dated: ReadonlyMap<CertRead | undefined, Place>,
): Map<CertRead | undefined, Place> {
  const all = new Map(dated);
  for (const group of groupsOf(tokens, certs)) {
    const places = group.flatMap((cert) => dated.get(cert) ?? []);
    const [only] = places;
    if (only && places.length === 1) for (const cert of group) all.set(cert, only);
  }
  return all;
}
