import type { CertRead } from './certifications.ts';
import type { Token } from './tokens.ts';

/** Whose it is. */
export const OWN = /^(?:my|mine|her|his|our|their)$/;
const COUNTS =
  /^(?:count|counts|cover|covers|work|works|let|lets|qualify|qualifies|satisfy|satisfies|suffice|suffices|enough|good|valid|carry|carries|apply|applies|get|gets|allow|allows|also|automatically)$/;

const COMES = /^(?:in|on|next|at|this|scheduled|booked|coming|tomorrow|later|set|until|not|datex\d+)$/;
/** What one has once the course is over. */
const LASTING = /^(?:certs?|license|badge|card|paper|papers|diploma)$/;

/** "Does my 12U count for …?": what is one's own and may count is a certificate, not a team. */
export function isOwnPaper(tokens: readonly Token[], { at, end }: CertRead): boolean {
  if (!OWN.test(tokens[at - 1]?.text ?? '')) return false;
  const next = tokens[end]?.text ?? '';
  const after = tokens[end + 1]?.text ?? '';
  const isForTeam = after === 'for' && /^(?:my|our|a|an|the|\d{1,2}u)$/.test(tokens[end + 2]?.text ?? '');
  if (LASTING.test(next) && (after === ',' || isForTeam)) return true;
  // "My 6U card ok there?"
  if (PAPER.test(next))
    return (
      /^(?:ok|okay|fine|still|is)$|^$/.test(tokens[end + 1]?.text ?? '') ||
      COUNTS.test(tokens[end + 1]?.text ?? '')
    );
  return COUNTS.test(next);
}

/** "U9/U10 trained", "12U cert holder", "8U course only, …": held without a verb that says so. */
export function isVerbless(tokens: readonly Token[], { at, end }: CertRead): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const isOpening = /^(?:[.;!\n,]|am|is)?$/.test(before);
  // "16U coach, only Intermediate so far": the first says which team somebody has.
  if (/^\d{1,2}u$/.test(tokens[at]?.text ?? '') && /^coach$/.test(tokens[end - 1]?.raw ?? '')) return false;
  if (/^(?:already|only|just)$/.test(before) && isClosing(tokens, end)) return true;
  const next = PAPER.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const word = tokens[next]?.text ?? '';
  if (
    /^(?:trained|certified|qualified|done|completed|finished|passed|holder|holders)$/.test(
      tokens[end]?.text ?? '',
    ) ||
    /^holders?$/.test(word)
  )
    return isOpening;
  const isClosed = /^[,.;]$/.test(tokens[next + (word === 'only' ? 1 : 0)]?.text ?? '');
  return isOpening && isClosed && (word === 'only' || (at === 0 && next > end));
}

/** "…, only Intermediate so far": nothing more is said of it. */
function isClosing(tokens: readonly Token[], end: number): boolean {
  const [word = '.', next = ''] = [0, 1].map((step) => tokens[end + step]?.text ?? (step === 0 ? '.' : ''));
  return /^[,.;]$/.test(word) || (word === 'so' && next === 'far') || (word === 'right' && next === 'now');
}

