import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const BOT = join(import.meta.dirname, 'workers', 'bot.ts');

export interface Answers {
  readonly reply?: string;
  readonly port?: number;
  readonly flood?: {
    readonly busy: number;
    readonly failed: number;
    readonly answered: number;
    /** By which the process grew at most. */
    readonly megabytes: number;
    readonly ms: number;
  };
}

/** A bot that runs as a process of its own, and ends with the test. */
export interface RunningBot {
  readonly pid: number;
  readonly healthUrl: string;
  /** Sends a line and waits for the next answer. */
  ask(line: string): Promise<Answers>;
  send(line: string): void;
  signal(name: NodeJS.Signals): void;
  /** All it printed to standard error so far. */
  log(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly answers: readonly Answers[] }>;
}

/** @param wrapper a shell line that runs before, such as `ulimit -n 64;` */
export async function startBot(storeUrl: string, wrapper = ''): Promise<RunningBot> {
  const child = spawn(
    'sh',
    ['-c', `${wrapper} exec "$@"`, 'sh', process.execPath, '--disable-warning=ExperimentalWarning', BOT],
    { env: { PATH: process.env.PATH ?? '', STORE_URL: storeUrl, LOG_LEVEL: 'info' } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (data: Buffer) => {
    log += data.toString();
  });
  const answers: Answers[] = [];
  const waiting: ((answer: Answers) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line);
    answers.push(answer);
    waiting.shift()?.(answer);
  });
  const ended = once(child, 'close').then(([code]) => ({ code, answers }));
  const next = () =>
    Promise.race([
      new Promise<Answers>((resolve) => waiting.push(resolve)),
      ended.then(({ code }) => Promise.reject(new Error(`the bot ended with ${code}: ${log}`))),
    ]);
  const { port } = await next();
  const send = (line: string) => void child.stdin.write(`${line}\n`);
  return {
    pid: child.pid ?? 0,
    healthUrl: `http://127.0.0.1:${port}`,
    send,
    ask: (line) => {
      const answer = next();
      send(line);
      return answer;
    },
    signal: (name) => void child.kill(name),
    log: () => log,
    ended,
  };
}

/** Asks until it is so; the test's own time limit ends it otherwise. */
export async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
}
