import { expect, it } from 'vitest';
import { openHouse } from '../house.ts';
import { personAs, talk, textOf } from './roster/scene.ts';

it('an answer names its source, and says beside it when the page was read', async () => {
  const { say } = talk(await openHouse(), personAs('coach'));
  const text = textOf(await say('coach-ask', { question: 'may 10U players head the ball?' }));
  expect(text).toMatch(/^No\. .*Source: Region 60 coach page, Heading the Ball, item 1\.$/m);
  expect(text).toMatch(/^The region’s page was read on \w+ \d+, \d{4}\.$/m);
});

it('an answer without a source says nothing about a page', async () => {
  const { say } = talk(await openHouse(), personAs('coach'));
  expect(textOf(await say('coach-ask', { question: 'hello!' }))).not.toContain('was read on');
});
