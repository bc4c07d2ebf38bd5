import { divisionCourse } from '../../../requirements/index.ts';
import type { Context, Intent, Part } from '../../part.ts';
import { courseText } from './which.ts';

interface Claim {
  readonly certification: string;
  readonly division: Context['asked']['divisions'][number];
}

/** So many words lie at most between a course and the division it is said to be for. */
const FAR = 5;

/** "14U = Intermediate, 16U means Advanced": every course with the division named before it. */
function claimsBefore({ asked }: Context): Claim[] {
  const courses = asked.certs.filter((cert) => cert.sure === 'yes');
  return courses.flatMap((cert, i) => {
    const from = courses[i - 1]?.end ?? 0;
    const division = asked.divisions.findLast(({ at }) => at >= from && at < cert.at && cert.at - at <= FAR);
    return division ? [{ certification: cert.id, division }] : [];
  });
}

/** "Advanced is for 16U and National is for 19U": every course with the division named after it. */
function claimsAfter({ asked }: Context): Claim[] {
  const courses = asked.certs.filter((cert) => cert.sure === 'yes');
  return courses.flatMap((cert, i) => {
    const next = courses[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const division = asked.divisions.find(({ at }) => at >= cert.end && at < next && at - cert.end <= FAR);
    return division ? [{ certification: cert.id, division }] : [];
  });
}

function claimsOf(context: Context): Claim[] {
  const { certs, divisions } = context.asked;
  const courses = new Set(certs.filter(({ sure }) => sure === 'yes').map(({ at }) => at));
  const first = divisions.find(({ at }) => !courses.has(at))?.at ?? Number.POSITIVE_INFINITY;
  const isBefore = first < Math.min(...courses);
  return isBefore ? claimsBefore(context) : claimsAfter(context);
}

/** Several courses are said to be for a division each, and whether that is so is asked. */
export const pairsIntent: Intent = {
  id: 'course-pairs',
  score: (context) => {
    const { asked, isYesNo, has } = context;
    const isMine = / (?:i|have|has|hold|holds|got|took|my|done) /.test(asked.words);
    if (
      (asked.held.length > 0 && isMine) ||
      asked.people.length > 0 ||
      has('heading', 'duration', 'crossCert') ||
      !isYesNo
    )
      return 0;
    return claimsOf(context).length > 1 &&
      / (?:for|=|:|means|mean|to|is|covers|cover|need|needs|takes|requires) /.test(asked.words)
      ? 0.92
      : 0;
  },
  answer: (context): Part => {
    const { rulebook, locale: t } = context;
    const claims = claimsOf(context);
    const isRight = claims.every(
      ({ certification, division }) =>
        divisionCourse(rulebook, division.division)?.value.certification === certification,
    );
    return {
      text: t.sentences(
        isRight ? t.yes : t.no,
        ...claims.map(({ division }) => courseText(context, division).text),
      ),
      mode: 'answer',
      sources: claims.flatMap(({ division }) => divisionCourse(rulebook, division.division)?.source ?? []),
    };
  },
};
