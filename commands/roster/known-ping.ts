import type { Context } from '../../src/bot/context.ts';
import type { LastPing } from '../../src/coaches/pinger.ts';
import { isRisk } from '../../src/coaches/roster.ts';

/** A ping as this person may know of it: one about the background check alone is none to a coordinator. */
export function knownPing(last: LastPing | undefined, { standing }: Context): LastPing | undefined {
  if (!last || standing.seesRisk) return last;
  const items = last.items.filter((requirement) => !isRisk({ requirement, accepts: [] }));
  return items.length > 0 ? { ...last, items } : undefined;
}
