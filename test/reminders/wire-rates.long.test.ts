import { expect, it } from 'vitest';
import { MESSAGES, sendAll } from './wire-rates.ts';

// How much of the allowed rate is used is measured in test/bench/rates.ts.
it.each([
  { to: 'another person each', platform: 'slack', people: MESSAGES, speed: 40 },
  { to: 'open conversations', platform: 'slack', people: 20, speed: 40 },
  { to: 'another person each', platform: 'discord', people: MESSAGES, speed: 4 },
])('2,000 messages through $platform to $to all arrive, and no request is refused twice', async (entry) => {
  const { platform, people, speed } = entry;
  expect(await sendAll(platform, people, speed)).toMatchObject({ sent: MESSAGES, refusedAgain: 0 });
});
