// The one file of requirements/ that reads from disk: rulebooks are data, and this is where the data comes in.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
const AYSO = 'ayso.yaml';

function yamlFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(directory, name));
}

function unreadable(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `This cannot be read (${why}): let RULEBOOKS_DIR name a folder with YAML files that can be read.`;
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
  name: string,
  parsed: Parsed,
  ayso: RulebookFile,
): { rulebook?: Rulebook; problems: Problem[] } {
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

interface Entry {
  readonly name: string;
  readonly parsed: Parsed;
}

/** Every file once; one in `directory` stands for a built-in one of the same name. */
function readAll(directory: string | undefined): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const paths = new Map(yamlFiles(BUILT_IN).map((path) => [basename(path), path]));
  try {
    for (const path of directory ? yamlFiles(directory) : []) paths.set(basename(path), path);
  } catch (error) {
    problems.push({ file: directory ?? '', line: 1, message: unreadable(error) });
  }
  const entries: Entry[] = [];
  for (const [name, path] of paths) {
    try {
      entries.push({ name, parsed: parseRulebook(name, readFileSync(path, 'utf8')) });
    } catch (error) {
      problems.push({ file: name, line: 1, message: unreadable(error) });
    }
  }
  return { entries, problems };
}

/** The AYSO-wide file; a broken one in the directory is reported and the built-in one used. */
function readAyso(entries: readonly Entry[], problems: Problem[]): RulebookFile {
  const found = entries.find(({ name }) => name === AYSO)?.parsed;
  if (found?.ok) return found.file;
  const builtIn = parseRulebook(AYSO, readFileSync(join(BUILT_IN, AYSO), 'utf8'));
  if (!builtIn.ok) throw new Error(builtIn.problems.map(formatProblem).join('\n'));
  problems.push(...(found?.problems ?? []));
  return builtIn.file;
}

/**
 * Reads the built-in rulebooks and those in `directory`; a file there replaces a built-in one of the same name.
 * @param directory `RULEBOOKS_DIR`; undefined: only the built-in ones
 * @throws when the built-in ayso.yaml cannot be read, which is a defect of the installation
 */
export function loadRulebooks(directory?: string): Loaded {
  const { entries, problems } = readAll(directory);
  const ayso = readAyso(entries, problems);
  const rulebooks = new Map<string, Rulebook>();
  for (const { name, parsed } of entries) {
    if (name === AYSO && !parsed.ok) continue;
    const result = check(name, parsed, ayso);
    const twin = [...rulebooks.values()].find(
      ({ region }) => region.number === result.rulebook?.region.number,
    );
    if (twin) result.problems.push(sameNumber(name, parsed, twin));
    problems.push(...result.problems);
    if (result.rulebook && result.problems.length === 0) rulebooks.set(result.rulebook.id, result.rulebook);
  }
  return { rulebooks, problems };
}

function sameNumber(file: string, parsed: Parsed, { id, region }: Rulebook): Problem {
  return {
    file,
    line: parsed.ok ? parsed.lineOf(['region', 'number']) : 1,
    message: `Region ${region.number} has a rulebook already (${id}.yaml): give this file the same name to replace it, or correct the number.`,
  };
}

/** `file:line: sentence`, as editors make it clickable. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
