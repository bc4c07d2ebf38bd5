import type { Reply } from '../../src/reply/reply.ts';
import { type LoadedWalk, loadWalk } from './load.ts';
import { stepReply } from './show.ts';

/** Keeps whether the person is under 18, nothing more of their age, and goes on where that leads. */
export async function tellAge({ context, walk, at }: LoadedWalk, isYouth: boolean): Promise<Reply> {
  return stepReply(await loadWalk(context, { ...walk, isYouth }, at), { replaces: true });
}