/** "Can a 6U coach do Schoolyard?": who is called by one division and asks for another. */
function isAnothersTeam(tokens: readonly Token[], at: number): boolean {
  const before = tokens[/^an?$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text ?? '';
  const [coach = '', ...rest] = [1, 2, 3, 4, 5].map((step) => tokens[at + step]?.text ?? '');
  const verb = rest.findIndex((text) => /^(?:do|coach|run|lead|take|cover|handle|help|teach)$/.test(text));
  return (
    coach === 'coach' &&
    /^(?:can|may|could)$/.test(before) &&
    verb >= 0 &&
    rest.slice(verb + 1).some((text) => /^(?:\d{1,2}u|schoolyard)$/.test(text))
  );
}

/** "I am a National coach", "does an Intermediate coach need …": who is called so holds it. */
export function isTitle(tokens: readonly Token[], { at, division }: CertRead): boolean {
  // "Schoolyard coach now, moving to 6U": who has a team has its certificate, and asks about the next.
  if (tokens[at + 1]?.text === 'coach' && /^(?:now|currently)$/.test(tokens[at + 2]?.text ?? ''))
    return tokens.slice(at + 3).some(isMoving);
  const after = division === undefined ? (tokens[at + 1]?.text ?? '') : '';
  if (/^coaches$/.test(after)) return true;
  if (after === 'coach' && tokens[at + 2]?.text === 'here') return true;
  if (division !== undefined) return isAnothersTeam(tokens, at);
  const before = tokens[at - 1]?.text ?? '';
  // "Does the National coach need …?", but not "the Intermediate coach course".
  const isSomebody = /^(?:the|any|each|every|our)$/.test(before) && after === 'coach';
  if (isSomebody)
    return /^(?:need|needs|can|may|must|has|have|who|also|still)$/.test(tokens[at + 2]?.text ?? '');
  return /^(?:a|an|am|as|is)$/.test(before) && /^(?:coach|certified)$/.test(after);
}

const IN_TEAM = /^(?:is|are|plays|play|playing|in|at|on|to|into|turned|became|my|the|a|an|our|:|,)$/;
const OF_PAPER =
  /^(?:certs?|certified|trained|qualified|license|badge|course|class|level|training|one|have|has|hold|holds|got|did|take|took|done|mine)$/;
const TEAM = /^(?:team|kid|girl|boy|son|daughter|one|kids|girls|boys)$/;
const SINCE = /^(?:now|instead|currently|nowadays|starting)$/;

/** "The team is 8U now", "my girl plays 8U", "10U last year": a bare division that is a team, not a course somebody holds. */
function isTeam(tokens: readonly Token[], { at, end, sure }: CertRead): boolean {
  if (sure !== 'maybe') return false;
  const [second = '', first = ''] = [2, 1].map((back) => tokens[at - back]?.text ?? '');
  const [next = '', after = ''] = [0, 1].map((step) => tokens[end + step]?.text ?? '');
  const isTold = /^(?:is|are)$/.test(first);
  if ((isTold && TEAM.test(second)) || first === 'into') return true;
  if (OF_PAPER.test(first) || (OF_PAPER.test(second) && first !== ',')) return false;
  const isSince =
    SINCE.test(next) || (/^(?:this|next)$/.test(next) && /^(?:year|season|fall|spring)$/.test(after));
  if (isSince) return true;
  if (/^plays?$|^playing$/.test(first)) return true;
  return (
    /^datex\d+$/.test(next) && IN_TEAM.test(first) && tokens.slice(Math.max(0, at - 8), at).some(isMoving)
  );
}

/** "My Advanced class is in October": still to come. */
function isPlanned(tokens: readonly Token[], { at, end }: CertRead): boolean {
  if (!/^(?:course|class|training|session)$/.test(tokens[end]?.text ?? '')) return false;
  return (
    OWN.test(tokens[at - 1]?.text ?? '') &&
    tokens[end + 1]?.text === 'is' &&
    COMES.test(tokens[end + 2]?.text ?? '')
  );
}

/** A team, people or a course still to come, and nothing somebody holds. */
export function isNoPaper(tokens: readonly Token[], cert: CertRead): boolean {
  return (
    isPeople(tokens, cert) ||
    isTeam(tokens, cert) ||
    isPlanned(tokens, cert) ||
    (isTeamWithPaper(tokens, cert.at) && tokens.filter((_, at) => isTeamWithPaper(tokens, at)).length > 1)
  );
}

/** "Dan has 14U with Advanced, Eva has 16U with …": in such a list the team stands before its coach's paper. */
function isTeamWithPaper(tokens: readonly Token[], at: number): boolean {
  const isTeam = /^(?:\d{1,2}u|schoolyard)$/.test(tokens[at]?.text ?? '');
  const link = tokens[at + 1]?.text === 'team' ? at + 2 : at + 1;
  const isLinked = /^(?:with|holding)$/.test(tokens[link]?.text ?? '');
  const paper = /^(?:an?|the|only|just|his|her|their)$/.test(tokens[link + 1]?.text ?? '')
    ? link + 2
    : link + 1;
  return (
    isTeam &&
    isLinked &&
    /^(?:\d{1,2}u|schoolyard|intermediate|advanced|national)$/.test(tokens[paper]?.text ?? '')
  );
}

const isMoving = ({ text }: Token) => /^(?:mov(?:e|es|ed|ing)|bump(?:ed|ing)?|switch(?:ed|ing)?)$/.test(text);

const PAPER =
  /^(?:certs?|certified|license|badge|course|class|training|level|grade|requirement|card|paper|papers|diploma|ticket)$/;

/** "We have plenty of refs", "we got a ref": people the team has, not a certificate somebody holds. */
function isPeople(tokens: readonly Token[], { at, end }: CertRead): boolean {
  const word = tokens[end - 1]?.text ?? '';
  if (PAPER.test(tokens[end]?.text ?? '')) return false;
  if (/^(?:refs|referees)$/.test(word)) return true;
  const isOne = /^(?:a|an|one|another|our|the)$/.test(tokens[at - 1]?.text ?? '');
  return (
    /^(?:ref|referee)$/.test(word) && isOne && /^(?:have|has|got|with)$/.test(tokens[at - 2]?.text ?? '')
  );
}

/** Before a colon: what follows is to be coached, not held. */
export const LISTS_TEAMS = /^(?:teams?|divisions?|open|openings?|needs?|slots?|ages?|groups?|question)$/;

/** "I have 3 kids in 6U, 8U and 10U" holds no course. */
export function isFamily(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (/^teams?$/.test(word) && /^(?:\d+|,|\.)$/.test(tokens[at - 1]?.text ?? '')) return true;
  const isKin = /^(?:kids|teams|children|sons|daughters|boys|girls|twins|team|kid|son|daughter)$/.test(word);
  return isKin && /^(?:have|has|had|having|got|with)$/.test(tokens[at - 2]?.text ?? '');
}
