import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../storage/places.ts';
import { crashOnWires } from './wire-crash.ts';

const folder = temporaryFolder();

it('touchline start, killed at 300 random moments of runs over Slack and Discord, sends each reminder exactly once', async () => {
  let killed = 0;
  for (let seed = 100; killed < 300; seed += 1) {
    const url = `sqlite://${join(folder, `wires-${seed}.db`)}`;
    killed += await crashOnWires({ url, coaches: 110, kills: 300 - killed, seed });
  }
  expect(killed).toBe(300);
}, 1_500_000);
