import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type AssessInput, assess, isReady } from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { cases } from './cases.ts';
import { type Case, type Expected, expected } from './oracle.ts';

const { rulebooks } = loadRulebooks();

function answer({ region, division, held, on }: Case): { ready: boolean; requirements: Expected[] } {
  const rulebook = rulebooks.get(`region-${region}`);
  if (!rulebook) throw new Error(`no rulebook for ${region}`);
  const input = { division: division as AssessInput['division'] & string, role: 'head-coach', on } as const;
  const assessments = assess(rulebook, { ...input, credentials: held });
  const requirements = assessments.map(({ requirement, status, expires }) => ({
    id: requirement,
    status: status as Expected['status'],
    expires: expires ?? null,
  }));
  return { ready: isReady(assessments), requirements: byId(requirements) };
}

const byId = (list: readonly Expected[]) => list.toSorted((a, b) => a.id.localeCompare(b.id));

/** The first few differences only: thousands of equal ones help nobody. */
function differences(answers: ReadonlyMap<string, unknown>): unknown[] {
  return cases
    .filter((one) => JSON.stringify(answers.get(one.id)) !== JSON.stringify(expected(one)))
    .slice(0, 3)
    .map((one) => ({ case: one, page: expected(one), answer: answers.get(one.id) }));
}

test('the table has several thousand cases in which every status and every division appears', () => {
  const statuses = new Set(cases.flatMap((one) => expected(one).requirements.map(({ status }) => status)));
  expect(cases.length).toBeGreaterThan(8000);
  expect([...statuses].sort()).toEqual(['expired', 'expiring', 'met', 'missing']);
  expect(new Set(cases.map(({ division }) => division)).size).toBe(11);
});

test('assess agrees with the pages in every case', () => {
  expect(differences(new Map(cases.map((one) => [one.id, answer(one)])))).toEqual([]);
});

test('`npm run check -- --batch` agrees with the pages in every case', async () => {
  const child = spawn('npm', ['run', '--silent', 'check', '--', '--batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, RULEBOOKS_DIR: '' },
  });
  child.stdin.end(cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const lines = (await text(child.stdout)).trim().split('\n');
  const answers = new Map<string, unknown>(
    lines.map((line) => {
      const { id, ready, requirements } = JSON.parse(line);
      return [id, { ready, requirements: byId(requirements) }];
    }),
  );
  expect(answers.size).toBe(cases.length);
  expect(differences(answers)).toEqual([]);
});
