import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Memory } from './memory.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A bot in a process of its own, so that its memory and its event loop are its own. */
export interface Child {
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/**
 * Starts a program of this folder as `npm start` does, with nothing of our environment but what is given.
 * @param isConnected the program takes events
 * @throws when it ends before
 */
export async function startChild(
  program: 'ours' | 'bare-slack' | 'bare-discord',
  env: Readonly<Record<string, string>>,
  isConnected: () => boolean,
): Promise<Child> {
  const child = fork(join(import.meta.dirname, `${program}.ts`), [], {
    cwd: ROOT,
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', './src/needs-node-24.js'],
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await ready(child, program, isConnected);
  return {
    async memory() {
      child.send('memory');
      const [memory] = await once(child, 'message');
      return memory;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function ready(child: ChildProcess, program: string, isConnected: () => boolean): Promise<void> {
  const ended = new AbortController();
  child.once('exit', () => ended.abort(new Error(`${program} ended before it was connected`)));
  await once(child, 'message', { signal: ended.signal });
  while (!isConnected()) {
    ended.signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
