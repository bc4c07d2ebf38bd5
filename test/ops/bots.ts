import type { Bot } from '../../src/bot/bot.ts';
import type { Incoming } from '../../src/bot/incoming.ts';
import type { Form, Reply } from '../../src/reply/reply.ts';
import { say } from '../../src/reply/simple.ts';

/** A bot that only answers; `answer` decides how and when. */
export function fakeBot(answer: (incoming: Incoming) => Promise<Reply | Form> = async () => say('ok')): Bot {
  return { commands: [], suggest: async () => [], isNew: async () => true, handle: answer };
}

/** A command as the terminal would send it. */
export function typed(name: string, text = ''): Incoming {
  return {
    type: 'command',
    name,
    text,
    person: { platform: 'console', workspace: 'local', id: 'you', name: 'Ana Example', isManager: true },
    place: { channel: 'terminal', isDirect: true },
  };
}

/** A promise that the test ends itself. */
export function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, opened: promise };
}
