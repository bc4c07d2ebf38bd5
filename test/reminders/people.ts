import type { CoachRecord } from '../../src/coaches/record.ts';
import type { Told } from '../../src/coaches/self-reports.ts';
import type { Walk } from '../../src/coaches/walks.ts';
import type { People, ReminderPerson } from '../../src/reminders/person.ts';
import type { IsoDay, Rulebook } from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

export const { rulebooks } = loadRulebooks();

/** A rulebook that is known to be there. */
export function rulebookOf(id: string): Rulebook {
  const rulebook = rulebooks.get(id);
  if (!rulebook) throw new Error(`no rulebook ${id}`);
  return rulebook;
}

export const NOTHING_TOLD: Told = { credentials: [], marks: {} };

/** An invented coach of 10U with nothing on record. */
export function record(id: string, more: Partial<CoachRecord> = {}): CoachRecord {
  return {
    id,
    adminIds: [],
    firstName: 'Ada',
    lastName: `Example ${id}`,
    aliases: { emails: [], names: [] },
    formerIds: [],
    assignments: [{ division: '10UB', divisionId: '10U', role: 'head-coach' }],
    credentials: [],
    seenIn: ['credentials'],
    ...more,
  };
}

export const account = (id: string) => ({ platform: 'slack', workspace: 'T1', id: `U${id}` });

/** A person with a record and an account. */
export function linked(id: string, more: Partial<ReminderPerson> = {}): ReminderPerson {
  return {
    record: record(id),
    personId: `slack:T1:U${id}`,
    account: account(id),
    told: NOTHING_TOLD,
    ...more,
  };
}

/** A background check that is valid through this day. */
export const cleared = (expires: IsoDay) => ({ risk: { status: 'cleared' as const, expires } });

/** A certificate with its day of completion. */
export const held = (certification: string, on: IsoDay, more: { expires?: IsoDay } = {}) => ({
  certification,
  on,
  status: 'verified' as const,
  from: 'credentials' as const,
  ...more,
});

/** A walk begun at noon UTC of a day. */
export const walkFrom = (region: string, day: IsoDay): Walk => ({
  region,
  division: '10U',
  role: 'head-coach',
  seen: {},
  startedAt: Date.parse(`${day}T20:00:00Z`),
});

/** People that a test can change, by region. */
export interface MovablePeople extends People {
  readonly people: Map<string, ReminderPerson[]>;
  readonly asOf: Map<string, IsoDay>;
}

export function movablePeople(): MovablePeople {
  const people = new Map<string, ReminderPerson[]>();
  const asOf = new Map<string, IsoDay>();
  return {
    people,
    asOf,
    async register(region) {
      const day = asOf.get(region);
      return day === undefined ? undefined : { asOf: day };
    },
    async *of(region) {
      yield* people.get(region) ?? [];
    },
    one: async (region, id) =>
      people.get(region)?.find(({ record: own, personId }) => own?.id === id || personId === id),
  };
}
