import { type DivisionId, divisionCourse, type Rulebook } from '../../requirements/index.ts';
import type { DivisionRead } from './divisions.ts';
import type { Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A certification that is named, or a division that may stand for its course ("I have 8U and 12U"). */
export interface CertRead {
  readonly id: string;
  readonly at: number;
  readonly end: number;
  /** `maybe`: only a division's name, which is a course when somebody says to hold it. */
  readonly sure: 'yes' | 'maybe';
  /** Only a part of the course was named. */
  readonly part?: 'online' | 'field';
  readonly division?: DivisionId;
}

const COURSE =
  /^(certs?|certified|certify|courses?|class|classes|credentials?|license|licenses|badge|module|training|session|part|requirement)$/;
const GROUP =
  /^(teams?|kids?|players?|boys?|girls?|squad|division|games?|match|matches|practices?|coaches|parents?|daughter|son|child|children|group|season|roster|side|bunch)$/;
const PERSON = /^(am|a|an|as|the|new|our|my|his|her|head|assistant|is|another)$/;

function afterDivision(tokens: readonly Token[], at: number): number {
  const isPair = tokens[at + 1]?.text === '/';
  const isYard = tokens[at]?.text === 'school';
  return at + (isPair ? 3 : isYard ? 2 : 1);
}

/** "Retake 10U coach", "the course of coach 10U": a course by the words before it. */
function isCourseBefore(tokens: readonly Token[], at: number): boolean {
  const [third = '', second = '', first = ''] = [3, 2, 1].map((back) => tokens[at - back]?.text ?? '');
  if (
    /^(?:retake|retaking|redo|redoing|repeat|renew)$/.test(first === 'the' || first === 'my' ? second : first)
  )
    return true;
  const [noun, link] = first === 'coach' ? [third, second] : [second, first];
  return link === 'of' && COURSE.test(noun);
}

/** "A 6U and a 10U team": what is said of the second holds for the first. */
function isBesideTeam(tokens: readonly Token[], next: number): boolean {
  if (!/^(?:and|or|,|&)$/.test(tokens[next]?.text ?? '')) return false;
  const other = /^(?:a|an|one|1|another|the)$/.test(tokens[next + 1]?.text ?? '') ? next + 2 : next + 1;
  return /^\d{1,2}u$/.test(tokens[other]?.text ?? '') && GROUP.test(tokens[other + 1]?.text ?? '');
}

/** "Can an 8U coach …?" */
function isAskedOf(tokens: readonly Token[], at: number): boolean {
  return /^an?$/.test(tokens[at - 1]?.text ?? '') && /^(?:can|may|could)$/.test(tokens[at - 2]?.text ?? '');
}

function sureness(tokens: readonly Token[], { at }: DivisionRead): CertRead['sure'] | undefined {
  let next = afterDivision(tokens, at);
  const words = () => tokens[next]?.text ?? '';
  if (GROUP.test(words())) return undefined;
  if (/^[a-z]/.test(words()) && !COURSE.test(words()) && GROUP.test(tokens[next + 1]?.text ?? ''))
    return undefined;
  if (isBesideTeam(tokens, next)) return undefined;
  if (words() === '-') next++;
  if (/^(online|field|live)$/.test(words()) && COURSE.test(tokens[next + 1]?.text ?? '')) return 'yes';
  if (COURSE.test(words()) || isCourseBefore(tokens, at)) return 'yes';
  // "The 10U one" is a course, "one in 8U one in 10U" are children.
  if (/^ones?$/.test(words())) return tokens[at - 1]?.text === 'the' ? 'yes' : undefined;
  if (/^coach(ing|es)?$/.test(words())) {
    if (COURSE.test(tokens[next + 1]?.text ?? '')) return 'yes';
    return tokens[next]?.raw === 'Coach'
      ? 'yes'
      : PERSON.test(tokens[at - 1]?.text ?? '') && !isAskedOf(tokens, at)
        ? undefined
        : 'maybe';
  }
  return 'maybe';
}

function partAround(tokens: readonly Token[], at: number): CertRead['part'] {
  const near = tokens.slice(Math.max(0, at - 4), at + 6).map((token) => token.text);
  const says = (word: string) =>
    near.some(
      (text, i) =>
        text === word &&
        /^(part|portion|half|piece|section|class|course|module|session|training)$/.test(near[i + 1] ?? ''),
    );
  const around = near.join(' ');
  if (
    /online (part|portion|half|piece|section|bit|stuff|things|work) (of|for|in)/.test(around) ||
    (says('online') && !/field/.test(around))
  )
    return 'online';
  return undefined;
}

/** @param hits of `Names.things` */
export function readCertifications(
  rulebook: Rulebook,
  tokens: readonly Token[],
  hits: readonly Hit[],
  divisions: readonly DivisionRead[],
): CertRead[] {
  const named = hits
    .filter(({ concept }) => concept.startsWith('cert:'))
    .map(({ concept, at, end }): CertRead => ({ id: concept.slice(5), at, end, sure: 'yes' }));
  const byDivision = divisions.flatMap((read): CertRead[] => {
    const id = divisionCourse(rulebook, read.division)?.value.certification;
    const sure = id === undefined ? undefined : sureness(tokens, read);
    if (id === undefined || sure === undefined || named.some(({ at }) => at === read.at)) return [];
    const part = partAround(tokens, read.at);
    return [
      {
        id,
        at: read.at,
        end: afterDivision(tokens, read.at),
        sure,
        division: read.division,
        ...(part ? { part } : {}),
      },
    ];
  });
  return [...named, ...byDivision].toSorted((a, b) => a.at - b.at);
}
