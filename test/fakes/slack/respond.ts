import { asArray, asString, isObject, type Json } from './check.ts';
import { checkResponse } from './check-bodies.ts';
import type { FakeMessage, State } from './state.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

function replace(state: State, message: FakeMessage, body: Json): void {
  message.text = asString(body.text);
  message.blocks = asArray(body.blocks).filter(isObject);
  message.replaced += 1;
  if (!state.messages.includes(message)) state.messages.push(message);
}

/** What a post to a `response_url` does: five uses, thirty minutes. */
export function respond(state: State, id: string, body: Json): HttpAnswer {
  const url = state.responseUrls.get(id);
  if (!url) return { status: 404, body: 'not_found' };
  if (url.expired) return { status: 404, body: '{"ok":false,"error":"expired_url"}' };
  url.uses += 1;
  if (url.uses > 5) return { status: 404, body: '{"ok":false,"error":"used_url"}' };
  const complaints = checkResponse(body);
  state.complaints.push(...complaints.map((complaint) => `response_url: ${complaint}`));
  if (complaints.length > 0) return { status: 400, body: '{"ok":false,"error":"invalid_blocks"}' };
  if (body.delete_original) {
    const at = url.message ? state.messages.indexOf(url.message) : -1;
    if (at >= 0) state.messages.splice(at, 1);
  } else if (body.replace_original && url.message) replace(state, url.message, body);
  else
    state.messages.push({
      channel: url.channel,
      ts: state.ts(),
      text: asString(body.text),
      blocks: asArray(body.blocks).filter(isObject),
      replaced: 0,
      ...(body.response_type === 'ephemeral' && { ephemeralTo: url.user }),
    });
  return { status: 200, body: 'ok' };
}
