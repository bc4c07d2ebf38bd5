import type { ActionInput } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { divisionFrom, roleFrom, rulebookFrom } from '../../src/bot/read-choice.ts';
import { type Progress, progressOf } from '../../src/coaches/progress.ts';
import type { Walk } from '../../src/coaches/walks.ts';
import { encodeAction } from '../../src/reply/action.ts';
import type { WalkView } from '../../src/reply/views/step-card.ts';
import type { DivisionId, RoleId, Rulebook } from '../../src/requirements/index.ts';

/** A person's walk with everything that showing or changing it needs. */
export interface LoadedWalk {
  readonly context: Context;
  readonly walk: Walk;
  /** The walk as it was stored before this request; undefined on a first visit. */
  readonly before: Walk | undefined;
  readonly rulebook: Rulebook;
  readonly progress: Progress;
  readonly view: WalkView;
  /** The step this request is about. */
  readonly at: string;
  /** Encodes a button of the walk about a step. */
  button(name: string, step: string, opensForm?: boolean): string;
}

/** What the person said about being under 18, as far as they did. */
export function youthOf(walk: Walk | undefined): Pick<Walk, 'isYouth'> {
  return walk?.isYouth === undefined ? {} : { isYouth: walk.isYouth };
}

/** The stored walk, moved to another division or role when these are given. @returns undefined: no division is known */
export async function beginWalk(
  context: Context,
  division: DivisionId | undefined,
  role: RoleId | undefined,
): Promise<Walk | undefined> {
  const stored = await context.services.walks.get(context.personId, context.rulebook.id);
  const chosen = division ?? stored?.division;
  if (!chosen) return undefined;
  const same = stored?.division === chosen && (role === undefined || stored.role === role);
  return {
    region: stored?.region ?? context.rulebook.id,
    division: chosen,
    role: role ?? stored?.role ?? 'head-coach',
    startedAt: stored?.startedAt ?? context.now,
    seen: same ? stored.seen : {},
    ...youthOf(stored),
    ...(same && stored.step !== undefined ? { step: stored.step } : {}),
  };
}

export async function loadWalk(context: Context, walk: Walk, at = walk.step): Promise<LoadedWalk> {
  const { services, personId, locale, language, rulebooks } = context;
  const rulebook = rulebooks.get(walk.region) ?? context.rulebook;
  await services.register.linkByEmail(context.person, personId, rulebook.id);
  const [told, before, record] = await Promise.all([
    services.selfReports.of(personId),
    services.walks.get(personId, context.rulebook.id),
    services.recordOf(personId, rulebook.id),
  ]);
  const { division, role } = walk;
  const records = record?.credentials ?? [];
  const youth = record?.isYouth === undefined ? youthOf(walk) : { isYouth: record.isYouth };
  const progress = progressOf({ rulebook, division, role, on: context.today, told, records, at, ...youth });
  const { steps, reported } = progress;
  const view = { rulebook, rulebooks, division, role, steps, locale, language, reported, ...youth };
  return {
    context,
    walk,
    before,
    rulebook,
    progress,
    view,
    at: at ?? progress.current?.id ?? '',
    button: (name, step, opensForm = false) =>
      encodeAction({ command: 'coach-steps', name, args: [rulebook.id, division, role, step], opensForm }),
  };
}

/** From a button's arguments: region, division, role, step. */
export async function walkFrom(context: Context, { args }: ActionInput): Promise<LoadedWalk> {
  const [region, division, role, step] = args;
  const stored = await context.services.walks.get(context.personId, context.rulebook.id);
  const walk: Walk = {
    region: rulebookFrom(region, context).id,
    division: divisionFrom(division, context),
    role: roleFrom(role, context),
    seen: stored?.seen ?? {},
    ...youthOf(stored),
    startedAt: stored?.startedAt ?? context.now,
  };
  return loadWalk(context, walk, step);
}
