import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulebookJsonSchema } from '../../src/requirements/schema/json-schema.ts';

const REQUIREMENTS = join(import.meta.dirname, '..', '..', 'src', 'requirements');

test('rulebook.schema.json is what the zod schema says', () => {
  const written = readFileSync(join(REQUIREMENTS, 'rulebook.schema.json'), 'utf8');
  expect(
    written === rulebookJsonSchema(),
    'It is stale. Refresh it: npm run --silent cli -- rulebook-schema > src/requirements/rulebook.schema.json',
  ).toBe(true);
});

test.each(['ayso', 'region-60', 'region-104'])('%s.yaml tells editors where its schema is', (name) => {
  const yaml = readFileSync(join(REQUIREMENTS, 'rulebooks', `${name}.yaml`), 'utf8');
  expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=../rulebook.schema.json');
});

test('the schema describes every kind of entry that a rulebook can hold, and allows no unknown key', () => {
  const schema = JSON.parse(rulebookJsonSchema());
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['pages', 'region', 'requirements', 'steps', 'meetings', 'contacts', 'examples']),
  );
  expect(schema.additionalProperties).toBe(false);
  expect(JSON.stringify(schema)).toContain('How often it must be done');
});
