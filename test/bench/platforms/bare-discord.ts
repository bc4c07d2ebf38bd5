/** A process of its own: the least a discord.js client can do. */
import { once } from 'node:events';
import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';
import { answerParent } from './memory.ts';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '', version: '10' },
});
client.on('interactionCreate', async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply('A constant.');
});
const ready = once(client, 'clientReady');
await client.login(process.env.DISCORD_TOKEN);
await ready;
answerParent();
