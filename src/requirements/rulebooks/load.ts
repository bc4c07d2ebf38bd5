// The one file of requirements/ that reads from disk: rulebooks are data, and this is where the data comes in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRulebook, type Rulebook } from '../rulebook.ts';
import type { RulebookFile } from '../schema/rulebook-file.ts';
import { crossCheck } from './cross-check.ts';
import { runExample } from './examples.ts';
import { type Parsed, type Problem, parseRulebook } from './parse.ts';

export type { Problem };

/** All rulebooks, by id. */
export type Rulebooks = ReadonlyMap<string, Rulebook>;

export interface Loaded {
  readonly rulebooks: Rulebooks;
  /** Rulebooks with problems are left out of `rulebooks`; the others work. */
  readonly problems: readonly Problem[];
}

const BUILT_IN = import.meta.dirname;

function yamlFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(directory, name));
}

function problemsOfExamples(name: string, rulebook: Rulebook, parsed: Parsed & { ok: true }): Problem[] {
  return parsed.file.examples.flatMap((example, i) =>
    runExample(rulebook, example).map((message) => ({
      file: name,
      line: parsed.lineOf(['examples', i]),
      message: `The example "${example.name}" does not come out as written: ${message} Correct the rule or the example.`,
    })),
  );
}

function check(
  path: string,
  parsed: Parsed,
  ayso: RulebookFile,
): { rulebook?: Rulebook; problems: Problem[] } {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (!parsed.ok) return { problems: [...parsed.problems] };
  const problems = crossCheck(name, parsed.file, ayso, parsed.lineOf);
  if (!parsed.file.region && parsed.file.id !== 'ayso') {
    problems.push({
      file: name,
      line: 1,
      message: 'There is no region: add number, name, state, timezone and source.',
    });
  }
  if (problems.length > 0 || !parsed.file.region) return { problems };
  const rulebook = createRulebook(parsed.file, ayso);
  return { rulebook, problems: problemsOfExamples(name, rulebook, parsed) };
}

/**
 * Reads the built-in rulebooks and those in `directory`; a file there replaces a built-in one of the same name.
 * @param directory `RULEBOOKS_DIR`; undefined: only the built-in ones
 * @throws when the built-in ayso.yaml cannot be read, which is a defect of the installation
 */
export function loadRulebooks(directory?: string): Loaded {
  const paths = new Map<string, string>();
  for (const folder of [BUILT_IN, ...(directory ? [directory] : [])]) {
    for (const path of yamlFiles(folder)) paths.set(path.split(/[\\/]/).at(-1) ?? path, path);
  }
  const parsed = [...paths].map(([name, path]) => ({
    path,
    parsed: parseRulebook(name, readFileSync(path, 'utf8')),
  }));
  const ayso = parsed.find(({ path }) => path.endsWith('ayso.yaml'))?.parsed;
  if (!ayso?.ok) throw new Error(ayso?.problems.map(formatProblem).join('\n') ?? 'ayso.yaml is missing');
  const rulebooks = new Map<string, Rulebook>();
  const problems: Problem[] = [];
  for (const entry of parsed) {
    const result = check(entry.path, entry.parsed, ayso.file);
    problems.push(...result.problems);
    if (result.rulebook && result.problems.length === 0) rulebooks.set(result.rulebook.id, result.rulebook);
  }
  return { rulebooks, problems };
}

/** `file:line: sentence`, as editors make it clickable. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
