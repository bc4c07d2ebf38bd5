import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtIn, ownSet, SHARED_SET, scoreConversations, scoreSet } from './score.ts';

const { questions } = builtIn();

test.runIf(existsSync(SHARED_SET))(
  'at least 97 % of the shared questions are right, none harmful, none invented',
  () => {
    const score = scoreSet(questions, SHARED_SET);
    expect(score.right / score.total, score.wrong.join(' ')).toBeGreaterThanOrEqual(0.97);
    expect(score).toMatchObject({ harmful: 0, invented: 0 });
  },
);

test.each(['building.jsonl', 'strangers.jsonl'])(
  'at least 98 % of the questions read while building (%s) are right, at most one in 200 harmful or invented',
  (name) => {
    const score = scoreSet(questions, ownSet(name));
    expect(score.total).toBeGreaterThan(900);
    expect(score.right / score.total, score.wrong.join(' ')).toBeGreaterThanOrEqual(0.98);
    expect((score.harmful + score.invented) / score.total).toBeLessThanOrEqual(0.005);
  },
);

test('at least 92 % of the questions held out to the end are right: what they scored before any was read', () => {
  const { right, total, wrong } = scoreSet(questions, ownSet('held-out.jsonl'));
  expect(total).toBeGreaterThan(100);
  expect(right / total, wrong.join(' ')).toBeGreaterThanOrEqual(0.92);
});

test('at least 85 % of the turns of the conversations are right', () => {
  const score = scoreConversations(questions, ownSet('conversations.jsonl'));
  expect(score.total).toBeGreaterThan(40);
  expect(score.right / score.total, score.wrong.join(' ')).toBeGreaterThanOrEqual(0.85);
});
