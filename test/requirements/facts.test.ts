import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';
import { missingWords, readFacts } from './fact.ts';
import { fingerprint, runs } from './fingerprints.ts';
import { RULES } from './oracle.ts';

const { rulebooks, problems } = loadRulebooks();
const RULEBOOKS = join(import.meta.dirname, '..', '..', 'src', 'requirements', 'rulebooks');

test('the built-in rulebooks have no problem, and their examples come out as written', () => {
  expect(problems).toEqual([]);
});

describe.each(['60', '104'])('every fact of the page of Region %s is in the data', (number) => {
  const rulebook = rulebooks.get(`region-${number}`);
  if (!rulebook) throw new Error(`no rulebook of Region ${number}`);
  const facts = readFacts(`facts-${number}.md`);

  test.each(facts)('$section: $fact', (fact) => {
    expect(missingWords(fact, rulebook.own, rulebook.ayso)).toEqual([]);
  });

  test('and a fact that is not there is noticed', () => {
    const absent = { section: '', fact: '', where: 'requirements.safesport', holds: ['"everyYears":4'] };
    expect(facts.length).toBeGreaterThan(50);
    expect(missingWords(absent, rulebook.own, rulebook.ayso)).toEqual(absent.holds);
  });

  test('every section of the page that states something is a source in the data', () => {
    const sources = JSON.stringify([rulebook.own, rulebook.ayso]);
    const unused = facts.map(({ section }) => section).filter((section) => !sources.includes(section));
    expect([...new Set(unused)]).toEqual([]);
  });
});

test('Region 60 requires its eight items of everybody, and nothing more', () => {
  const rules = rulebooks.get('region-60')?.own.requirements ?? [];
  expect(rules.map(({ id }) => id).sort()).toEqual(RULES['60'].map(({ id }) => id).sort());
  expect(rules.every((rule) => rule.level === 'required' && rule.for === undefined)).toBe(true);
});

test('Region 104 requires its three certifications and the two-year rule, and nothing more', () => {
  const rules = rulebooks.get('region-104')?.own.requirements ?? [];
  expect(rules.map(({ id }) => id).sort()).toEqual(RULES['104'].map(({ id }) => id).sort());
});

test('no eight words in a row are copied from the pages', () => {
  const copied = new Set(
    readFileSync(join(import.meta.dirname, 'pages.fingerprints.txt'), 'utf8')
      .trim()
      .split(' '),
  );
  expect(copied.size).toBeGreaterThan(1500);
  const found = ['ayso', 'region-60', 'region-104'].flatMap((name) =>
    runs(readFileSync(join(RULEBOOKS, `${name}.yaml`), 'utf8')).filter((run) => copied.has(fingerprint(run))),
  );
  expect(found).toEqual([]);
});
