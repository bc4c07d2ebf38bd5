import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Worker {
  readonly child: ChildProcess;
  /** Whole lines printed so far. */
  lines(): string[];
  /** Resolves when at least `count` lines are there, or the process has ended. */
  printed(count: number): Promise<void>;
  /** Resolves when the process is gone and all it printed is read. */
  readonly ended: Promise<void>;
}

/** Starts a script of this folder as a process of its own; `wrapper` is a shell line put before it. */
export function startWorker(
  script: string,
  args: string[],
  options: SpawnOptions & { wrapper?: string } = {},
): Worker {
  const { wrapper, ...spawnOptions } = options;
  const command = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, script),
    ...args,
  ];
  const [program = '', ...rest] =
    wrapper === undefined ? command : ['sh', '-c', `${wrapper} exec "$@"`, 'sh', ...command];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'], ...spawnOptions });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  const lines = () => output.split('\n').slice(0, -1);
  const ended = once(child, 'close').then(() => {});
  const printed = async (count: number) => {
    while (lines().length < count && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(child.stdout ?? child, 'data'), ended]);
    }
  };
  return { child, lines, printed, ended };
}
