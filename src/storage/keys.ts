import { UserError } from '../bot/user-error.ts';

/** Postgres indexes at most 2,704 bytes; the limit is the same everywhere so that a store can always be moved. */
const MAX_BYTES = 1024;

/**
 * Refuses what one of the databases would change or refuse: NUL, half a surrogate pair (both are stored as U+FFFD or
 * not at all, so two keys could become one), more than 1,024 bytes.
 * @throws UserError
 */
export function checkKey(key: string): void {
  if (key.includes('\0') || !key.isWellFormed()) {
    throw new UserError('A key must be well-formed text without NUL characters.');
  }
  if (Buffer.byteLength(key) > MAX_BYTES) {
    throw new UserError(
      `A key may have at most ${MAX_BYTES} bytes, "${key.slice(0, 40)}…" has more: use a shorter one.`,
    );
  }
}

/**
 * @param ttl milliseconds
 * @throws RangeError unless it is a positive number.
 * @returns epoch milliseconds, whole
 */
export function expiryAfter(ttl: number, now: number): number {
  if (!(ttl > 0 && ttl < Number.MAX_SAFE_INTEGER))
    throw new RangeError(`a ttl is a positive number of milliseconds, not ${ttl}`);
  return Math.min(Math.ceil(now + ttl), Number.MAX_SAFE_INTEGER);
}
