import type { Meeting } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';

const CLOCK = / (?:(\d{1,2}):([0-5]\d)|(\d{1,2})(?= (?:am|pm|a \. m|p \. m|oclock|o'clock) )) /;
const ASKS_END =
  / (?:over|end|ends|done|finish|finishes|finished|out|until|till|make|free|home|back|leave|pick up) /;

/** Twelve hours round: 11 and two hours are 1. */
const hourAfter = (hour: number, hours: number) => (hour > 12 ? hour + hours : ((hour + hours - 1) % 12) + 1);

/** "It starts at 9:00, when is it over?": the end, from how long it lasts. @returns '' when that is not asked */
export function endText({ asked, locale: t }: Context, { lasts }: Meeting): string {
  const [, hour, minutes = '00', bare] = CLOCK.exec(asked.words) ?? [];
  const start = Number(hour ?? bare);
  if (Number.isNaN(start) || typeof lasts?.hours !== 'number' || !ASKS_END.test(asked.words)) return '';
  return t.region.meetingEnds(`${start}:${minutes}`, `${hourAfter(start, lasts.hours)}:${minutes}`);
}
