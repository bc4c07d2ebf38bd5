import type { IsoDay } from '../../requirements/schema/primitives.ts';
import type { Credential, Subject } from '../record.ts';
import { meaningOf } from './certificates.ts';
import type { PersonDraft } from './people.ts';
import type { RowContext, RowView } from './report.ts';

/** A certificate as a row states it. */
export interface Statement {
  readonly name: string;
  readonly column: string;
  readonly on?: IsoDay | undefined;
  readonly expires?: IsoDay | undefined;
  readonly status: Credential['status'];
  readonly from: Subject;
}

/** Gives a person the certifications that a certificate stands for; unknown names go to the rejects. */
export function grant(row: RowView, context: RowContext, draft: PersonDraft, statement: Statement): void {
  const { name, column, on, expires, status, from } = statement;
  const meaning = meaningOf(name);
  if (meaning.kind === 'unknown') {
    context.reject({ why: 'unknown-certificate', row: row.number, column, value: name });
  }
  if (meaning.kind !== 'held') return;
  for (const certification of meaning.certifications) {
    draft.credentials.push({
      certification,
      ...(on !== undefined && { on }),
      ...(expires !== undefined && { expires }),
      status,
      from,
    });
  }
}

/** What stands beside a certificate in Admin Credentials. */
export interface Verification {
  /** `Y`, `N`, `True`, `False` or empty. */
  readonly verified: string;
  readonly uploaded?: IsoDay | undefined;
  readonly verifiedOn?: IsoDay | undefined;
  readonly expires?: IsoDay | undefined;
}

/**
 * Not verified, but uploaded or with a future expiry: the administrator's work, so `pending`. Not verified and
 * no date: missing (reports.md *Status values*).
 * @returns undefined: missing, nothing to store.
 */
export function statusOf(
  { verified, uploaded, expires }: Verification,
  asOf: IsoDay,
): Credential['status'] | undefined {
  if (/^(y|yes|true|1)$/i.test(verified)) return 'verified';
  return uploaded !== undefined || (expires !== undefined && expires >= asOf) ? 'pending' : undefined;
}

/** The highest coach licence or referee grade, which may come without the word `Coach` or `Referee`. */
export function fullGradeName(grade: string, kind: 'Coach' | 'Referee'): string {
  return grade === '' || /^(none|n\/a)$/i.test(grade) || meaningOf(grade).kind !== 'unknown'
    ? grade
    : `${grade} ${kind}`;
}
