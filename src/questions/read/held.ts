import type { DivisionId, IsoDay } from '../../requirements/index.ts';
import type { CertRead } from './certifications.ts';
import type { DateRead } from './dates.ts';
import { collect, type State } from './held-state.ts';
import { withListDates } from './lists.ts';
import { markAfter } from './marks.ts';
import { isNoPaper, isOwnPaper, isTitle, isVerbless, OWN } from './own-papers.ts';
import {
  dayAsked,
  daysAsked,
  ofPerson,
  ownerOf,
  type Place,
  personAt,
  placesOf,
  resolved,
} from './places.ts';
import { yearLater } from './spoken-dates.ts';
import type { Token } from './tokens.ts';

/** A certification somebody says to hold. */
export interface HeldRead {
  readonly certification: string;
  readonly at: number;
  readonly on?: DateRead;
  readonly expires?: DateRead;
  /** Of a course that was named by its division. */
  readonly division?: DivisionId;
  /** Only a part of the course is done. */
  readonly part?: 'online' | 'field';
  /** Of whom, when several people are named; lower case. */
  readonly who?: string;
}

export interface Holdings {
  readonly held: readonly HeldRead[];
  /** Named as not held. */
  readonly lacking: readonly string[];
  /** Days something was done that no named certification belongs to. */
  readonly loose: readonly DateRead[];
  /** Day the question is asked for: "today is Oct 3, 2025", "a season that starts September 6". */
  readonly on?: DateRead;
  /** Several days to look at: "will it last for May 3 and for June 7?" */
  readonly days: readonly DateRead[];
}

const DONE_AFTER = /^(holder|holders|done|completed|finished|complete|passed|taken|held|✅|✔)$/;

/** "<certification> done", "<certification> 2019", "SafeSport (March 2022)". */
function isSaidDone(tokens: readonly Token[], cert: CertRead, next: number): boolean {
  const following = tokens.slice(cert.at + 1, Math.min(next, cert.at + 9));
  return following.some(
    ({ text }, i) =>
      DONE_AFTER.test(text) &&
      !following
        .slice(0, i)
        .some((t) => t.text === 'not' || t.text === 'be' || t.text === 'get' || t.text === 'to'),
  );
}

/** "Jo's check is from May and Kim's from June": Kim's date is for the certification named before. */
function sharedDates(
  places: readonly Place[],
  certs: readonly CertRead[],
  people: ReadonlyMap<number, string>,
): HeldRead[] {
  return places.flatMap((place) => {
    if (place.role !== 'done') return [];
    const who = personAt(people, place.at);
    const [only] = certs;
    // "Al 2024, Bo 2021: whose check ran out?": the one certification stands behind all the days.
    if (
      only &&
      certs.length === 1 &&
      only.at > place.at &&
      places.some((other) => other.at > place.at && other.at < only.at)
    )
      return who ? [{ certification: only.id, at: place.at, on: place.date, who }] : [];
    if (ownerOf(place, certs, places)) return [];
    const cert = certs.findLast((entry) => entry.at < place.at);
    const isTheirs = cert && who && [...people].some(([at, name]) => name === who && at > cert.at);
    return isTheirs ? [{ certification: cert.id, at: place.at, on: place.date, who }] : [];
  });
}

function heldRead(cert: CertRead, place: Place | undefined, who: string | undefined): HeldRead {
  return {
    certification: cert.id,
    at: cert.at,
    ...(place?.role === 'done' ? { on: place.date } : {}),
    ...(place?.role === 'ends' ? { expires: place.date } : {}),
    ...(cert.division ? { division: cert.division } : {}),
    ...(cert.part ? { part: cert.part } : {}),
    ...(who ? { who } : {}),
  };
}

