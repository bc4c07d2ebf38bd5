import { createInterface } from 'node:readline';
import type { Bot } from '../../../src/bot/bot.ts';
import type { Platform } from '../../../src/bot/platform.ts';
import { en } from '../../../src/locales/en.ts';
import { typed } from '../bots.ts';

export interface LinesOptions {
  readonly print: (value: object) => void;
  /** Moves the bot's clock by milliseconds. */
  readonly moveClock: (by: number) => void;
}

/** A platform on standard input: `say coach-steps 10U`, `flood 10000`, `clock -86400000`. Answers are lines of JSON. */
export function createLinesPlatform({ print, moveClock }: LinesOptions): Platform {
  const inHand = new Set<Promise<void>>();
  const lines = createInterface({ input: process.stdin });
  return {
    name: 'lines',
    start: async (bot) => {
      lines.on('line', (line) => {
        const [verb = '', ...words] = line.split(' ');
        if (verb === 'clock') return moveClock(Number(words[0]));
        const work = verb === 'flood' ? flood(bot, Number(words[0]), print) : ask(bot, words, print);
        inHand.add(work);
        void work.finally(() => inHand.delete(work));
      });
    },
    stop: async () => {
      lines.close();
      await Promise.all(inHand);
    },
    send: async () => ({ status: 'unreachable', reason: 'nobody is written to' }),
    health: () => ({ ok: true, detail: 'Reads lines.' }),
  };
}

async function ask(bot: Bot, [name = '', ...text]: string[], print: LinesOptions['print']): Promise<void> {
  const reply = await bot.handle(typed(name, text.join(' ')));
  print({ reply: reply.type === 'reply' ? reply.summary : reply.title });
}

/** All at once, each from a person of its own, as a platform would hand them over. */
async function flood(bot: Bot, count: number, print: LinesOptions['print']): Promise<void> {
  const begun = performance.now();
  const before = process.memoryUsage().rss;
  let [busy, failed, answered, peak] = [0, 0, 0, before];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const event = typed('coach-steps', '10U');
      // As the platforms do it: twice is better than never.
      if (!(await bot.isNew(`flood/${begun}/${index}`).catch(() => true))) return;
      const reply = await bot.handle({ ...event, person: { ...event.person, id: `person-${index}` } });
      const summary = reply.type === 'reply' ? reply.summary : '';
      if (summary === en.bot.busy) busy++;
      else if (summary.startsWith('Sorry')) failed++;
      else answered++;
      peak = Math.max(peak, process.memoryUsage.rss());
    }),
  );
  const megabytes = Math.round((peak - before) / 2 ** 20);
  print({ flood: { busy, failed, answered, megabytes, ms: Math.round(performance.now() - begun) } });
}
