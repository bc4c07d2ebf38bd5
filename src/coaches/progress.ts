import {
  type Assessment,
  type Credential,
  type DivisionId,
  type IsoDay,
  type RoleId,
  type Rulebook,
  type StepState,
  say,
  stepsFor,
} from '../requirements/index.ts';
import type { Told } from './self-reports.ts';
import { onlyTold } from './told.ts';
import type { Walk } from './walks.ts';

/** A person's walk at one moment: every step with its standing, and the one in front. */
export interface Progress {
  readonly steps: readonly StepState[];
  /** Undefined when everything is done. */
  readonly current: StepState | undefined;
  /** Ids that only the person's own word shows: certifications and steps. */
  readonly reported: ReadonlySet<string>;
}

export interface ProgressInput {
  readonly rulebook: Rulebook;
  readonly division: DivisionId;
  readonly role: RoleId;
  readonly on: IsoDay;
  readonly told: Told;
  /** From the region's records; undefined or empty: none are linked. */
  readonly records?: readonly Credential[];
  readonly isYouth?: boolean;
  /** The step the person was at. */
  readonly at?: string | undefined;
}

const credentialOf = ({ certification, on }: Told['credentials'][number]): Credential => ({
  certification,
  on,
});

/** The first step from `at` on that is not done, else the first before it. */
function nextOpen(steps: readonly StepState[], at: string | undefined): StepState | undefined {
  const start = Math.max(
    0,
    steps.findIndex(({ id }) => id === at),
  );
  const order = [...steps.slice(start), ...steps.slice(0, start)];
  return order.find(({ done, step }) => !done && !step.optional) ?? order.find(({ done }) => !done);
}

export function progressOf(input: ProgressInput): Progress {
  const { rulebook, division, role, on, told, records = [], isYouth, at } = input;
  const credentials = [...records, ...told.credentials.map(credentialOf)];
  const marks = told.marks[rulebook.id] ?? {};
  const situation = { division, role, on, credentials, ...(isYouth === undefined ? {} : { isYouth }) };
  const steps = stepsFor(rulebook, situation, marks);
  const own = onlyTold(told, records).map(({ certification }) => certification);
  return { steps, current: nextOpen(steps, at), reported: new Set([...own, ...Object.keys(marks)]) };
}

/** The step after (or before) one, not done first; what "Not yet" leads to. */
export function stepAfter(steps: readonly StepState[], id: string): StepState | undefined {
  const index = steps.findIndex((state) => state.id === id);
  const order = [...steps.slice(index + 1), ...steps.slice(0, index + 1)];
  return order.find(({ done, step }) => !done && !step.optional) ?? order.find(({ done }) => !done);
}

/** The step before one, whether done or not; at the beginning it stays there. */
export function stepBefore(steps: readonly StepState[], id: string): StepState | undefined {
  return steps[Math.max(0, steps.findIndex((state) => state.id === id) - 1)];
}

/** What somebody should hear of when it changes. */
function terms({ level, accepts, rule }: Assessment): unknown[] {
  return [rule.howOften, level, accepts, rule.deadline, rule.wait, rule.cost];
}

/** What the steps say, to be compared on the next visit. */
export function sayings(steps: readonly StepState[]): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ id, step, assessment }) => [
      id,
      JSON.stringify([say(step.do), ...(assessment ? terms(assessment) : [])]),
    ]),
  );
}

export interface Changes {
  readonly added: readonly StepState[];
  readonly changed: readonly StepState[];
  readonly gone: number;
}

/** What the region has changed since the person last saw the walk; undefined when nothing, or on a first visit. */
export function changesSince(walk: Walk | undefined, steps: readonly StepState[]): Changes | undefined {
  if (!walk || Object.keys(walk.seen).length === 0) return undefined;
  const now = sayings(steps);
  const added = steps.filter(({ id }) => walk.seen[id] === undefined);
  const changed = steps.filter(({ id }) => walk.seen[id] !== undefined && walk.seen[id] !== now[id]);
  const gone = Object.keys(walk.seen).filter((id) => now[id] === undefined).length;
  return added.length + changed.length + gone === 0 ? undefined : { added, changed, gone };
}
