import type { Token } from './tokens.ts';

/** How long practices or games are: nothing of it need be heading. */
const PRACTICE = /^(?:practices?|sessions?|trainings?|games?|match|matches)$/;
const LASTS = /^(?:is|are|lasts?|runs?|goes|go|takes?|was|were|about|only|for|like|around|usually|of|:)$/;
const HEADING = /^(?:heading|headers?|headings|head|heads|headed)$/;
/** Minutes: a drill is shorter, a practice is not. */
const SHORTEST_PRACTICE = 45;

/** "Practice is 90 minutes", "we practice 3 hours": the word for it stands before the number. */
function isToldBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at);
  const last = before.findLastIndex(({ text }) => !LASTS.test(text));
  return last >= 0 && PRACTICE.test(before[last]?.text ?? '') && !isHeadingAfter(tokens, at + 1);
}

/** "2 hours of practice", "a 90-minute session". */
function isToldAfter(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at + 1, at + 6);
  const practice = words.findIndex(({ text }) => PRACTICE.test(text));
  const between = words.slice(0, Math.max(practice, 0));
  return (
    practice >= 0 &&
    between.every(({ text }) => /^(?:minutes?|m|hours?|-|of|long|team|total|a|in|our)$/.test(text)) &&
    !isHeadingAfter(tokens, at + practice + 2)
  );
}

/** "18 minutes of heading": behind the unit, or the word for practice, it is told what of. */
function isHeadingAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at, at + 4).map(({ text }) => text);
  const end = next.findIndex((text) => /^(?:[.,;:?!\n]|and|but|how)$/.test(text));
  return (end < 0 ? next : next.slice(0, end)).some((text) => HEADING.test(text));
}

/** Is the amount how long they practise, rather than how long they head? */
export function isPracticeLength(tokens: readonly Token[], at: number, minutes: number): boolean {
  return minutes >= SHORTEST_PRACTICE && (isToldBefore(tokens, at) || isToldAfter(tokens, at));
}

const SHARES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5 };

/** "Half of it", "a third of our practice": minutes of a practice of that length. @returns empty when no share is named */
export function shareOf(tokens: readonly Token[], length: number): number[] {
  return tokens.flatMap(({ text }, at) => {
    const by = SHARES[text];
    const next = tokens[at + 1]?.text ?? '';
    return by !== undefined && /^(?:of|the|our|that|it|practice)$/.test(next)
      ? [Math.round(length / by)]
      : [];
  });
}
