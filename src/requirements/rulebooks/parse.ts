import { distance } from 'fastest-levenshtein';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { RulebookFile } from '../schema/rulebook-file.ts';

/** What is wrong with a rulebook, where, and what to do: a full sentence each. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Parsed =
  | {
      readonly ok: true;
      readonly file: RulebookFile;
      readonly lineOf: (path: readonly PropertyKey[]) => number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function lineFinder(document: Document, counter: LineCounter) {
  return (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the file' : `"${path.join('.')}"`;
}

function nearest(word: string, words: readonly string[]): string {
  const [best] = words.toSorted((a, b) => distance(word, a) - distance(word, b));
  return best && distance(word, best) <= 4 ? ` Did you mean "${best}"?` : '';
}

const TOP_LEVEL = Object.keys(RulebookFile.shape);

function explain(issue: z.core.$ZodIssue): string {
  const where = place(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const hint = issue.path.length === 0 ? nearest(issue.keys[0] ?? '', TOP_LEVEL) : '';
      return `${where} has a key the schema does not know: ${issue.keys.join(', ')}.${hint} Remove it or see rulebook.schema.json for the keys that fit here.`;
    }
    case 'invalid_value':
      return `${where} must be one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return `${where} has none of the forms allowed here; see its description in rulebook.schema.json${unionHint(issue)}.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `${where} is missing: add it (${issue.expected}).`
        : `${where} must be a ${issue.expected}.`;
    default:
      return `${where}: ${issue.message}.`;
  }
}

function unionHint(issue: z.core.$ZodIssueInvalidUnion): string {
  const keys = issue.errors.flat().flatMap((inner) => (inner.code === 'unrecognized_keys' ? inner.keys : []));
  return keys.length > 0 ? ` (unknown key ${[...new Set(keys)].join(', ')})` : '';
}

/**
 * Reads one rulebook's YAML.
 * @param name file name for messages
 */
export function parseRulebook(name: string, yaml: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, version: '1.2' });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: name,
      line: error.linePos?.[0].line ?? 1,
      message: `This is not valid YAML: ${error.message.split('\n')[0] ?? ''} Check the indentation and quotes on this line.`,
    }));
    return { ok: false, problems };
  }
  const lineOf = lineFinder(document, counter);
  const result = RulebookFile.safeParse(document.toJS({ maxAliasCount: 100 }), { reportInput: true });
  if (result.success) return { ok: true, file: result.data, lineOf };
  const problems = result.error.issues.map((issue) => ({
    file: name,
    line: lineOf(issue.path),
    message: explain(issue),
  }));
  return { ok: false, problems };
}
