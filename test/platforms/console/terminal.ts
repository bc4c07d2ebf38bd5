import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import { createConsolePlatform } from '../../../src/platforms/console/index.ts';

export interface Terminal {
  /** Types a line and waits for the answer. @returns what was printed */
  type(line: string): Promise<string>;
  /** Ends the input and waits until the platform has closed. @returns what was printed meanwhile */
  end(): Promise<string>;
}

export interface TerminalOptions {
  readonly isTerminal?: boolean;
  readonly color?: boolean;
  readonly as?: string;
  readonly columns?: number;
}

/** A person at the console platform, on streams: no process, no clock. */
export async function openTerminal(bot: Bot, options: TerminalOptions = {}): Promise<Terminal> {
  const { isTerminal = false, color = false, as = 'you', columns } = options;
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  let printed = '';
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const idle = watch(bot);
  const platform = createConsolePlatform({
    input,
    output,
    isTerminal,
    color,
    as: { id: as, name: as, isManager: true },
    region: 'Region 60',
  });
  await platform.start(idle.bot);
  const take = () => {
    const text = printed;
    printed = '';
    return text;
  };
  const end = async () => {
    input.end();
    await platform.closed;
    return take();
  };
  onTestFinished(async () => {
    await end();
  });
  return {
    async type(line) {
      input.write(`${line}\n`);
      await idle.settled();
      return take();
    },
    end,
  };
}

/** Knows when the bot has nothing in hand: two quiet turns of the event loop after the last answer. */
function watch(bot: Bot): { bot: Bot; settled(): Promise<void> } {
  let inHand = 0;
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 2));
  return {
    bot: {
      ...bot,
      async handle(incoming) {
        inHand++;
        try {
          return await bot.handle(incoming);
        } finally {
          inHand--;
        }
      },
    },
    async settled() {
      for (let quiet = 0; quiet < 3; quiet = inHand === 0 ? quiet + 1 : 0) await turn();
    },
  };
}

/** The number of the button or entry with this label on the screen. */
export function numberOf(screen: string, label: string): string {
  const found = [...screen.matchAll(/\[(\d+)\] ([^[\n]*)/g)].find(([, , text]) => text?.trim() === label);
  if (!found?.[1]) throw new Error(`no “${label}” on the screen:\n${screen}`);
  return found[1];
}
