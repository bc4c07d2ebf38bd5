import { describe, expect, test } from 'vitest';
import { DIRECTIONS, type Direction, PACKAGES, REQUIREMENTS_PACKAGES, WORDS } from './rules.ts';
import { type Import, importsOf, packageOf, readSources, type SourceFile } from './scan.ts';

const sources = readSources(['src', 'commands', 'deploy']);
const isUnder = (path: string, places: readonly string[]) => places.some((place) => path.startsWith(place));
const isInside = ({ target }: Import) => /^(src|commands|deploy|test)\//.test(target);

function breaks({ from, may, mayTypes = [] }: Direction, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith(from))
    .flatMap(({ path, imports }) =>
      imports
        .filter(isInside)
        .filter(({ target, isType }) => !isUnder(target, [from, ...may, ...(isType ? mayTypes : [])]))
        .map(({ target }) => `${path} imports ${target}`),
    );
}

describe('import directions', () => {
  test.each(DIRECTIONS)('$from keeps to its own: $why', (direction) => {
    expect(sources.some(({ path }) => path.startsWith(direction.from))).toBe(true);
    expect(breaks(direction, sources)).toEqual([]);
  });

  test('every folder of src has its direction; only main, cli and config stand above them', () => {
    const free = sources
      .filter(
        ({ path }) =>
          path.startsWith('src/') &&
          !isUnder(
            path,
            DIRECTIONS.map(({ from }) => from),
          ),
      )
      .filter(({ path }) => !isUnder(path, ['src/main.ts', 'src/config.ts', 'src/cli.ts', 'src/cli/']));
    expect(free.map(({ path }) => path)).toEqual([]);
  });

  test('an import in the wrong direction would be found, of any form', () => {
    const text = [
      "import { a } from '../storage/store.ts';",
      "import type { B } from '../storage/store.ts';",
      "import {\n  type C,\n  type D,\n} from '../storage/keys.ts';",
      "export { e } from '../bot/bot.ts';",
      "const f = await import('../coaches/walks.ts');",
      "import '../ops/log.ts';",
    ].join('\n');
    const file = { path: 'src/reply/x.ts', text, lines: 1, imports: importsOf('src/reply/x.ts', text) };
    expect(file.imports.map(({ target, isType }) => [target, isType])).toEqual([
      ['src/storage/store.ts', false],
      ['src/storage/store.ts', true],
      ['src/storage/keys.ts', true],
      ['src/bot/bot.ts', false],
      ['src/coaches/walks.ts', false],
      ['src/ops/log.ts', false],
    ]);
    const reply = DIRECTIONS.find(({ from }) => from === 'src/reply/');
    expect(reply && breaks(reply, [file])).toHaveLength(6);
  });
});

describe('packages', () => {
  test.each(PACKAGES)('$name is imported in $only only: $why', ({ name, only, typesAnywhere }) => {
    const users = sources.filter(({ imports }) =>
      imports.some(({ target, isType }) => !(isType && typesAnywhere) && name.test(packageOf(target))),
    );
    expect(users.map(({ path }) => path).filter((path) => !isUnder(path, only))).toEqual([]);
  });

  test('requirements/ uses zod and a date library; only rulebooks/ reads files', () => {
    const uses = sources
      .filter(({ path }) => path.startsWith('src/requirements/'))
      .flatMap(({ path, imports }) =>
        imports.filter((one) => !isInside(one)).map(({ target }) => ({ path, target })),
      );
    const wrong = uses.filter(
      ({ path, target }) => !isUnder(path, REQUIREMENTS_PACKAGES[packageOf(target)] ?? []),
    );
    expect(wrong).toEqual([]);
  });

  test('the program never imports its tests', () => {
    const wrong = sources.filter(({ imports }) => imports.some(({ target }) => target.startsWith('test/')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test.each(WORDS)('$text stands in $only only: $why', ({ text, only }) => {
  const code = (file: SourceFile) => file.text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const users = sources.filter((file) => !file.path.startsWith('deploy/') && text.test(code(file)));
  expect(users.map(({ path }) => path).filter((path) => !isUnder(path, only))).toEqual([]);
});
