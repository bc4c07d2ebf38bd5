import type { webApi } from '@slack/bolt';
import type { Bot } from '../../bot/bot.ts';
import { type Api, createApi } from './api.ts';
import { type Access, ONLY } from './connection.ts';
import { createDelivery, type Delivery } from './deliver.ts';
import { createFileReader } from './files.ts';
import { createHistory } from './history.ts';
import type { SlackLogger } from './log.ts';
import { createPacer } from './pace.ts';
import { createPeople } from './people.ts';
import { createPoster } from './post.ts';
import { createReceiver, type Receiver } from './receive.ts';
import { createSend, type Send } from './send.ts';

/** What serves one workspace. All that it remembers and paces is that workspace's alone. */
export interface Workspace {
  readonly api: Api;
  readonly receiver: Receiver;
  readonly delivery: Delivery;
  readonly send: Send;
}

interface Tools {
  readonly client: webApi.WebClient;
  readonly apiUrl: string;
  readonly logger: SlackLogger;
  /** Milliseconds. */
  readonly now: () => number;
  readonly isNew: Bot['isNew'];
  /** Something no other message has, for those without a key. */
  readonly newKey: () => string;
}

function remedyFor(workspace: string): string {
  return workspace === ONLY
    ? 'Reinstall the app and set SLACK_BOT_TOKEN anew.'
    : `Install the app in the workspace ${workspace} again, at /slack/install.`;
}

/** @param access whose token every call goes with */
export function createWorkspace(
  { workspace, token, botUserId }: Access,
  { client, apiUrl, logger, now, isNew, newKey }: Tools,
): Workspace {
  const api = createApi(client, createPacer(now), logger, remedyFor(workspace));
  const people = createPeople(api, logger, now);
  const files = createFileReader(api, token, apiUrl);
  const history = createHistory(api, botUserId, now);
  const poster = createPoster(api, history, logger, now);
  return {
    api,
    receiver: createReceiver({ people, files, botUserId }),
    delivery: createDelivery({ api, people, poster, logger }),
    send: createSend({ api, people, poster, history, logger, newKey, isNew }),
  };
}
