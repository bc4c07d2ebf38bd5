import { slack as sentences } from '../../locales/en/slack.ts';
import type { Form, Reply } from '../../reply/reply.ts';
import type { Api } from './api.ts';
import { noteBlocks, textBlocks } from './blocks.ts';
import { describe } from './errors.ts';
import type { SlackLogger } from './log.ts';
import type { People } from './people.ts';
import type { Poster } from './post.ts';
import type { Origin } from './receive.ts';
import { type MessagePart, type Part, render, renderHome } from './render.ts';
import { escapeText } from './text.ts';
import { toModal } from './views.ts';

export interface Delivery {
  /** Shows the bot's answer where the person asked. @throws when no way was open; then the person saw nothing. */
  answer(origin: Origin, answer: Reply | Form): Promise<void>;
  /** One sentence, shown only to the person. */
  say(origin: Origin, sentence: string): Promise<void>;
}

interface Way {
  readonly name: string;
  readonly isDirect?: boolean;
  show(part: MessagePart, at: number): Promise<void>;
}

interface Tools {
  readonly api: Api;
  readonly people: People;
  readonly poster: Poster;
  readonly logger: SlackLogger;
}

type Manner = Pick<Reply, 'visibility' | 'replaces'>;

function note(sentence: string): MessagePart {
  return { kind: 'message', text: escapeText(sentence), blocks: noteBlocks(sentence) };
}

/** The ways to show a message, best first; the next is taken when one is closed. */
function waysFor(origin: Origin, manner: Manner, { people, poster }: Tools): Way[] {
  const { channel, thread, asked, user, eventId, responseUrl: url, message, isDirect, isHome } = origin;
  const isPublic = manner.visibility === 'channel';
  const key = (at: number) => `answer:${eventId}:${at}`;
  const direct: Way = {
    name: 'direct message',
    isDirect: true,
    show: async (part, at) =>
      void (await poster.post({ channel: await people.directChannel(user) }, part, key(at))),
  };
  if (!channel || isHome) return [direct];
  // An ephemeral message in a thread that does not exist yet is seen by nobody; a public one begins it.
  const spot = { channel, thread: isPublic ? (thread ?? asked) : thread };
  // What is meant for one person never takes the place of what everybody sees, nor the other way round.
  const isInPlace = manner.replaces === true && message && (isDirect || isPublic !== message.isEphemeral);
  const replace = (at: number) => isInPlace === true && at === 0;
  const post: Way = { name: 'post', show: async (part, at) => void (await poster.post(spot, part, key(at))) };
  const respond = (how: { public: boolean }): Way[] =>
    url
      ? [
          {
            name: 'response_url',
            show: (part, at) => poster.respond(url, part, { ...how, replace: replace(at) }),
          },
        ]
      : [];
  if (isDirect) {
    const inPlace = respond({ public: !message?.isEphemeral }).map((way) => ({
      ...way,
      show: (part: MessagePart, at: number) => (replace(at) ? way.show(part, at) : post.show(part, at)),
    }));
    const ts = message?.isEphemeral ? undefined : message?.ts;
    const update: Way[] = ts
      ? [
          {
            name: 'update',
            show: (part, at) => (replace(at) ? poster.update(channel, ts, part) : post.show(part, at)),
          },
        ]
      : [];
    return [...(isInPlace ? [...inPlace, ...update] : []), post];
  }
  if (isPublic) return [...respond({ public: true }), post, direct];
  const ephemeral: Way = { name: 'ephemeral', show: (part) => poster.postEphemeral(spot, user, part) };
  return [...respond({ public: false }), ephemeral, direct];
}

/** Shows parts in order; a way that failed is not tried again. */
function createShow(origin: Origin, manner: Manner, tools: Tools): (part: MessagePart) => Promise<Way> {
  const ways = waysFor(origin, manner, tools);
  const wanted = ways[0];
  let shown = 0;
  return async function show(part) {
    const [way, ...others] = ways;
    if (!way) throw new Error('no way to show an answer');
    try {
      const isElsewhere = way.isDirect && way !== wanted && shown === 0;
      if (isElsewhere) await way.show(note(sentences.answeredHere), -1);
      await way.show(part, shown);
      shown += 1;
      return way;
    } catch (error) {
      if (others.length === 0) throw error;
      tools.logger.warn(
        { way: way.name, reason: describe(error) },
        'an answer could not be shown this way; trying the next',
      );
      ways.shift();
      return show(part);
    }
  };
}

async function deliver(origin: Origin, reply: Reply, parts: readonly Part[], tools: Tools): Promise<void> {
  const { people, poster } = tools;
  const { channel, thread, asked, user, isDirect, message, responseUrl } = origin;
  const show = createShow(origin, reply, tools);
  let way: Way | undefined;
  let isSentDirectly = false;
  for (const part of parts) {
    if (part.kind === 'message') {
      way = await show(part);
      continue;
    }
    const isHere = channel && !way?.isDirect && (isDirect || reply.visibility === 'channel');
    const toPerson = async () => {
      await poster.upload({ channel: await people.directChannel(user) }, part);
      isSentDirectly ||= !way?.isDirect;
    };
    if (isHere) await poster.upload({ channel, thread: thread ?? asked }, part).catch(toPerson);
    else await toPerson();
  }
  if (isSentDirectly) await show(note(sentences.filesSentDirectly));
  if (
    reply.replaces &&
    reply.visibility === 'channel' &&
    message?.isEphemeral &&
    responseUrl &&
    way?.name === 'response_url'
  )
    await poster.deleteOriginal(responseUrl);
}

/** Renders and shows answers. */
export function createDelivery(tools: Tools): Delivery {
  const { api } = tools;

  async function say(origin: Origin, sentence: string): Promise<void> {
    const part: MessagePart = {
      kind: 'message',
      text: escapeText(sentence),
      blocks: textBlocks([{ text: sentence }]),
    };
    await createShow(origin, { visibility: 'private' }, tools)(part);
  }

  async function open(origin: Origin, form: Form): Promise<void> {
    const { triggerId, channel, isDirect, thread, isHome, responseUrl, message } = origin;
    if (!triggerId) return say(origin, sentences.formNeedsCommand);
    const place = { channel, isDirect, thread, isHome, responseUrl, message };
    const view = toModal(form, place);
    try {
      await api.call('views.open', (web) => web.views.open({ trigger_id: triggerId, view }), {
        patience: 1000,
      });
    } catch (error) {
      tools.logger.error({ reason: describe(error) }, 'a form could not be opened');
      await say(origin, sentences.formNotOpened);
    }
  }

  async function publish(user: string, reply: Reply): Promise<void> {
    const view = { type: 'home' as const, blocks: [...renderHome(reply)] };
    await api.call('views.publish', (web) => web.views.publish({ user_id: user, view }), {
      repeatable: true,
    });
  }

  return {
    say,
    answer: async (origin, answer) => {
      if (answer.type === 'form') return open(origin, answer);
      if (origin.isOpening || (origin.isHome && answer.replaces)) return publish(origin.user, answer);
      return deliver(origin, answer, render(answer), tools);
    },
  };
}
