import type { IsoDay } from '../../requirements/index.ts';
import type { CertRead } from './certifications.ts';
import { type DateRead, reyear } from './dates.ts';
import type { Token } from './tokens.ts';

const NOW = /^(today|now|currently)$/;
const THEN =
  /^(season|starts|start|starting|begins|game|kickoff|opener|by|until|practice|in time|before|through|next|again)$/;
const ENDS =
  /^(expires|expire|expiring|expired|expiration|valid|ends|ended|end|until|lapse|lapses|lapsed|ran|runs|due)$/;
/** "Is spring 2025 ok?": behind a day that is asked about. */
const ASKED = /^(?:ok|okay|good|fine|covered|legal|valid|enough)$/;
/** "The check went through on …": it is done, not good through that day. */
const CAME = /^(?:went|came|come|gone|got|been|made)$/;
const DONE = /^(?:mine|did|took|finished|passed|completed|got)$/;

function roleOfDate(tokens: readonly Token[], at: number): 'now' | 'then' | 'ends' | 'done' {
  const before = tokens.slice(Math.max(0, at - 5), at).map((token) => token.text);
  const sentence = before
    .slice(before.findLastIndex((word) => /^[.?!;\n]$/.test(word)) + 1)
    .filter((word, i, words) => !(word === 'through' && CAME.test(words[i - 1] ?? '')));
  if (sentence.some((word) => NOW.test(word))) return 'now';
  // "does it expire, mine is from 2020": what is asked before the comma is not said of the date.
  const clause = sentence.slice(sentence.findLastIndex((word) => /^[,(-]$/.test(word)) + 1);
  if (clause.some((word) => DONE.test(word)) && !clause.some((word) => ENDS.test(word))) return 'done';
  const [last = '', previous = ''] = sentence
    .toReversed()
    .filter((word) => !/^(on|the|of|,|in|from)$/.test(word));
  if (last === 'is' && /^(?:it|this|that)$/.test(previous) && sentence.length <= 3) return 'now';
  // "the check is good through May", unlike "is the check good through May?"
  if (last === 'through' && /^(?:good|valid|current)$/.test(previous) && sentence.at(-3) === 'is')
    return 'ends';
  if (last === 'for' && sentence.length > 1) return 'then';
  if (last === 'is' && ASKED.test(tokens[at + 1]?.text ?? '')) return 'then';
  if (sentence.some((word) => ENDS.test(word)) && !sentence.includes('when')) return 'ends';
  if (
    sentence.some((word) => THEN.test(word)) &&
    !sentence.some((word) => /^(did|done|took|finished|completed|taken|passed)$/.test(word))
  )
    return 'then';
  return 'done';
}

/** A date where it stands, and what it is the date of. */
export interface Place {
  readonly date: DateRead;
  readonly at: number;
  readonly role: ReturnType<typeof roleOfDate>;
}

const PAST = /^(?:was|were|did|done|took|taken|passed|cleared|finished|completed|got|approved|mine|dated)$/;
const AHEAD = /^(?:will|if|when|once|next|plan|planning|would|until|by)$/;

/** "It was March 3": what is told as done and is written without a year lies behind. */
function behind(tokens: readonly Token[], at: number, read: DateRead, today: IsoDay): DateRead {
  if (!read.yearless || read.from <= today) return read;
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text);
  const isPast = before.some((word) => PAST.test(word)) && !before.some((word) => AHEAD.test(word));
  if (!isPast) return read;
  const yearBefore = (day: IsoDay) =>
    `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
  return { ...read, from: yearBefore(read.from), to: yearBefore(read.to) };
}

/** Every date of a message. */
export function placesOf(tokens: readonly Token[], dates: readonly DateRead[], today: IsoDay): Place[] {
  return tokens.flatMap((token, at) => {
    const date = /^datex(\d+)$/.exec(token.text)?.[1];
    const read = date === undefined ? undefined : dates[Number(date)];
    if (!read) return [];
    const role = roleOfDate(tokens, at);
    return [{ date: role === 'done' ? behind(tokens, at, read, today) : read, at, role }];
  });
}

/** A date belongs to the certification before it; a leading one ("In March I did SafeSport") to the one after. */
export function ownerOf(
  place: Place,
  certs: readonly CertRead[],
  places: readonly Place[],
): CertRead | undefined {
  const before = certs.findLast((cert) => cert.at < place.at);
  const isTaken =
    before &&
    places.some(
      (other) => other !== place && other.role !== 'now' && other.at > before.at && other.at < place.at,
    );
  if (before && !isTaken) return before;
  return certs.find((cert) => cert.at > place.at);
}

/** The person whose list a word stands in: the last one named before it. */
export function personAt(people: ReadonlyMap<number, string>, at: number): string | undefined {
  let who: string | undefined;
  for (const [position, name] of people) if (position < at) who = name;
  return who;
}

/** "Pam took it in 2022, Raj in 2024": each date with its person. */
export function ofPerson({ date, at }: Place, people: ReadonlyMap<number, string>): DateRead {
  const who = personAt(people, at);
  return who === undefined ? date : { ...date, who };
}

/** Years that were left out, and days that belong to no certification: those the question is asked for. */
export function resolved(
  places: readonly Place[],
  certs: readonly CertRead[],
  people: ReadonlyMap<number, string>,
): Place[] {
  const now = places.find((place) => place.role === 'now');
  const dated = places.map((place) => (now ? { ...place, date: reyear(place.date, now.date.from) } : place));
  return dated.map((place) => {
    const isFree =
      place.role === 'done' && certs.length > 0 && people.size < 2 && !ownerOf(place, certs, dated);
    return isFree ? { ...place, role: 'then' } : place;
  });
}

/** The day a question is about: the latest that lies ahead, else "today is …". */
export function dayAsked(tokens: readonly Token[], places: readonly Place[]): DateRead | undefined {
  const isThrough = tokens.some(({ text }) => /^(?:whole|entire|throughout|through)$/.test(text));
  const ahead = places
    .filter((place) => place.role === 'then')
    .toSorted((a, b) => b.date.to.localeCompare(a.date.to));
  const [last] = ahead;
  if (!last) return places.find((place) => place.role === 'now')?.date;
  return isThrough ? { from: last.date.to, to: last.date.to } : last.date;
}

/** Single days ahead, when more than one is named. */
export function daysAsked(tokens: readonly Token[], places: readonly Place[]): DateRead[] {
  if (tokens.some(({ text }) => /^(?:whole|entire|throughout|between)$/.test(text))) return [];
  const days = places.flatMap(({ role, date }) => (role === 'then' && date.from === date.to ? [date] : []));
  const unique = [...new Map(days.map((day) => [day.from, day])).values()];
  return unique.length > 1 ? unique : [];
}
