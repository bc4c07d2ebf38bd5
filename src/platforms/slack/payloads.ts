import { z } from 'zod';
import { viewValues } from './views.ts';

/** What Slack sends, as far as it is used; anything else in it is ignored. */
export const commandBody = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
  trigger_id: z.string(),
});

const user = z.object({ id: z.string(), username: z.string().optional(), team_id: z.string().optional() });
const team = z.object({ id: z.string() }).nullish();

const pressed = z.object({
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

export const actionBody = z.object({
  type: z.literal('block_actions'),
  user,
  team,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ thread_ts: z.string().optional() }).nullish(),
  actions: z.array(pressed),
});

export const viewBody = z.object({
  type: z.literal('view_submission'),
  user,
  team,
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: viewValues }),
  }),
});

const event = { event_id: z.string(), team_id: z.string() };

export const messageBody = z.object({
  ...event,
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string().optional(),
    text: z.string().default(''),
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    files: z.array(z.unknown()).default([]),
  }),
});

export const homeBody = z.object({
  ...event,
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    channel: z.string(),
    tab: z.string(),
  }),
});

/** Which of the five a body is; undefined for what the bot has no use for, such as `view_closed`. */
export function kindOf(
  body: Readonly<Record<string, unknown>>,
): 'command' | 'action' | 'view' | 'message' | 'home' | undefined {
  if (typeof body.command === 'string') return 'command';
  if (body.type === 'block_actions') return 'action';
  if (body.type === 'view_submission') return 'view';
  const inner = body.event;
  const type = typeof inner === 'object' && inner !== null && 'type' in inner ? inner.type : undefined;
  if (type === 'message' || type === 'app_mention') return 'message';
  return type === 'app_home_opened' ? 'home' : undefined;
}
