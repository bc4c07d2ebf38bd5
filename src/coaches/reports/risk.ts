import type { Risk } from '../record.ts';
import type { RowContext, RowView } from './report.ts';

/** The risk status's colours, reduced (reports.md *Status values*); the colour itself is not kept. */
const STATUS: Readonly<Record<string, Risk['status']>> = {
  green: 'cleared',
  orange: 'cleared',
  blue: 'youth-supervised',
  gray: 'pending',
  grey: 'pending',
  expired: 'expired',
  yellow: 'not-cleared',
  brown: 'not-cleared',
  red: 'not-cleared',
  none: 'none',
  '': 'none',
};

/** Where a layout keeps the background check. */
export interface RiskColumns {
  readonly status: string;
  readonly submitted: string;
  readonly expires: string;
}

/** @returns undefined: the report has no such column, or a status that is not known (then it is in the rejects). */
export function readRisk(row: RowView, columns: RiskColumns, context: RowContext): Risk | undefined {
  if (!row.has(columns.status)) return undefined;
  const written = row.text(columns.status);
  const status = STATUS[written.toLowerCase()];
  if (status === undefined) {
    context.reject({ why: 'unknown-risk-status', row: row.number, column: columns.status, value: written });
    return undefined;
  }
  const on = row.day(columns.submitted);
  const expires = row.day(columns.expires);
  return { status, ...(on !== undefined && { on }), ...(expires !== undefined && { expires }) };
}
