import { asArray, asString, isObject, type Json } from './check.ts';
import { checkChat, checkView } from './check-bodies.ts';
import { directOf, type FakeMessage, IDS, type State } from './state.ts';
import { foreign, type Team, whoIs } from './teams.ts';

type Answer = Json & { readonly ok: boolean };
const fail = (error: string): Answer => ({ ok: false, error });

const JSON_ARGUMENTS = ['blocks', 'view', 'metadata', 'files'];
const FLAGS = ['unfurl_links', 'unfurl_media', 'link_names', 'include_all_metadata', 'include_locale'];

/** Slack's Web API takes forms whose complex values are JSON. */
export function parseForm(text: string): Json {
  const body: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    if (JSON_ARGUMENTS.includes(key)) body[key] = JSON.parse(value);
    else body[key] = FLAGS.includes(key) ? value === 'true' : value;
  }
  return body;
}

function complain(state: State, method: string, complaints: readonly string[]): Answer | undefined {
  state.complaints.push(...complaints.map((complaint) => `${method}: ${complaint}`));
  return complaints.length > 0 ? fail('invalid_blocks') : undefined;
}

function cannotPost(state: State, channel: string): Answer | undefined {
  if (channel.startsWith('D')) return undefined;
  const isMember = state.channels.get(channel);
  if (isMember === undefined) return fail('channel_not_found');
  return isMember ? undefined : fail('not_in_channel');
}

function toMessage(state: State, body: Json): FakeMessage {
  const metadata = body.metadata;
  return {
    channel: asString(body.channel),
    ts: state.ts(),
    text: asString(body.text),
    blocks: asArray(body.blocks).filter(isObject),
    replaced: 0,
    ...(typeof body.thread_ts === 'string' && { thread: body.thread_ts }),
    ...(isObject(metadata) && { metadata }),
  };
}

function postMessage(state: State, body: Json): Answer {
  const refused =
    complain(state, 'chat.postMessage', checkChat('chat.postMessage', body)) ??
    cannotPost(state, asString(body.channel));
  if (refused) return refused;
  const message = toMessage(state, body);
  state.messages.push(message);
  return { ok: true, channel: message.channel, ts: message.ts };
}

function postEphemeral(state: State, body: Json): Answer {
  const complaints = checkChat('chat.postEphemeral', body);
  const refused =
    complain(state, 'chat.postEphemeral', complaints) ?? cannotPost(state, asString(body.channel));
  if (refused) return refused;
  const message = { ...toMessage(state, body), ephemeralTo: asString(body.user) };
  state.messages.push(message);
  return { ok: true, message_ts: message.ts };
}

function update(state: State, body: Json): Answer {
  const refused = complain(state, 'chat.update', checkChat('chat.update', body));
  if (refused) return refused;
  const message = state.messages.find(({ channel, ts }) => channel === body.channel && ts === body.ts);
  if (!message || message.ephemeralTo) return fail('message_not_found');
  message.text = asString(body.text);
  message.blocks = asArray(body.blocks).filter(isObject);
  message.replaced += 1;
  return { ok: true, ts: message.ts };
}

function schedule(state: State, body: Json): Answer {
  const refused = cannotPost(state, asString(body.channel));
  if (refused) return refused;
  const ahead = Number(body.post_at) - Date.now() / 1000;
  if (!(ahead > 0)) return fail('time_in_past');
  if (ahead > 120 * 24 * 3600) return fail('time_too_far');
  if (asString(body.text) === '') return fail('no_text');
  const id = `Q${state.ts()}`;
  state.scheduled.set(id, body);
  return { ok: true, channel: body.channel, scheduled_message_id: id };
}

function unschedule(state: State, { scheduled_message_id }: Json): Answer {
  const isThere = state.scheduled.delete(asString(scheduled_message_id));
  return isThere ? { ok: true } : fail('invalid_scheduled_message_id');
}

function userInfo(state: State, { user }: Json): Answer {
  const known = state.users.get(asString(user));
  if (!known) return fail('user_not_found');
  const { id, name, email, isAdmin = false, locale, team = IDS.team } = known;
  const profile = { display_name: name, ...(email && { email }) };
  return {
    ok: true,
    user: { id, team_id: team, name, is_admin: isAdmin, is_email_confirmed: true, locale, profile },
  };
}

function openConversation(state: State, { users }: Json): Answer {
  const known = state.users.get(asString(users));
  if (!known) return fail('user_not_found');
  if (known.dmError) return fail(known.dmError);
  return { ok: true, channel: { id: directOf(known.id) } };
}

