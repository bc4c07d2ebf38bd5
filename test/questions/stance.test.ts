import { expect, test } from 'vitest';
import { localeOf } from '../../src/questions/locale.ts';
import { agreeing } from '../../src/questions/stance.ts';
import { builtIn, ownSet, readSet, SET_DAY, type SetQuestion, SHARED_SET } from './score.ts';

const t = localeOf(undefined);
const { questions } = builtIn();
const DENIES =
  / (?:does not count|do not count|is not required|is not enough|is over the limit) | missing[ :]/;
const AFFIRMS = / (?:is required|counts for|count for|is within the limit) |^You also need /;

/** Kinds of questions whose sentences carry their stance. */
const GUARDED = new Set([
  'requirement',
  'missing',
  'validity',
  'all-requirements',
  'each-own',
  'plan',
  'course-covers',
  'own-teams',
  'people-course',
  'heading',
]);

const asked = [ownSet('building.jsonl'), ownSet('strangers.jsonl'), SHARED_SET].flatMap((path) =>
  readSet<SetQuestion>(path),
);

/** A verdict word with the first sentence behind it that contradicts it. */
function contradiction({ question, region }: SetQuestion): string[] {
  const { text, intent } = questions.answer(question, { region, today: SET_DAY });
  if (!GUARDED.has(intent)) return [];
  const [word = '', first = ''] = text.split(/(?<=\.)\s/);
  const isWrong =
    word === t.yes
      ? DENIES.test(first) && !AFFIRMS.test(first)
      : word === t.no && AFFIRMS.test(first) && !DENIES.test(first);
  return isWrong ? [`${question} → ${word} ${first}`] : [];
}

test('a verdict word stands only before a sentence that agrees with it', () => {
  expect(agreeing(t, t.yes, { stance: 'denies' })).toBe('');
  expect(agreeing(t, t.no, { stance: 'affirms' })).toBe('');
  expect(agreeing(t, t.yes, { stance: 'affirms' })).toBe(t.yes);
  expect(agreeing(t, t.no, {})).toBe(t.no);
});

test('no answer to a question of the sets says "yes" and then the contrary', () => {
  expect(asked.flatMap(contradiction)).toEqual([]);
});
