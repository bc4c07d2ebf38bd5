/**
 * When a question is answered, asked back or declined.
 *
 * Intents give themselves a score; the best one at or above `answer` speaks. The figures were chosen on data: see the
 * note at the end of this file's history and the test that walks them.
 */
export const THRESHOLDS = {
  /** Below this no intent speaks: the question is declined. */
  answer: 0.5,
  /** A statement found by its words speaks when at least this part of the question's telling words belong to it. */
  share: 0.5,
  /** A message in a thread stands for itself from here on; below it is read with the question before it. */
  alone: 0.7,
} as const;
