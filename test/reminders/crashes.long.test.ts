import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshSchema, postgresTitle, temporaryFolder, testPostgres } from '../storage/places.ts';
import { crash } from './crashes.ts';

const folder = temporaryFolder();
const sqlite = (name: string) => `sqlite://${join(folder, `${name}.db`)}`;

/** Several runs, because a run is over when everything is sent. @returns kills in all */
async function crashTimes(
  kills: number,
  run: (seed: number, left: number) => Promise<number>,
): Promise<number> {
  let killed = 0;
  for (let seed = 100; killed < kills; seed += 1) killed += await run(seed, kills - killed);
  return killed;
}

describe('a process killed in the middle of a run', () => {
  it('at 300 random moments is each time followed by one that sends each reminder exactly once', async () => {
    const killed = await crashTimes(300, (seed, kills) =>
      crash({ url: sqlite(`one-${seed}`), coaches: 300, replicas: 1, kills, lease: 200, seed }),
    );
    expect(killed).toBe(300);
  });
});

describe.each([2, 4])('%i replicas on one SQLite file', (replicas) => {
  it('killed and started at random send each reminder exactly once', async () => {
    await crashTimes(20, (seed, kills) =>
      crash({ url: sqlite(`${replicas}-${seed}`), coaches: 300, replicas, kills, lease: 8000, seed }),
    );
  });
});

describe.skipIf(testPostgres === undefined).each([2, 4])(
  postgresTitle('%i replicas on one Postgres'),
  (replicas) => {
    const { url } = freshSchema();
    it('killed and started at random send each reminder exactly once', async () => {
      await crash({ url, coaches: 300, replicas, kills: 20, lease: 8000, seed: 200 + replicas });
    });
  },
);
