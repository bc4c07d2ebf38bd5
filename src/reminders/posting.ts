import { hash } from 'node:crypto';
import { z } from 'zod';
import { keyOf } from '../coaches/keys.ts';
import type { Block } from '../reply/reply.ts';
import type { Collection, Store } from '../storage/store.ts';
import { channelPost } from './channel-post.ts';
import { type Listed, listRegion } from './listing.ts';
import { daysFrom, localTime } from './local-time.ts';
import type { Wording } from './messages.ts';
import type { RunParts } from './personal-run.ts';
import type { Postman } from './postman.ts';
import { readinessPost } from './readiness-post.ts';
import { type Place, regionOfChannel, type SweepRegion } from './regions.ts';
import type { RegionDay } from './standing.ts';

const Post = z.strictObject({
  /** The schedule that was in force. */
  cron: z.string(),
  /** The last time it fired and was dealt with, as the region's clocks show it. */
  last: z.string(),
});
export type Post = z.infer<typeof Post>;

/** Keeps what was posted where; a key per channel. */
export const createPostBook = (store: Store): Collection<Post> =>
  store.collection('reminder-posts', { schema: Post, version: 1 });

/** What posting to channels needs beyond a run's parts. */
export interface PostingParts extends RunParts {
  readonly posts: Collection<Post>;
  /** Schedule of workspaces that have none of their own (`REMINDER_CRON`). */
  readonly defaultCron: string;
  /** Rulebook id of workspaces that have chosen no region. */
  readonly defaultRegion: string;
  /** `schedule.lastFire`. */
  readonly lastFire: (cron: string, after: string, until: string) => string | undefined;
}

/** A post's time that has come and was not dealt with. */
async function fired(
  parts: PostingParts,
  key: string,
  cron: string,
  place: RegionDay,
): Promise<string | undefined> {
  const { minute, hour, day } = localTime(parts.now(), place.zone);
  const before = await parts.posts.get(key);
  if (before?.cron !== cron) {
    // A new schedule counts from now on: nobody wants the post of last Monday for having set up a channel.
    await parts.posts.set(key, { cron, last: minute });
    return undefined;
  }
  const fire = parts.lastFire(cron, before.last, minute);
  if (fire === undefined) return undefined;
  if (daysFrom(fire.slice(0, 10), day) > place.policy.catchUpDays) {
    await parts.posts.set(key, { cron, last: fire });
    return undefined;
  }
  const isOnTime = fire.slice(0, 13) === minute.slice(0, 13);
  const isDaytime = hour >= place.policy.sendFromHour && hour < place.policy.sendUntilHour;
  return isOnTime || isDaytime ? fire : undefined;
}

interface Channel extends Place {
  readonly channel: string;
}

function channelsOf(region: SweepRegion, defaultRegion: string): Channel[] {
  return region.places.flatMap((place) => {
    const channel = place.settings.reminderChannel;
    if (channel === undefined) return [];
    const own = regionOfChannel(place.settings, channel, defaultRegion);
    return own === region.rulebook.id ? [{ ...place, channel }] : [];
  });
}

/** The posts of one region whose time has come. @returns whether none is left for another try */
export async function postingRun(
  parts: PostingParts,
  postman: Postman,
  region: SweepRegion,
  place: RegionDay,
  wording: Wording,
): Promise<{ isComplete: boolean }> {
  let said: { listed: readonly Listed[]; readiness: readonly Block[] } | undefined;
  let isComplete = true;
  for (const { platform, workspace, settings, channel } of channelsOf(region, parts.defaultRegion)) {
    const key = keyOf(place.rulebook.id, platform, workspace, channel);
    const cron = settings.cron ?? parts.defaultCron;
    const fire = postman.knows(platform) ? await fired(parts, key, cron, place) : undefined;
    if (fire === undefined) continue;
    said ??= {
      listed: await listRegion(parts, place),
      readiness: await readinessPost(parts, place, wording),
    };
    const post = channelPost(said.listed, wording, settings.namesInChannel, said.readiness);
    const id = `post/${key}/${fire}`;
    const to = { workspace, to: { channel } };
    const short = id.length <= 200 ? id : `post/${hash('sha256', id)}`;
    const status = post ? (await postman.send(platform, to, post, short)).status : 'empty';
    if (status === 'failed') isComplete = false;
    else await parts.posts.set(key, { cron, last: fire });
  }
  return { isComplete };
}
