import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { findRegion } from '../bot/find-region.ts';
import { UserError } from '../bot/user-error.ts';
import { readConfig } from '../config.ts';
import { en } from '../locales/en.ts';
import { createQuestions } from '../questions/index.ts';
import type { Rulebook } from '../requirements/index.ts';
import { loadRulebooks } from '../requirements/rulebooks/load.ts';
import { answerLines } from './lines.ts';

const Row = z.object({
  id: z.union([z.string(), z.number()]),
  region: z.union([z.string(), z.number()]).transform(String).optional(),
  question: z.string(),
});

/** Today where the region is: what "still valid" is measured by when the question names no day. */
function todayIn({ region }: Rulebook): string {
  return Temporal.Now.plainDateISO(region.timezone).toString();
}

/** `touchline ask`: one question as text, or with `--batch` one JSON object a line. */
export async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { region: { type: 'string' }, batch: { type: 'boolean', default: false } },
  });
  const config = readConfig();
  const { rulebooks } = loadRulebooks(config.RULEBOOKS_DIR);
  const questions = createQuestions(rulebooks);
  const answer = (question: string, region: string | undefined) => {
    const rulebook = findRegion(region ?? values.region ?? config.TOUCHLINE_REGION, rulebooks, en);
    return questions.answer(question, { region: rulebook.id, today: todayIn(rulebook) });
  };
  if (values.batch) {
    return answerLines((value, number) => {
      const row = Row.safeParse(value);
      if (!row.success) throw new UserError(`Line ${number} needs id, region and question.`);
      const { text, answered, sources, intent } = answer(row.data.question, row.data.region);
      return { id: row.data.id, answer: text, answered, sources, intent };
    });
  }
  const question = positionals.join(' ').trim();
  if (question === '')
    throw new UserError(
      'ask needs a question, for example: ask --region 60 "can 12U players head the ball?"',
    );
  process.stdout.write(`${answer(question, undefined).text}\n`);
  return 0;
}
