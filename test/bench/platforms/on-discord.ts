import { startFakeDiscord } from '../../fakes/discord/index.ts';
import { type Stage, waitUntil } from './stage.ts';

const PEOPLE = 40;

/** A Discord of its own for one bot. */
export async function discordStage(): Promise<Stage> {
  const discord = await startFakeDiscord();
  // The settings take no shorter one.
  discord.token = 'fake.bot.token.of-the-bench';
  const people = Array.from({ length: PEOPLE }, (_, i) => discord.world.addUser(`Coach ${i}`));
  return {
    env: { DISCORD_API_URL: discord.url, DISCORD_TOKEN: discord.token },
    isConnected: () => discord.gateway.connected() > 0,
    refused: () => discord.violations,
    close: discord.close,
    async burst(count) {
      discord.forget();
      const began = performance.now();
      const exchanges = Array.from({ length: count }, (_, i) =>
        discord.command('coach-steps', { division: '10U' }, { person: people[i % PEOPLE] ?? discord.person }),
      );
      await waitUntil(() => exchanges.every((exchange) => exchange.answers().length > 0));
      const acknowledged = exchanges.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []);
      const answered = exchanges.filter((exchange) => exchange.answers().length > 0).length;
      return { asked: count, acknowledged, lost: count - answered, took: performance.now() - began };
    },
  };
}
