import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, temporaryFolder } from './run.ts';

test('audit shows what admins did, a line each, from a day on', async () => {
  const env = { STORE_URL: `sqlite://${join(temporaryFolder(), 'touchline.db')}` };
  await runScript(['start'], '/coach-setup cvpa @U0CY\n/coach-setup remove @U0CY\n', env);
  const all = await runScript(['cli', '--', 'audit', '--region', '60'], '', env);
  expect(all.code).toBe(0);
  expect(all.out).toMatch(/^\S+Z console:\S* role-changed console:\S*U0CY cvpas cvpa$/m);
  expect(all.out).toMatch(/ role-removed console:\S*U0CY cvpas$/m);
  const later = await runScript(['cli', '--', 'audit', '--since', '2999-01-01', '--json'], '', env);
  expect(later).toEqual({ out: '', err: '', code: 0 });
});

test('audit asks for a day that exists', async () => {
  const { err, code } = await runScript(['cli', '--', 'audit', '--since', '2025-02-31'], '');
  expect(err).toMatch(/2025-02-31/);
  expect(code).toBe(1);
});
