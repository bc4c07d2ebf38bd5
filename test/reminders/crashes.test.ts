import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshSchema, postgresTitle, temporaryFolder, testPostgres } from '../storage/places.ts';
import { crash } from './crashes.ts';

const folder = temporaryFolder();
const sqlite = (name: string) => `sqlite://${join(folder, `${name}.db`)}`;

describe('a process killed in the middle of a run', () => {
  it('is followed by one that sends each reminder exactly once, as the platform counts them', async () => {
    const killed = await crash({
      url: sqlite('one'),
      coaches: 120,
      replicas: 1,
      kills: 8,
      lease: 200,
      seed: 1,
    });
    expect(killed).toBe(8);
  }, 60_000);
});

describe('two replicas on one SQLite file', () => {
  it('killed and started at random send each reminder exactly once', async () => {
    await crash({ url: sqlite('two'), coaches: 120, replicas: 2, kills: 3, lease: 4000, seed: 2 });
  }, 60_000);
});

describe.skipIf(testPostgres === undefined)(postgresTitle('two replicas on one Postgres'), () => {
  const { url } = freshSchema();
  it('killed and started at random send each reminder exactly once', async () => {
    await crash({ url, coaches: 120, replicas: 2, kills: 3, lease: 4000, seed: 3 });
  }, 60_000);
});
