import {
  asString,
  type Check,
  checkKeys,
  checkMrkdwn,
  checkString,
  checkText,
  createCheck,
  isObject,
  type Json,
} from './check.ts';
import { checkBlocks } from './check-blocks.ts';

function checkMessage(check: Check, body: Json): void {
  checkString(check, 'text', body.text, 4000);
  checkMrkdwn(check, 'text', asString(body.text));
  checkBlocks(check, body.blocks, 'message');
  for (const quiet of ['unfurl_links', 'unfurl_media', 'link_names'])
    if (body[quiet] !== false) check.say(quiet, 'must be false');
  if (body.parse !== 'none') check.say('parse', 'must be none');
}

/** What may go to a `response_url`. */
export function checkResponse(body: Json): readonly string[] {
  const check = createCheck();
  if (body.delete_original === true) {
    checkKeys(check, 'body', body, ['delete_original']);
    return check.complaints;
  }
  checkKeys(check, 'body', body, [...MESSAGE_KEYS, 'response_type', 'replace_original']);
  const type = body.response_type;
  if (type !== 'ephemeral' && type !== 'in_channel') check.say('response_type', String(type));
  checkMessage(check, body);
  return check.complaints;
}

const MESSAGE_KEYS = ['text', 'blocks', 'unfurl_links', 'unfurl_media', 'link_names', 'parse', 'thread_ts'];

/** chat.postMessage, chat.postEphemeral and chat.update. */
export function checkChat(method: string, body: Json): readonly string[] {
  const check = createCheck();
  const own =
    { 'chat.postMessage': ['metadata'], 'chat.postEphemeral': ['user'], 'chat.update': ['ts'] }[method] ?? [];
  const more = method === 'chat.update' ? ['thread_ts'] : [];
  checkKeys(check, 'body', body, [
    ...MESSAGE_KEYS.filter((key) => !more.includes(key)),
    ...own,
    'channel',
    'team_id',
  ]);
  checkString(check, 'channel', body.channel, 30);
  if (method === 'chat.update') {
    checkString(check, 'ts', body.ts, 30);
    checkMessage(check, { unfurl_links: false, unfurl_media: false, ...body });
  } else checkMessage(check, body);
  const { metadata } = body;
  if (metadata === undefined) return check.complaints;
  if (!isObject(metadata) || !isObject(metadata.event_payload)) check.say('metadata', 'has no event_payload');
  else checkString(check, 'metadata.event_type', metadata.event_type, 255);
  return check.complaints;
}

/** The view of views.open, views.publish. */
export function checkView(view: unknown): readonly string[] {
  const check = createCheck();
  if (!isObject(view)) return ['view: must be an object'];
  if (view.type === 'home') {
    checkKeys(check, 'view', view, ['type', 'blocks', 'private_metadata', 'callback_id']);
    checkBlocks(check, view.blocks, 'home');
    return check.complaints;
  }
  if (view.type !== 'modal') check.say('view', `type ${String(view.type)}`);
  checkKeys(check, 'view', view, [
    'type',
    'title',
    'blocks',
    'close',
    'submit',
    'private_metadata',
    'callback_id',
  ]);
  checkText(check, 'title', view.title, 24, 'plain_text');
  checkText(check, 'submit', view.submit, 24, 'plain_text');
  if ('close' in view) checkText(check, 'close', view.close, 24, 'plain_text');
  checkString(check, 'private_metadata', view.private_metadata, 3000);
  checkString(check, 'callback_id', view.callback_id, 255);
  checkBlocks(check, view.blocks, 'modal');
  return check.complaints;
}
