import type { Credential } from '../requirements/index.ts';
import type { Told } from './self-reports.ts';

const moment = ({ on, expires }: Credential) => on ?? expires ?? '';

/**
 * What only the person's own word shows: certifications that the records do not hold, or hold only in an older form.
 * One that waits for verification in the records is no longer only their word.
 */
export function onlyTold(told: Told, records: readonly Credential[]): Told['credentials'] {
  return told.credentials.filter(
    ({ certification, on }) =>
      !records.some((held) => held.certification === certification && moment(held) >= on),
  );
}
