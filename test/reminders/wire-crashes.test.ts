import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../storage/places.ts';
import { crashOnWires } from './wire-crash.ts';

const folder = temporaryFolder();

it('touchline start, killed 20 times in a run over Slack and Discord, sends each reminder exactly once', async () => {
  const url = `sqlite://${join(folder, 'wires.db')}`;
  const killed = await crashOnWires({ url, coaches: 60, kills: 20, seed: 1 });
  expect(killed).toBe(20);
}, 180_000);
