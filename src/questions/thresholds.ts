/**
 * When a question is answered, asked back or declined.
 *
 * Every intent gives itself a score from 0 to 1 (0.9: nothing else it could be; 0.8: topic and aspect are both named;
 * 0.5 to 0.7: only one of them is); the best one at or above `answer` speaks, a question without one is declined.
 * Asking back is what an intent does that lacks a fact (which division?), not a band of scores.
 *
 * Chosen on the 440 questions of test/questions/sets/building.jsonl, the 80 shared ones and the 71 turns of
 * conversations.jsonl by trying each value with the others left as they are (right, harmful):
 *
 *     answer  0.3–0.5: 419, 0   0.6: 416, 0   0.7: 410, 1   0.8: 389, 1   0.85: 327, 1
 *     share   0.2–0.5: 419, 0   0.6: 418, 0   0.8: 416, 0
 *     alone   0–0.5: 65 of 71   0.6–0.7: 66   0.8–1: 65
 *
 * Of values that do equally well the most careful one is taken. Declining more than this would not make fewer answers
 * harmful: those come from questions that are understood wrongly with a high score.
 */
export const THRESHOLDS = {
  /** Below this no intent speaks: the question is declined. */
  answer: 0.5,
  /** A statement found by its words speaks when at least this part of the question's telling words belong to it. */
  share: 0.5,
  /**
   * The page's nearest statement is told, as no more than that, from this sum on (a rare word counts about 4, a named
   * thing 3.5). On the 760 questions: 0–6: 758 right, 8: 755, never: 752, none of them harmful.
   */
  closest: 4.5,
  /** A message in a thread stands for itself from here on; below it is read with the question before it. */
  alone: 0.7,
} as const;
