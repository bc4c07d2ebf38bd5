import { AsyncLocalStorage } from 'node:async_hooks';
import type { Bot } from '../bot/bot.ts';
import type { Command } from '../bot/command.ts';

/** What became of one event. `refused`: the person was told what to do instead. */
export const OUTCOMES = ['answered', 'form', 'refused', 'failed', 'busy'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One event on its way through the bot, known to everything that runs for it. */
export interface Request {
  /** Short and random; the person sees it when something fails, every log line of the request carries it. */
  readonly reference: string;
  /** Name of the command that ran; `none`: it did not come so far. */
  command: string;
  outcome: Outcome;
}

const current = new AsyncLocalStorage<Request>();

/** @returns undefined outside of a request, such as at the start or in a sweep. */
export function currentRequest(): Request | undefined {
  return current.getStore();
}

/** Notes what became of the request that this runs for; outside of one it does nothing. */
export function markOutcome(outcome: Outcome): void {
  const request = current.getStore();
  if (request) request.outcome = outcome;
}

/** Runs each event as a request of its own. @param newReference short, random */
export function withRequests(bot: Bot, newReference: () => string): Bot {
  return {
    ...bot,
    handle: (incoming) => {
      // Until a command comes to its end the person has been told what to do instead.
      const request: Request = { reference: newReference(), command: 'none', outcome: 'refused' };
      return current.run(request, () => bot.handle(incoming));
    },
  };
}

/** The same commands, which note in the request that they ran and came to an end: the core need not know. */
export function observeCommands(commands: readonly Command[]): Command[] {
  return commands.map((command) => ({
    ...command,
    run: observe(command.name, command.run),
    ...(command.actions && {
      actions: Object.fromEntries(
        Object.entries(command.actions).map(([name, action]) => [name, observe(command.name, action)]),
      ),
    }),
  }));
}

function observe<A extends unknown[], R extends { readonly type: 'reply' | 'form' }>(
  name: string,
  run: (...args: A) => Promise<R>,
) {
  return async (...args: A): Promise<R> => {
    const request = current.getStore();
    if (request) request.command = name;
    const result = await run(...args);
    if (request) request.outcome = result.type === 'form' ? 'form' : 'answered';
    return result;
  };
}
