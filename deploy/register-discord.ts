/**
 * Registers Touchline's commands with Discord, and says whether anything changed. The bot does the same when it
 * starts; this is for people who want to see the commands before.
 *
 *     DISCORD_TOKEN=… node deploy/register-discord.ts
 */
import { REST } from 'discord.js';
import { commands } from '../commands/index.ts';
import { registerCommands } from '../src/platforms/discord/register.ts';
import { createWire, statusOf } from '../src/platforms/discord/wire.ts';

const { DISCORD_TOKEN: token, DISCORD_API_URL: api } = process.env;
if (!token)
  stop('Set DISCORD_TOKEN to the bot\'s token (discord.com/developers/applications, "Bot", "Reset Token").');

const rest = new REST({ version: '10', retries: 0, ...(api ? { api } : {}) }).setToken(token);
const wire = createWire({ rest, token });
try {
  const { id } = await wire.call<{ id: string }>({ method: 'GET', route: '/applications/@me' });
  const changed = await registerCommands(wire, id, commands);
  const list = commands.map(({ name }) => `/${name}`).join(' ');
  console.log(`${changed ? 'Registered' : 'Already registered, nothing changed'}: ${list}`);
} catch (error) {
  if (statusOf(error) === 401)
    stop('Discord does not accept DISCORD_TOKEN: reset it on the developer pages.');
  stop(`Discord did not take the commands: ${error instanceof Error ? error.message : String(error)}`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
