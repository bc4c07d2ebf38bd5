import { assess, isReady } from '../assess.ts';
import { readDivision } from '../divisions.ts';
import type { Rulebook } from '../rulebook.ts';
import { ROLES } from '../schema/primitives.ts';
import type { RulebookFile } from '../schema/rulebook-file.ts';

type Example = RulebookFile['examples'][number];

/**
 * Runs one example of a rulebook.
 * @returns what came out otherwise than expected, a sentence each; empty when all is as written
 */
export function runExample(rulebook: Rulebook, example: Example): string[] {
  const reading = readDivision(example.division);
  if (reading.kind === 'unknown') return [`"${example.division}" is not a division.`];
  const role = ROLES.find((known) => known === example.role);
  const assessments = assess(rulebook, {
    division: reading.division,
    credentials: example.held,
    on: example.on,
    ...(role ? { role } : { role: 'head-coach' as const }),
    ...(example.age === undefined ? {} : { age: example.age }),
  });
  const problems: string[] = [];
  for (const [id, expected] of Object.entries(example.expect)) {
    const found = assessments.find(({ requirement }) => requirement === id);
    const status = found?.status ?? 'not required';
    const actual = expected.includes(' until ') ? `${status} until ${found?.expires ?? 'no day'}` : status;
    if (actual !== expected) problems.push(`${id} should be "${expected}" but is "${actual}".`);
  }
  if (example.ready !== undefined && isReady(assessments) !== example.ready) {
    problems.push(`ready should be ${example.ready} but is ${!example.ready}.`);
  }
  return problems;
}
