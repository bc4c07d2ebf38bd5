import type { Reject } from '../record.ts';

/** Different things to remember; what comes after them is counted under `more`. */
const KINDS = 300;
const LONGEST_VALUE = 80;

/** Collects what was not understood, equal ones together. */
export interface Rejects {
  add(reject: Omit<Reject, 'count'>): void;
  /** In order of the first row. */
  list(): Reject[];
}

const shown = (value: string) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

/** @returns an empty collection. */
export function collectRejects(): Rejects {
  const byKind = new Map<string, Reject>();
  const more: Reject = { why: 'more', count: 0 };
  return {
    add(reject) {
      const value = reject.value === undefined ? {} : { value: shown(reject.value) };
      const key = JSON.stringify([reject.why, reject.column, value]);
      const known = byKind.get(key);
      if (known) known.count += 1;
      else if (byKind.size < KINDS) byKind.set(key, { ...reject, ...value, count: 1 });
      else more.count += 1;
    },
    list() {
      const all = [...byKind.values()].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
      return more.count > 0 ? [...all, more] : all;
    },
  };
}
