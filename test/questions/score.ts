import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createQuestions, type Questions, type Topic } from '../../src/questions/index.ts';
import type { IsoDay, Rulebooks } from '../../src/requirements/index.ts';
import { loadRulebooks } from '../../src/requirements/rulebooks/load.ts';

/** The grader's form of a question; see shared/questions/grade.mjs, whose rules `grade` follows. */
export interface SetQuestion {
  readonly id: string;
  readonly region: string;
  readonly topic?: string;
  readonly question: string;
  readonly must: readonly (readonly string[])[];
  readonly mustNot?: readonly string[];
  readonly answerable: boolean;
}

export interface Score {
  readonly right: number;
  readonly total: number;
  readonly harmful: number;
  readonly invented: number;
  readonly wrong: readonly string[];
}

/** The day the sets are asked on: their own dates are written in the questions. */
export const SET_DAY: IsoDay = '2025-09-01';

export const SHARED_SET = join(import.meta.dirname, '../../../shared/questions/dev.jsonl');
export const ownSet = (name: string) => join(import.meta.dirname, 'sets', name);

export function readSet<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim().startsWith('{'))
    .map((line): T => JSON.parse(line));
}

const hits = (pattern: string, text: string) => new RegExp(pattern, 'i').test(text);

function gradeOne(question: SetQuestion, text: string) {
  const plain = text.replace(/[’‘]/g, "'");
  const unmet = question.must.some((group) => !group.some((pattern) => hits(pattern, plain)));
  const broken = (question.mustNot ?? []).some((pattern) => hits(pattern, plain));
  return { isRight: !unmet && !broken, isHarmful: broken, isInvented: unmet && !question.answerable };
}

/** @param answerTo the text of the answer to a question of the set */
export function grade(set: readonly SetQuestion[], answerTo: (question: SetQuestion) => string): Score {
  const graded = set.map((question) => ({ question, ...gradeOne(question, answerTo(question)) }));
  return {
    right: graded.filter((entry) => entry.isRight).length,
    total: set.length,
    harmful: graded.filter((entry) => entry.isHarmful).length,
    invented: graded.filter((entry) => entry.isInvented).length,
    wrong: graded.filter((entry) => !entry.isRight).map((entry) => entry.question.id),
  };
}

/** A set of single questions, answered as `ask --batch` answers them. */
export function scoreSet(questions: Questions, path: string): Score {
  const set = readSet<SetQuestion>(path);
  return grade(set, ({ question, region }) => questions.answer(question, { region, today: SET_DAY }).text);
}

interface Conversation {
  readonly id: string;
  readonly region: string;
  readonly turns: readonly Omit<SetQuestion, 'id' | 'region'>[];
}

/** Each turn leans on the one before it. */
export function scoreConversations(questions: Questions, path: string): Score {
  const texts = new Map<string, string>();
  const set = readSet<Conversation>(path).flatMap(({ id, region, turns }) => {
    let previous: Topic | undefined;
    return turns.map((turn, i): SetQuestion => {
      const ask = { region, today: SET_DAY, ...(previous ? { previous } : {}) };
      const answer = questions.answer(turn.question, ask);
      previous = answer.topic;
      texts.set(`${id}.${i}`, answer.text);
      return { ...turn, id: `${id}.${i}`, region };
    });
  });
  return grade(set, ({ id }) => texts.get(id) ?? '');
}

/** The built-in rulebooks and what answers from them. */
export function builtIn(): { rulebooks: Rulebooks; questions: Questions } {
  const { rulebooks } = loadRulebooks();
  return { rulebooks, questions: createQuestions(rulebooks) };
}

if (process.argv[1] === import.meta.filename) {
  const { questions } = builtIn();
  const path = process.argv[2] ?? SHARED_SET;
  const score = path.includes('conversations')
    ? scoreConversations(questions, path)
    : scoreSet(questions, path);
  const { right, total, harmful, invented } = score;
  console.log(
    `right ${right}/${total} (${((100 * right) / total).toFixed(1)}%), harmful ${harmful}, invented ${invented}`,
  );
}
