import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot } from '../../bot/bot.ts';
import type { Incoming, Person, Place } from '../../bot/incoming.ts';
import type { Platform } from '../../bot/platform.ts';
import { UserError } from '../../bot/user-error.ts';
import { localeFor } from '../../locales/locale-for.ts';
import type { Form, Reply } from '../../reply/reply.ts';
import { fillForm } from './dialogue.ts';
import { limits } from './limits.ts';
import { readLine } from './receive.ts';
import { type Choice, render } from './render.ts';

export interface ConsoleOptions {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  /** A person types: prompt, line editing and colours. Otherwise each line is answered and the end ends it. */
  readonly isTerminal: boolean;
  readonly color: boolean;
  /** Account of the person at the keyboard. */
  readonly as: { readonly id: string; readonly name: string; readonly isManager: boolean };
  /** Name of the region, for the welcome. */
  readonly region: string;
  readonly language?: string;
}

/** The terminal as a platform: `closed` resolves when the input has ended. */
export interface ConsolePlatform extends Platform {
  readonly closed: Promise<void>;
}

export function createConsolePlatform(options: ConsoleOptions): ConsolePlatform {
  const { locale } = localeFor(options.language);
  const { promise: closed, resolve: markClosed } = Promise.withResolvers<void>();
  const lines = createInterface({
    input: options.input,
    // Line editing and history for a person; a pipe is read as it comes.
    ...(options.isTerminal ? { output: options.output, terminal: true } : { terminal: false }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  // Whoever reads has gone (`| head -1`): that is an end like any other.
  options.output.on('error', () => lines.close());
  const print = (text: string) => options.output.write(`${text}\n`);
  const from = origin(options);
  return {
    name: 'console',
    closed,
    async start(bot) {
      if (options.isTerminal) print(`${locale.console.welcome(options.region)}\n`);
      void converse(bot, { ...options, lines, print, from, locale }).finally(markClosed);
    },
    async stop() {
      lines.close();
      await closed;
    },
    async send(_to, reply) {
      print(render(reply, locale, { color: options.color, columns: limits.columns }).text);
      return { status: 'sent', id: 'console' };
    },
    health: () => ({ ok: true, detail: 'reads from the terminal' }),
  };
}

function origin({ as, language }: ConsoleOptions): { person: Person; place: Place } {
  return {
    person: { platform: 'console', workspace: 'local', ...as, ...(language ? { language } : {}) },
    place: { channel: 'terminal', isDirect: true },
  };
}

interface Conversation extends ConsoleOptions {
  readonly lines: Interface;
  readonly print: (text: string) => void;
  readonly from: { readonly person: Person; readonly place: Place };
  readonly locale: ReturnType<typeof localeFor>['locale'];
}

/** Only the last line of a prompt is the one that editing redraws. */
function showPrompt(lines: Interface, prompt: string, print: (text: string) => void): void {
  const end = prompt.lastIndexOf('\n');
  if (end !== -1) print(prompt.slice(0, end));
  lines.setPrompt(prompt.slice(end + 1));
  lines.prompt();
}

/** A terminal that does not know its width says 0. */
function columnsOf({ columns }: { readonly columns?: number }): number {
  return columns ? Math.min(Math.max(columns, limits.narrowest), limits.widest) : limits.columns;
}

/** Line by line until the input ends; the next line waits for the answer to the last one. */
async function converse(bot: Bot, talk: Conversation): Promise<void> {
  const { locale, print, isTerminal } = talk;
  const reader = talk.lines[Symbol.asyncIterator]();
  const ask = async (prompt: string) => {
    if (isTerminal) showPrompt(talk.lines, prompt, print);
    const next = await reader.next();
    return next.done ? undefined : next.value;
  };
  const takesFile = (name: string) =>
    bot.commands.find((command) => command.name === name)?.options.some(({ type }) => type === 'file') ??
    false;
  let choices: readonly Choice[] = [];
  for (
    let line = await ask(locale.console.prompt);
    line !== undefined;
    line = await ask(locale.console.prompt)
  ) {
    try {
      const read = await readLine(line, choices, talk.from, locale, takesFile);
      if (read.kind === 'say') print(read.text);
      if (read.kind === 'incoming') choices = await answer(bot, read.incoming, talk, ask);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      print(error.message);
    }
  }
}

async function answer(
  bot: Bot,
  incoming: Incoming,
  talk: Conversation,
  ask: (prompt: string) => Promise<string | undefined>,
): Promise<readonly Choice[]> {
  const { locale, print, output, color, from } = talk;
  let result: Reply | Form = await bot.handle(incoming);
  while (result.type === 'form') {
    const filled = await fillForm(result, { ask, print, locale });
    if (!filled) {
      print(locale.console.formCancelled);
      return [];
    }
    result = await bot.handle({ type: 'form', id: result.submit, ...filled, ...from });
  }
  const { text, choices } = render(result, locale, {
    color,
    columns: columnsOf(output),
  });
  print(`${text}\n`);
  return choices;
}
