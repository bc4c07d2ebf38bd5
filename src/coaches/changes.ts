import type { CoachRecord } from './record.ts';

/** What differs between two states of a register. */
export interface Changes {
  readonly new: readonly CoachRecord[];
  /** As they are now. */
  readonly changed: readonly CoachRecord[];
  /** As they were. */
  readonly gone: readonly CoachRecord[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly gone: number;
    readonly unchanged: number;
    readonly credentialsNew: number;
    readonly credentialsGone: number;
    readonly assignmentsNew: number;
    readonly assignmentsGone: number;
  };
}

type Part = 'credentials' | 'assignments';

/** Parts of a record that the other one has not. */
function partsOnlyIn(record: CoachRecord | undefined, other: CoachRecord | undefined, part: Part): number {
  const known = new Set(other?.[part].map((one) => JSON.stringify(one)));
  return record?.[part].filter((one) => !known.has(JSON.stringify(one))).length ?? 0;
}

/** Compares what is stored, record by record. Someone who was joined into another record is not gone. */
export function compareRecords(before: readonly CoachRecord[], after: readonly CoachRecord[]): Changes {
  const old = new Map(before.map((record) => [record.id, record]));
  const next = new Map(after.map((record) => [record.id, record]));
  const joined = new Set(after.flatMap((record) => record.formerIds));
  const isChanged = (record: CoachRecord) => {
    const known = old.get(record.id);
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(record);
  };
  const added = after.filter((record) => !old.has(record.id));
  const changed = after.filter(isChanged);
  const gone = before.filter((record) => !next.has(record.id) && !joined.has(record.id));
  const appeared = (part: Part) =>
    [...added, ...changed].reduce((sum, record) => sum + partsOnlyIn(record, old.get(record.id), part), 0);
  const vanished = (part: Part) =>
    [...gone, ...changed].reduce((sum, { id }) => sum + partsOnlyIn(old.get(id), next.get(id), part), 0);
  return {
    new: added,
    changed,
    gone,
    counts: {
      new: added.length,
      changed: changed.length,
      gone: gone.length,
      unchanged: after.length - added.length - changed.length,
      credentialsNew: appeared('credentials'),
      credentialsGone: vanished('credentials'),
      assignmentsNew: appeared('assignments'),
      assignmentsGone: vanished('assignments'),
    },
  };
}
