import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem, loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

const GOOD = readFileSync(join(import.meta.dirname, 'regions', 'region-901.yaml'), 'utf8');

function load(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'rulebooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { rulebooks, problems } = loadRulebooks(folder);
  return { ids: [...rulebooks.keys()].sort(), lines: problems.map(formatProblem) };
}

/** The good file with one place changed. */
function changed(from: string | RegExp, to: string): string {
  const text = GOOD.replace(from, to);
  if (text === GOOD) throw new Error(`nothing to change: ${from}`);
  return text;
}

/** 1-based line of the last line that holds the words. */
const lineOf = (text: string, words: string) =>
  text.split('\n').findLastIndex((line) => line.includes(words)) + 1;

const BROKEN: readonly { what: string; text: string; at: string; below?: number; says: string }[] = [
  {
    what: 'YAML that is not YAML',
    text: changed('howOften: yearly', 'howOften: [yearly'),
    at: 'howOften: [yearly',
    below: 1,
    says: 'This is not valid YAML',
  },
  {
    what: 'an unknown key',
    text: changed('courses:\n', 'curses:\n'),
    at: 'schema: 1',
    says: 'Did you mean "courses"?',
  },
  {
    what: 'an unknown key deep inside',
    text: changed('    howOften: yearly\n', '    howOften: yearly\n    hwoLong: 3\n'),
    at: 'id: concussion',
    says: 'hwoLong',
  },
  {
    what: 'a missing source',
    text: changed(
      '    howOften: yearly\n    deadline: before the first game\n    source: coaches § Training @ 2025-08-01\n',
      '    howOften: yearly\n',
    ),
    at: 'id: concussion',
    says: '"requirements.2.source" is missing: add it',
  },
  {
    what: 'a source without a section',
    text: changed('source: events § August', 'source: events'),
    at: 'for: { roles: [head-coach, assistant-coach] }',
    below: 1,
    says: 'write a source as "page § section"',
  },
  {
    what: 'a page that is not listed',
    text: changed('source: events § August', 'source: evnets § August'),
    at: 'source: evnets',
    says: 'the page "evnets", which is not under pages (coaches, events)',
  },
  {
    what: 'a certification that does not exist',
    text: changed('certification: 10u-coach', 'certification: 10u-couch'),
    at: 'certification: 10u-couch',
    says: 'There is no certification "10u-couch"',
  },
  {
    what: 'an id that stands twice',
    text: changed('- id: coach-admin', '- id: office'),
    at: '- id: office',
    says: 'The id "office" stands twice under contacts',
  },
  {
    what: 'a requirement that stands twice for the same people',
    text: changed('for: { roles: [assistant-coach] }', 'for: { roles: [head-coach] }'),
    at: '- id: division-coach',
    says: 'stands twice for a head-coach',
  },
  {
    what: 'an id that is not the file name',
    text: changed('id: region-901', 'id: region-91'),
    at: 'id: region-91',
    says: 'rename the file to region-91.yaml or change the id',
  },
  {
    what: 'a date that does not exist',
    text: changed('on: 2026-08-11', 'on: 2026-02-31'),
    at: 'on: 2026-02-31',
    says: 'Invalid ISO date',
  },
  {
    what: 'a time zone that does not exist',
    text: changed('America/Chicago', 'America/Chicagoo'),
    at: 'Chicagoo',
    says: 'is not a time zone: write an IANA name',
  },
  {
    what: 'a step without its requirement',
    text: changed('requirement: volunteer-application', 'requirement: application'),
    at: 'requirement: application',
    says: 'There is no requirement "application"',
  },
  {
    what: 'a step without its meeting',
    text: changed('meeting: kickoff', 'meeting: kick-off'),
    at: 'meeting: kick-off',
    says: 'There is no meeting "kick-off"',
  },
  {
    what: 'nobody to ask',
    text: changed('for: [anything]', 'for: [safe-haven]'),
    at: 'contacts:',
    below: 1,
    says: 'No contact has "anything"',
  },
  {
    what: 'an example that does not come out',
    text: changed('concussion: met until 2026-09-01', 'concussion: met until 2026-09-02'),
    at: 'an assistant can do without',
    says: 'concussion should be "met until 2026-09-02" but is "met until 2026-09-01"',
  },
  {
    what: 'a number that is a word',
    text: changed('number: 901', 'number: nine'),
    at: 'number: nine',
    says: '"region.number" must be a number',
  },
  {
    what: 'another rulebook’s number',
    text: changed('number: 901', 'number: 60'),
    at: 'number: 60',
    says: 'Region 60 has a rulebook already (region-60.yaml)',
  },
];

test.each(BROKEN)(
  '$what is reported with file, line and what to do, and the others work',
  ({ text, at, below = 0, says }) => {
    const { ids, lines } = load({ 'region-901.yaml': text });
    expect(ids).toEqual(['region-104', 'region-60']);
    expect(lines.find((line) => line.includes(says))).toMatch(
      new RegExp(`^region-901\\.yaml:${lineOf(text, at.trim()) + below}: `),
    );
    for (const line of lines) expect(line).toMatch(/^region-901\.yaml:\d+: .*[.]$/);
  },
);

test('an empty file, a list and a file of control characters are reported, not thrown', () => {
  const { ids, lines } = load({
    'a.yaml': '',
    'b.yaml': '- 1\n- 2\n',
    'c.yaml': '\u0000\u0007\u001b[31m',
    'd.yml': 'x',
  });
  expect(ids).toEqual(['region-104', 'region-60']);
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml', 'd.yml']) {
    expect(lines.some((line) => line.startsWith(`${name}:1: `))).toBe(true);
  }
});

test('a broken ayso.yaml in the folder is reported, and the built-in one is used', () => {
  const { ids, lines } = load({ 'ayso.yaml': 'schema: 2\n', 'region-901.yaml': GOOD });
  expect(ids).toEqual(['region-104', 'region-60', 'region-901']);
  expect(lines.some((line) => line.startsWith('ayso.yaml:1: '))).toBe(true);
});

test('a file in the folder takes the place of the built-in one of the same name', () => {
  const text = changed('number: 901', 'number: 60').replace('id: region-901', 'id: region-60');
  const { ids, lines } = load({ 'region-60.yaml': text });
  expect(lines).toEqual([]);
  expect(ids).toEqual(['region-104', 'region-60']);
});

test('a folder that is not there is a problem in words', () => {
  const { rulebooks, problems } = loadRulebooks('/nowhere/at/all');
  expect(rulebooks.size).toBe(2);
  expect(problems.map(formatProblem)[0]).toMatch(/^\/nowhere\/at\/all:1: .*RULEBOOKS_DIR/);
});