function history(state: State, { channel, ts, oldest, limit }: Json, user: string): Answer {
  const refused = cannotPost(state, asString(channel));
  if (refused) return refused;
  const found = state.messages
    .filter((message) => message.channel === channel && !message.ephemeralTo && message.ts > asString(oldest))
    .filter((message) => (ts ? message.thread === ts : !message.thread))
    .toReversed()
    .slice(0, Number(limit))
    .map((message) => ({ ...message, user, files: message.files?.map((name) => ({ name })) ?? [] }));
  return { ok: true, messages: found, has_more: false };
}

function openView(state: State, { trigger_id, view }: Json): Answer {
  const refused = complain(state, 'views.open', checkView(view));
  if (refused) return refused;
  const [user, at] = [asString(trigger_id).split('.')[2] ?? '', state.triggers.get(asString(trigger_id))];
  if (at === undefined) return fail('invalid_trigger_id');
  if (at === 0) return fail('exchanged_trigger_id');
  if (Date.now() - at > 3000) return fail('expired_trigger_id');
  state.triggers.set(asString(trigger_id), 0);
  if (isObject(view)) state.modals.push({ user, view });
  return { ok: true, view: { id: `V${state.modals.length}` } };
}

function publish(state: State, { user_id, view }: Json): Answer {
  const refused = complain(state, 'views.publish', checkView(view));
  if (refused) return refused;
  if (isObject(view)) state.homes.set(asString(user_id), view);
  return { ok: true };
}

function startUpload(state: State, { filename, length }: Json, base: string): Answer {
  if (!filename || !Number(length)) return fail('invalid_arguments');
  const id = `F${state.files.size + 1}`;
  state.files.set(id, {
    id,
    name: asString(filename),
    mimetype: 'application/octet-stream',
    content: new Uint8Array(),
  });
  return { ok: true, file_id: id, upload_url: `${base}/upload/${id}` };
}

function completeUpload(state: State, body: Json): Answer {
  const channel = asString(body.channel_id);
  const refused = cannotPost(state, channel);
  if (refused) return refused;
  const names = asArray(body.files).map(
    (file) => state.files.get(isObject(file) ? asString(file.id) : '')?.name ?? '',
  );
  state.messages.push({ ...toMessage(state, { ...body, channel }), files: names });
  return { ok: true, files: [] };
}

function fileInfo(state: State, { file }: Json, base: string): Answer {
  const known = state.files.get(asString(file));
  return known ? { ok: true, file: fileObject(known, base) } : fail('file_not_found');
}

/** Slack's file object of an uploaded file. */
export function fileObject(
  { id, name, mimetype, content }: { id: string; name: string; mimetype: string; content: Uint8Array },
  base: string,
) {
  return { id, name, mimetype, size: content.length, url_private_download: `${base}/files/${id}` };
}

/**
 * Answers one method; unknown methods are a fault of the test or of us, and complained about.
 * @param team whose token came with the call; without one only an installation can be asked for
 */
export function answerCall(
  state: State,
  method: string,
  body: Json,
  base: string,
  team: Team | undefined,
): Answer {
  if (method === 'oauth.v2.access') return state.teams.exchange(body);
  if (method === 'apps.connections.open')
    return { ok: true, url: `${base.replace('http', 'ws')}/link?ticket=1` };
  if (!team) return fail('not_authed');
  state.complaints.push(...foreign(state, team.id, body).map((what) => `${method}: ${what}`));
  switch (method) {
    case 'auth.test':
      return { ok: true, ...whoIs(team), url: base };
    case 'chat.postMessage':
      return postMessage(state, body);
    case 'chat.postEphemeral':
      return postEphemeral(state, body);
    case 'chat.update':
      return update(state, body);
    case 'chat.scheduleMessage':
      return schedule(state, body);
    case 'chat.deleteScheduledMessage':
      return unschedule(state, body);
    case 'users.info':
      return userInfo(state, body);
    case 'conversations.open':
      return openConversation(state, body);
    case 'conversations.history':
    case 'conversations.replies':
      return history(state, body, team.bot);
    case 'views.open':
      return openView(state, body);
    case 'views.publish':
      return publish(state, body);
    case 'files.getUploadURLExternal':
      return startUpload(state, body, base);
    case 'files.completeUploadExternal':
      return completeUpload(state, body);
    case 'files.info':
      return fileInfo(state, body, base);
    default:
      state.complaints.push(`unknown method ${method}`);
      return fail('unknown_method');
  }
}
