import { z } from 'zod';
import { Id, IsoDay } from './schema/primitives.ts';

/** A certification somebody holds, or has handed in. */
export const Credential = z.strictObject({
  certification: Id,
  /** Day of completion. */
  on: IsoDay.optional(),
  /** Printed last day of validity; wins over the computed one. */
  expires: IsoDay.optional(),
  /** `pending`: handed in, not verified yet. `not-cleared`: looked at and not accepted. Default: verified. */
  status: z.enum(['verified', 'pending', 'not-cleared']).optional(),
});
export type Credential = z.infer<typeof Credential>;

const VERIFIED: readonly (Credential['status'] | undefined)[] = ['verified', undefined];

/** Of several the latest counts; one dated after `on` does not count. The order in which they are given does not matter. */
export function latestOf(
  credentials: readonly Credential[],
  certification: string,
  on: string,
  statuses: readonly (Credential['status'] | undefined)[] = VERIFIED,
): Credential | undefined {
  let latest: Credential | undefined;
  for (const held of credentials) {
    if (held.certification !== certification || !statuses.includes(held.status)) continue;
    if (held.on !== undefined && held.on > on) continue;
    if (!latest || isNewer(held, latest)) latest = held;
  }
  return latest;
}

/** Of two with the same moment the dated one is newer, then the one that prints the later end. */
function isNewer(a: Credential, b: Credential): boolean {
  if (moment(a) !== moment(b)) return moment(a) > moment(b);
  if (a.on !== b.on) return a.on !== undefined;
  return (a.expires ?? '') > (b.expires ?? '');
}

/** Without a day of completion the printed end tells which is newer. */
function moment(held: Credential): string {
  return held.on ?? held.expires ?? '';
}
