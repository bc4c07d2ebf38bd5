import { Worker } from 'node:worker_threads';
import { UserError } from '../../bot/user-error.ts';
import { importTexts } from '../../locales/en/import.ts';
import type { IsoDay } from '../../requirements/schema/primitives.ts';
import { collectBytes } from './bytes.ts';
import { LIMITS } from './limits.ts';
import type { ReadOptions } from './read-report.ts';
import type { ReportContent, ReportPerson } from './report.ts';

/** What the thread is given. */
export interface WorkerInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly asOf: IsoDay;
}

/** What it sends back; people in parts. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly rows: number }
  | { readonly type: 'people'; readonly people: readonly ReportPerson[] }
  | { readonly type: 'report'; readonly report: Omit<ReportContent, 'people'> }
  | { readonly type: 'refused'; readonly sentence: string };

/** Enough for the largest report within `LIMITS`; a file made to fill the memory ends the thread, not the bot. */
const MEMORY = { maxOldGenerationSizeMb: 144, maxYoungGenerationSizeMb: 8 };

/**
 * `readReport` in a thread of its own: while it reads, the bot answers others, and its memory is bounded.
 * @throws UserError as `readReport` does, also when the file needs more memory than any report.
 */
export async function readReportApart(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { name, asOf, onProgress }: ReadOptions,
): Promise<ReportContent> {
  const input: WorkerInput = { bytes: await collectBytes(bytes, name), name, asOf };
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: MEMORY,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const people: ReportPerson[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<ReportContent>();
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'progress') onProgress?.(message.rows);
    else if (message.type === 'people') people.push(...message.people);
    else if (message.type === 'refused') reject(new UserError(message.sentence));
    else resolve({ ...message.report, people });
  });
  worker.on('error', (error) => reject(refusal(error, name)));
  worker.on('exit', () => reject(new Error(`the thread that read ${name} ended without a result`)));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}

function refusal(error: unknown, name: string): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull ? new UserError(importTexts.unpacksTooLarge(name, LIMITS.unpacked), { cause: error }) : error;
}
