import type { IsoDay } from '../requirements/index.ts';
import type { DueItem, HeldBecause, HeldItem } from './due.ts';
import { ledgerId, nameOf, type People } from './person.ts';
import { type PlanSources, planRegion } from './plan.ts';
import { policyOf } from './policy.ts';
import type { SweepRegion } from './regions.ts';
import { isStale, type RegionDay } from './standing.ts';

/** An item that would be named to somebody. */
export interface PreviewItem {
  /** Certification or requirement. */
  readonly item: string;
  readonly track: 'background-check' | 'dated' | 'missing';
  /** The milestone that makes it due; absent: the return of a snooze. */
  readonly milestone?: number;
  /** Last valid day; absent: it is missing. */
  readonly expires?: IsoDay;
  /** Days since the last valid day (negative: still to come), or since `/coach-steps`. */
  readonly offset: number;
}

export interface PreviewMessage {
  /** `ledgerId`. */
  readonly person: string;
  /** Absent: no record says it. */
  readonly name?: string;
  /** `slack:T1:U1`; absent: not linked. */
  readonly account?: string;
  /** Most urgent first. */
  readonly items: readonly PreviewItem[];
}

export interface PreviewHeld extends PreviewMessage {
  readonly because: HeldBecause;
}

/** What a run on a day would send and hold back, and why. */
export interface Preview {
  readonly region: string;
  readonly on: IsoDay;
  /** An admin has confirmed personal reminders; without it nothing goes out. */
  readonly isConfirmed: boolean;
  /** The records are too old for personal reminders. */
  readonly isStale: boolean;
  /** People looked at. */
  readonly people: number;
  /** At most so many go out in this run; absent: all. */
  readonly limit?: number;
  readonly messages: readonly PreviewMessage[];
  readonly held: readonly PreviewHeld[];
}

function previewItem({ item, track, milestone, offset, cycle }: DueItem): PreviewItem {
  return {
    item,
    track,
    offset,
    ...(milestone === undefined ? {} : { milestone }),
    ...(track === 'missing' ? {} : { expires: cycle }),
  };
}

function byReason(held: readonly HeldItem[]): Map<HeldBecause, HeldItem[]> {
  return Map.groupBy(held, ({ because }) => because);
}

/**
 * The answer to "what would go out": the same question the sweep asks, without sending.
 * @param guard what it says now; messages are listed as if an admin had confirmed them
 */
export async function previewRegion(
  sources: PlanSources & { readonly people: People },
  region: SweepRegion,
  on: IsoDay,
  guard: { isConfirmed: boolean; isCaughtUp: boolean },
): Promise<Preview> {
  const policy = policyOf(region.overrides);
  const register = await sources.people.register(region.rulebook.id);
  const place: RegionDay = { ...region, policy, day: on, register };
  const [messages, held]: [PreviewMessage[], PreviewHeld[]] = [[], []];
  let people = 0;
  for await (const { person, due } of planRegion(sources, place, true)) {
    people += 1;
    if (!due) continue;
    const name = nameOf(person);
    const { account } = person;
    const who = {
      person: ledgerId(person),
      ...(name ? { name } : {}),
      ...(account ? { account: `${account.platform}:${account.workspace}:${account.id}` } : {}),
    };
    if (due.send.length > 0) messages.push({ ...who, items: due.send.map(previewItem) });
    for (const [because, items] of byReason(due.held)) {
      held.push({ ...who, because, items: items.map(previewItem) });
    }
  }
  return {
    region: region.rulebook.id,
    on,
    people,
    messages,
    held,
    isConfirmed: guard.isConfirmed,
    isStale: isStale(place),
    ...(guard.isCaughtUp ? {} : { limit: policy.firstRunMessages }),
  };
}
