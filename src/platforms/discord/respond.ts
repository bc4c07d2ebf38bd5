import type { Reply } from '../../reply/reply.ts';
import { TIMES } from './limits.ts';
import { bodyOf } from './message-body.ts';
import type { RenderedMessage } from './payload.ts';
import { CODE, FLAG, RESPONSE } from './protocol.ts';
import type { Asked } from './receive.ts';
import { renderReply } from './render.ts';
import { codeOf, type Wire } from './wire.ts';

/** What became of an acknowledgement. `late`: Discord has told the person that it failed; nothing can follow. */
export type Acknowledged = 'done' | 'already' | 'late' | 'unsure';

/** Where an answer goes: how the interaction was acknowledged decides what can follow. */
export interface Stage {
  readonly application: string;
  readonly token: string;
  readonly id: string;
  /** `own`: a message of its own, private save in a direct message. `update`: the message that held the control. */
  readonly kind: 'own' | 'update';
  /** A direct message: nobody else reads along, so nothing need be ephemeral there (and vanish). */
  readonly isDirect: boolean;
  /** Nobody but the person sees the message that held the control. */
  readonly holderIsPrivate: boolean;
}

/** Reads the stage off an interaction. */
export function stageOf(interaction: Asked): Stage {
  const { applicationId, token, id, guildId } = interaction;
  const holder = interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.message : null;
  const isDirect = guildId === null;
  return {
    application: applicationId,
    token,
    id,
    kind: holder ? 'update' : 'own',
    isDirect,
    holderIsPrivate: isDirect || (holder?.flags.has(FLAG.ephemeral) ?? false),
  };
}

/** Answers to interactions, over the webhook that each interaction carries. */
export interface Responder {
  /** The first response: "I am at it". Everything that is not a form begins with it. */
  acknowledge(stage: Stage): Promise<Acknowledged>;
  /** The first response itself: a form, a message or choices. */
  respond(stage: Pick<Stage, 'id' | 'token'>, type: number, data: object, within: number): Promise<void>;
  /** The answer to an acknowledged interaction. */
  deliver(stage: Stage, reply: Reply, posted: Reply): Promise<void>;
}

/** @param wire the webhooks need no authorisation: they work on while the bot's token is refused. */
export function createResponder(wire: Wire): Responder {
  const respond: Responder['respond'] = async ({ id, token }, type, data, within) => {
    await wire.call({
      method: 'POST',
      route: `/interactions/${id}/${token}/callback`,
      body: { type, data },
      auth: false,
      within,
      eachWithin: TIMES.acknowledgeTry,
    });
  };
  return {
    respond,
    async acknowledge(stage) {
      const own = stage.kind === 'own';
      const type = own ? RESPONSE.deferredMessage : RESPONSE.deferredUpdate;
      const data = own && !stage.isDirect ? { flags: FLAG.ephemeral } : {};
      return respond(stage, type, data, TIMES.acknowledge).then(() => 'done' as const, outcome);
    },
    async deliver(stage, reply, posted) {
      await deliver(wire, stage, reply, posted);
    },
  };
}

/** "Already acknowledged" comes after a lost answer, or when another process has the same event. */
function outcome(error: unknown): Acknowledged {
  const code = codeOf(error);
  if (code === CODE.alreadyAcknowledged) return 'already';
  if (code === CODE.unknownInteraction) return 'late';
  return 'unsure';
}

async function deliver(wire: Wire, stage: Stage, reply: Reply, posted: Reply): Promise<void> {
  const pages = renderReply(reply);
  const [first, ...rest] = pages;
  const isPrivate = reply.visibility === 'private';
  if (!first) return;
  if (stage.kind === 'update') {
    // A private answer must not take the place of a message that a channel reads.
    if (!reply.replaces || (isPrivate && !stage.holderIsPrivate)) {
      return followUps(wire, stage, pages, isPrivate && !stage.isDirect);
    }
    await editOriginal(wire, stage, first);
    return followUps(wire, stage, rest, stage.holderIsPrivate && !stage.isDirect);
  }
  if (isPrivate || stage.isDirect) {
    await editOriginal(wire, stage, first);
    return followUps(wire, stage, rest, !stage.isDirect);
  }
  // The deferral was private, and Discord makes the first follow-up of an open deferral as private as it was:
  // so it is closed with a sentence first, and the sentence goes when the answer stands in the channel.
  for (const page of renderReply(posted)) await editOriginal(wire, stage, page);
  await followUps(wire, stage, pages, false);
  await wire.call({ method: 'DELETE', route: originalOf(stage), auth: false }).catch(ignoreGone);
}

const originalOf = ({ application, token }: Stage) =>
  `/webhooks/${application}/${token}/messages/@original` as const;

async function editOriginal(wire: Wire, stage: Stage, page: RenderedMessage): Promise<void> {
  const { body, files } = bodyOf(page);
  await wire.call({ method: 'PATCH', route: originalOf(stage), body, files, auth: false });
}

/** A repeat after a lost answer may show a page twice: webhooks take no nonce, and twice is better than never. */
async function followUps(wire: Wire, stage: Stage, pages: readonly RenderedMessage[], ephemeral: boolean) {
  for (const page of pages) {
    const { body, files } = bodyOf(page, { ephemeral });
    const route = `/webhooks/${stage.application}/${stage.token}` as const;
    await wire.call({ method: 'POST', route, body, files, auth: false, query: { wait: 'true' } });
  }
}

/** The person may have dismissed the sentence already. */
function ignoreGone(error: unknown): void {
  if (codeOf(error) !== CODE.unknownMessage) throw error;
}