/** Those that are courses for sure, by their name or by what is said about them. */
function sureOf(
  tokens: readonly Token[],
  certs: readonly CertRead[],
  states: ReadonlyMap<CertRead, State>,
): CertRead[] {
  // "Can I coach 6U with (my) 8U?"
  const endsWith = (cert: CertRead) =>
    states.get(cert) === 'with' &&
    (tokens[cert.at - 1]?.text === 'with' ||
      (tokens[cert.at - 2]?.text === 'with' && OWN.test(tokens[cert.at - 1]?.text ?? ''))) &&
    (!/^\p{L}/u.test(tokens[cert.end]?.text ?? '') ||
      /^(?:or|and|but|if)$/.test(tokens[cert.end]?.text ?? ''));
  const isListed = (cert: CertRead) =>
    states.get(cert) === 'with' &&
    /^(?:and|,|\/)$/.test(tokens[cert.at - 1]?.text ?? '') &&
    certs.some(({ end }) => end === cert.at - 1);
  return certs.filter(
    (cert) =>
      cert.sure === 'yes' ||
      states.get(cert) === 'held' ||
      isListed(cert) ||
      markAfter(tokens, cert) !== undefined ||
      endsWith(cert) ||
      isOwnPaper(tokens, cert) ||
      isTitle(tokens, cert) ||
      isVerbless(tokens, cert),
  );
}

/** "Done in October, the season starts in September": the September after it. */
function afterDone(asked: DateRead, owned: readonly Place[]): DateRead {
  const done = owned
    .flatMap(({ role, date }) => (role === 'done' ? [date.from] : []))
    .toSorted()
    .at(-1);
  return asked.yearless && done !== undefined && asked.to < done ? yearLater(asked) : asked;
}

/** What people say they hold, lack, and when it was done. */
export function readHoldings(
  tokens: readonly Token[],
  certs: readonly CertRead[],
  dates: readonly DateRead[],
  people: ReadonlyMap<number, string>,
  today: IsoDay,
): Holdings {
  const states = collect(tokens, certs, people);
  const sure = sureOf(tokens, certs, states);
  const places = resolved(placesOf(tokens, dates, today), sure, people);
  const owned = places.filter(({ role }) => role === 'done' || role === 'ends');
  const own = new Map(owned.map((place) => [ownerOf(place, sure, places), place]));
  const dated = withListDates(tokens, sure, own);
  const isHeld = (cert: CertRead, i: number) => {
    const state = states.get(cert);
    const mark = markAfter(tokens, cert);
    if (mark === 'no' || isNoPaper(tokens, cert)) return false;
    if (mark === 'yes') return true;
    if (dated.has(cert) || state === 'held' || state === 'with') return true;
    if (isOwnPaper(tokens, cert) && state !== 'lacking') return true;
    if ((isTitle(tokens, cert) || isVerbless(tokens, cert)) && state === 'none') return true;
    return state !== 'lacking' && isSaidDone(tokens, cert, sure[i + 1]?.at ?? tokens.length);
  };
  // "Checks: Al on …, Bo on …": the person stands between the certification and the day.
  const whose = (cert: CertRead) => {
    const at = own.get(cert)?.at ?? 0;
    const before = at < cert.at ? personAt(people, at) : undefined;
    return before ?? personAt(people, Math.max(cert.at, at));
  };
  const held = sure.filter(isHeld).map((cert) => heldRead(cert, dated.get(cert), whose(cert)));
  const lacking = sure.filter(
    (cert) => markAfter(tokens, cert) === 'no' || (states.get(cert) === 'lacking' && !dated.has(cert)),
  );
  const loose = sure.length > 0 ? [] : owned.filter(({ role }) => role === 'done');
  const asked = dayAsked(tokens, places);
  const on = asked && afterDone(asked, owned);
  return {
    held: [...held, ...sharedDates(places, sure, people)],
    lacking: lacking.map((cert) => cert.id),
    loose: loose.map((place) => ofPerson(place, people)),
    days: daysAsked(tokens, places),
    ...(on ? { on } : {}),
  };
}
