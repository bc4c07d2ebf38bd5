import type { Client, Interaction, Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.ts';
import type { Platform } from '../../bot/platform.ts';
import { type ConnectOptions, createClient } from './client.ts';
import { createDesk, type Desk } from './desk.ts';
import { createHealth, type Health } from './health.ts';
import { createInHand, type InHand } from './in-hand.ts';
import { answerInteraction, completeOption } from './interactions.ts';
import { login } from './login.ts';
import { answerMessage, isForUs } from './messages.ts';
import { isAsked } from './receive.ts';
import { registerCommands } from './register.ts';
import { createResponder, type Responder } from './respond.ts';
import { createSender, type Sender } from './send.ts';
import { createWire, type Wire } from './wire.ts';

/** What the adapter needs to know. */
export interface DiscordOptions extends ConnectOptions {
  /** The bot's token, from Discord's developer pages. */
  readonly token: string;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds until a start that does not succeed is given up. */
  readonly startWithin?: number;
  /** Milliseconds that `stop` waits for what is in hand. */
  readonly drainWithin?: number;
}

interface Running {
  readonly client: Client;
  readonly sender: Sender;
}

/** Discord, through discord.js. Nothing is loaded or connected before `start`. */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { logger, now, startWithin = 30_000, drainWithin = 10_000 } = options;
  const health = createHealth(now);
  const inHand = createInHand();
  let running: Running | undefined;
  return {
    name: 'discord',
    async start(bot) {
      const { client, webhooks } = await createClient(options);
      const token = options.token.replace(/^Bot\s+/i, '').trim();
      client.rest.setToken(token);
      const wire = createWire({ rest: client.rest, webhooks, token, accepted: health.tokenAccepted });
      const sender = createSender(wire, now, () => client.user?.id ?? '');
      listen(client, createDesk(bot, sender, logger), createResponder(wire), { inHand, health, logger });
      try {
        const application = await login(client, wire, token, startWithin);
        await register(wire, application, bot, health, logger);
      } catch (error) {
        await client.destroy();
        throw error;
      }
      running = { client, sender };
      health.started();
    },
    async stop() {
      health.stopped();
      const left = await inHand.drain(drainWithin);
      if (left > 0) logger.error({ left }, 'Discord stopped with work in hand');
      // Not earlier: this also takes the token away that answers in hand may need.
      await running?.client.destroy();
      running = undefined;
    },
    async send(to, reply, idempotencyKey) {
      if (!running) throw new Error('Discord is not started');
      return inHand.hold(running.sender.send(to, reply, idempotencyKey));
    },
    health: () => health.read(),
  };
}

/** Old commands go on working when new ones cannot be registered: that is reported, and no reason to stay away. */
async function register(wire: Wire, application: string, bot: Bot, health: Health, logger: Logger) {
  try {
    const sent = await registerCommands(wire, application, bot.commands);
    logger.info({ sent }, sent ? 'commands registered with Discord' : 'commands at Discord are up to date');
  } catch (error) {
    health.registrationFailed(error instanceof Error ? error.message : String(error));
    logger.error({ err: error }, 'the commands could not be registered with Discord');
  }
}

interface Watch {
  readonly inHand: InHand;
  readonly health: Health;
  readonly logger: Logger;
}

function listen(client: Client, desk: Desk, responder: Responder, { inHand, health, logger }: Watch): void {
  health.watch(client);
  // Without this listener an error in any other would end the process.
  client.on('error', (error) => logger.error({ err: error }, 'discord.js reports an error'));
  client.on('shardError', (error, shard) =>
    logger.warn({ err: error, shard }, 'trouble on the way to Discord'),
  );
  client.on('warn', (text) => logger.warn({ text }, 'discord.js warns'));
  client.on('interactionCreate', (interaction) => {
    inHand.take(() => onInteraction(desk, responder, interaction));
    forget(client, interaction);
  });
  client.on('messageCreate', (message) => {
    const self = client.user?.id ?? '';
    if (isForUs(message, self)) inHand.take(() => answerMessage(desk, message, self));
    forget(client, message);
  });
}

async function onInteraction(desk: Desk, responder: Responder, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(desk.bot, responder, interaction);
  if (isAsked(interaction)) return answerInteraction(desk, responder, interaction);
  desk.log(interaction.id, `an interaction of a kind that is not offered: ${interaction.type}`);
}

/** discord.js keeps every direct-message channel it sees for good; nothing here needs them afterwards. */
function forget(client: Client, { channelId, guildId }: Interaction | Message): void {
  if (guildId === null && channelId !== null) client.channels.cache.delete(channelId);
}
