import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readSources } from './scan.ts';

const LONGEST = 250;
const MEDIAN = 80;

const all = readSources(['src', 'commands', 'deploy', 'test']);

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = all.filter(({ lines }) => lines > LONGEST).map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

test(`half of the sources are shorter than ${MEDIAN} lines`, () => {
  const lengths = all.filter(({ path }) => !path.startsWith('test/')).map(({ lines }) => lines);
  expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(MEDIAN);
});

test('every file in commands/ is a command of its name, and in the list', () => {
  const files = all
    .map(({ path }) => path)
    .filter((path) => /^commands\/[^/]+\.ts$/.test(path) && path !== 'commands/index.ts')
    .map((path) => basename(path, '.ts'));
  expect(commands.map(({ name }) => name).sort()).toEqual(files.sort());
});

test('commands have names, summaries and options that both platforms take', () => {
  for (const { name, summary, options } of commands) {
    expect(name).toMatch(/^[a-z][a-z-]{1,30}$/);
    expect(summary.length).toBeLessThanOrEqual(100);
    for (const option of options) {
      expect(option.name).toMatch(/^[a-z][a-z-]{0,31}$/);
      expect(option.description.length).toBeLessThanOrEqual(100);
    }
    const firstOptional = options.findIndex(({ required }) => !required);
    expect(options.slice(firstOptional).some(({ required }) => required && firstOptional !== -1)).toBe(false);
  }
});

test('only requirements/index.ts and commands/index.ts gather what others wrote; everything else is imported from where it is', () => {
  const barrels = all
    .filter(({ path, text }) => /^(src|commands)\//.test(path) && /^export \* from/m.test(text))
    .map(({ path }) => path);
  expect(barrels).toEqual([]);
});

test('no warning of the tools is silenced by a comment', () => {
  const silenced = all
    .filter(({ path }) => !path.startsWith('test/architecture/'))
    .filter(({ text }) => /biome-ignore|@ts-(ignore|expect-error|nocheck)/.test(text))
    .map(({ path }) => path);
  expect(silenced).toEqual([]);
});
