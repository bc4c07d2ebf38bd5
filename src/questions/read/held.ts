import type { DivisionId, IsoDay } from '../../requirements/index.ts';
import type { CertRead } from './certifications.ts';
import type { DateRead } from './dates.ts';
import { withListDates } from './lists.ts';
import { markAfter } from './marks.ts';
import { isFamily, isNoPaper, isOwnPaper, isTitle, isVerbless, LISTS_TEAMS, OWN } from './own-papers.ts';
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

const HAVE =
  /^(have|has|had|having|hold|holds|holding|got|completed|complete|finished|did|took|done|passed|earned|renewed|certified|with|possess|taken|obtained|received|wrapped|knocked)$/;
const WANT =
  /^(need|needs|needed|require|requires|required|want|wants|get|take|taking|doing|coach|coaches|coaching|runs|leads|retake|redo|sign|find|if i take|start|must|should|to|for|still|run|lead|about|cover|covers|offer|teach)$/;
const NEGATION =
  /^(not|never|no|without|except|lack|lacks|lacking|missing|minus|but not|nor|neither|skipped|nothing)$/;
const STOP = /^(\.|\?|!|;)$/;
const MODAL = /^(to|must|should|will|would|need|needs|can|could|may|might|i to)$/;

/** `with`: "can I coach 14U with Advanced"; a division after it may as well be a team. */
type State = 'held' | 'with' | 'wanted' | 'lacking' | 'none';

function nextState(state: State, tokens: readonly Token[], at: number): State {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (STOP.test(word) || /^(?:who|whom|which)$/.test(word)) return 'none';
  if (isOf(tokens, at)) return state;
  if (isFamily(tokens, at)) return 'none';
  if (word === 'coach' && /^(?:\d{1,2}u|schoolyard|yard|intermediate|advanced|national)$/.test(before))
    return state;
  if (isSupposed(tokens, at) || /^(?:holder|holders)$/.test(word)) return 'held';
  if (NEGATION.test(word)) return word === 'not' && tokens[at + 1]?.text === 'only' ? state : 'lacking';
  if (
    word === 'with' &&
    /^(?:ok|okay|good|fine|happy|start|stay|go|stuck|me|us|help|helping|helps|work|working|out|coach|coaching|team|assist|assisting|deal)$/.test(
      before,
    )
  )
    return 'wanted';
  if (HAVE.test(word)) {
    if (state === 'lacking' && [1, 2, 3].some((back) => NEGATION.test(tokens[at - back]?.text ?? '')))
      return 'lacking';
    if (tokens[at + 1]?.text === 'to' || (MODAL.test(before) && !/^(with|done)$/.test(word))) return 'wanted';
    if (
      word === 'did' &&
      /^(the|you|he|she|they|we)$/.test(tokens[at + 1]?.text ?? '') &&
      tokens[at + 2]?.text === 'need'
    )
      return state;
    return word === 'with' ? 'with' : 'held';
  }
  if (word === 'but' || word === 'however') return 'none';
  // "Not done: Live Scan"
  if (word === ':' && state === 'lacking') return state;
  if (word === ':' && at > 0) return LISTS_TEAMS.test(before) ? 'none' : 'held';
  if (
    word === 'is' &&
    /^(?:cert|license)$/.test(before) &&
    tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'my')
  )
    return 'held';
  if (WANT.test(word)) return 'wanted';
  return state;
}

/** "certified for 10U", "my cert is for 10U", "the online part for 8U": the "for" belongs to the course. */
function isOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (tokens[at]?.text !== 'for') return false;
  if (/^(?:certified|stuff|part|parts|portion|half|module|modules)$/.test(before)) return true;
  return before === 'is' && /^(?:cert|license|course)$/.test(tokens[at - 2]?.text ?? '');
}

/** "If I take Advanced …", "once I get my 12U": the question is asked as if it were held. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:get|gets|take|takes|do|earn|earns|pass|complete|finish|add)$/.test(tokens[at]?.text ?? ''))
    return false;
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  const asks = before.some((text) => /^(?:do|does|should|must|to|can|could|what|which|not)$/.test(text));
  return (
    !asks &&
    before.some((text) => /^(?:if|once|after|when|suppose|supposing|say|assume|assuming)$/.test(text))
  );
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

function collect(
  tokens: readonly Token[],
  certs: readonly CertRead[],
  people: ReadonlyMap<number, string>,
): Map<CertRead, State> {
  const states = new Map<CertRead, State>();
  let state: State = 'none';
  for (let at = 0; at < tokens.length; at++) {
    state = people.has(at) ? 'held' : nextState(state, tokens, at);
    for (const cert of certs) if (cert.at === at) states.set(cert, state);
  }
  return states;
}

/** "Jo's check is from May and Kim's from June": Kim's date is for the certification named before. */
function sharedDates(
  places: readonly Place[],
  certs: readonly CertRead[],
  people: ReadonlyMap<number, string>,
): HeldRead[] {
  return places.flatMap((place) => {
    if (place.role !== 'done' || ownerOf(place, certs, places)) return [];
    const cert = certs.findLast((entry) => entry.at < place.at);
    const who = personAt(people, place.at);
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
      isVerbless(tokens, cert),
  );
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
  const whose = (cert: CertRead) => personAt(people, Math.max(cert.at, own.get(cert)?.at ?? 0));
  const held = sure.filter(isHeld).map((cert) => heldRead(cert, dated.get(cert), whose(cert)));
  const lacking = sure.filter(
    (cert) => markAfter(tokens, cert) === 'no' || (states.get(cert) === 'lacking' && !dated.has(cert)),
  );
  const loose = sure.length > 0 ? [] : owned.filter(({ role }) => role === 'done');
  const on = dayAsked(tokens, places);
  return {
    held: [...held, ...sharedDates(places, sure, people)],
    lacking: lacking.map((cert) => cert.id),
    loose: loose.map((place) => ofPerson(place, people)),
    days: daysAsked(tokens, places),
    ...(on ? { on } : {}),
  };
}
