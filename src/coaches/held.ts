import { addDays, type Credential, type IsoDay } from '../requirements/index.ts';
import type { CoachRecord, Risk } from './record.ts';

/** The background check as a credential; youth are supervised and have none. */
function backgroundCheck({ status, on, expires }: Risk, asOf: IsoDay): Credential[] {
  const check = { certification: 'background-check', ...(on && { on }), ...(expires && { expires }) };
  switch (status) {
    case 'cleared':
      return [{ ...check, status: 'verified' }];
    case 'expired':
      // The report says so without a day: it had ended the day before.
      return [{ ...check, expires: expires ?? addDays(asOf, -1), status: 'verified' }];
    case 'pending':
      return [{ ...check, status: 'pending' }];
    case 'not-cleared':
      return [{ ...check, status: 'not-cleared' }];
    case 'youth-supervised':
    case 'none':
      return [];
  }
}

/**
 * What the requirements module needs of a record: its certifications and, as `background-check`, the risk status.
 * @param asOf of the credentials report (`RegisterHead.sources`)
 */
export function heldBy(record: CoachRecord, asOf: IsoDay): Credential[] {
  const held = record.credentials.map(({ from: _, ...credential }): Credential => credential);
  return record.risk ? [...held, ...backgroundCheck(record.risk, asOf)] : held;
}
