import type { CertRead } from './certifications.ts';
import { isFamily, LISTS_TEAMS } from './own-papers.ts';
import type { Token } from './tokens.ts';

const HAVE =
  /^(have|has|had|having|hold|holds|holding|got|completed|complete|finished|did|took|done|passed|earned|renewed|certified|with|possess|taken|obtained|received|wrapped|knocked)$/;
const WANT =
  /^(need|needs|needed|require|requires|required|want|wants|get|take|taking|doing|coach|coaches|coaching|runs|leads|retake|redo|sign|find|if i take|start|must|should|to|for|still|run|lead|about|cover|covers|offer|teach|wanting|sit|assigned|given|offered)$/;
const NEGATION =
  /^(not|never|no|without|except|lack|lacks|lacking|missing|minus|but not|nor|neither|skipped|nothing)$/;
const STOP = /^(\.|\?|!|;)$/;
const MODAL = /^(to|must|should|will|would|need|needs|can|could|may|might|i to)$/;

/** "We have openings in 10U and 12U": nobody holds those. */
const OFFERS = /^(?:have|has|got|with)$/;
const OPENINGS = /^(?:openings?|spots?|slots?|teams?|vacanc(?:y|ies)|needs?|room|space)$/;

/** `with`: "can I coach 14U with Advanced"; a division after it may as well be a team. */
export type State = 'held' | 'with' | 'wanted' | 'lacking' | 'none';

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
    // "a cert for Schoolyard, or am I good with 6U?" is said of what is held
    tokens[at - 4]?.text !== 'or' &&
    /^(?:ok|okay|good|fine|happy|start|stay|go|stuck|me|us|help|helping|helps|work|working|out|coach|coaching|team|assist|assisting|deal)$/.test(
      before,
    )
  )
    return 'wanted';
  if (OFFERS.test(word) && OPENINGS.test(tokens[at + (tokens[at + 1]?.text === 'the' ? 2 : 1)]?.text ?? ''))
    return 'wanted';
  if (HAVE.test(word)) {
    if (state === 'lacking' && [1, 2, 3].some((back) => NEGATION.test(tokens[at - back]?.text ?? '')))
      return 'lacking';
    if (tokens[at + 1]?.text === 'to' || (MODAL.test(before) && !/^(?:with|done|has|holds)$/.test(word)))
      return 'wanted';
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
  if (word === ':' && at > 0) return LISTS_TEAMS.test(before) || isAsked(tokens, at) ? 'none' : 'held';
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

/** "Which one is not on your list: CPR, Live Scan?": what a question lists, nobody holds. */
function isAsked(tokens: readonly Token[], colon: number): boolean {
  const from = tokens.findLastIndex(({ text }, at) => at < colon && /^[.?!;\n]$/.test(text)) + 1;
  return /^(?:which|what|whats)$/.test(tokens[from]?.text ?? '');
}

/** What the words before each certification say of it: held, wanted, lacking. */
export function collect(
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
