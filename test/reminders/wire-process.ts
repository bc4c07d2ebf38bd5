import { join } from 'node:path';
import { startWorker, type Worker } from '../storage/workers/start.ts';

const CLI = join('..', '..', '..', 'src', 'cli.ts');
const CLOCK = new URL('workers/wire-clock.ts', import.meta.url).href;

/** A bot that has loaded everything and waits for its turn. */
export interface Standby extends Worker {
  /** Lets it connect and run, with its clock so many milliseconds ahead of ours. */
  go(ahead: number): void;
  /** All that it wrote to its log. */
  log(): string;
  /** Resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** What `/readyz` says; undefined: it does not answer yet. */
  readiness(): Promise<string | undefined>;
}

/** `touchline start` as a process of its own. */
export function standBy(settings: Readonly<Record<string, string>>): Standby {
  const PATH = process.env.PATH ?? '';
  const env = { PATH, NODE_OPTIONS: `--import=${CLOCK}`, HEALTH_PORT: '0', LOG_LEVEL: 'info', ...settings };
  const worker = startWorker(CLI, ['start'], { env, stdio: 'pipe' });
  let log = '';
  worker.child.stderr?.on('data', (data: Buffer) => {
    log += data.toString();
  });
  return {
    ...worker,
    log: () => log,
    go: (ahead) => void worker.child.stdin?.write(String(ahead)),
    async end(signal) {
      worker.child.kill(signal);
      await worker.ended;
    },
    async readiness() {
      const port = /"healthPort":(\d+)/.exec(log)?.[1];
      return port && (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
    },
  };
}
