// The far side of readReportApart: reads one report in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../bot/user-error.ts';
import type { WorkerInput, WorkerMessage } from './read-apart.ts';
import { readReport } from './read-report.ts';

const PEOPLE_PER_MESSAGE = 1000;

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

async function run({ bytes, name, asOf }: WorkerInput): Promise<void> {
  try {
    const report = await readReport(bytes, {
      name,
      asOf,
      onProgress: (rows) => send({ type: 'progress', rows }),
    });
    const { people, ...rest } = report;
    for (let at = 0; at < people.length; at += PEOPLE_PER_MESSAGE) {
      send({ type: 'people', people: people.slice(at, at + PEOPLE_PER_MESSAGE) });
    }
    send({ type: 'report', report: rest });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    send({ type: 'refused', sentence: error.message });
  }
}

await run(workerData);
