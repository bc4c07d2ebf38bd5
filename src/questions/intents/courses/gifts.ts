import {
  acceptedFor,
  type crossCertification,
  divisionCourse,
  ladder,
  say,
} from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { titleOf } from '../rules/period.ts';
import { targetsOf } from './targets.ts';
import { enoughVerdict } from './verdict.ts';

/** How licences of another body are taken. */
export type Rules = NonNullable<ReturnType<typeof crossCertification>>['value'];
type Gift = Rules['gives'][number];

const IS_APPROVED =
  / (?:approved already|already approved|came through|went through|was approved|got approved|is approved) /;
const RIGHT_AWAY = / (?:right away|immediately|straight away|already|now|without|today) /;

/** What a licence gives: named itself, or higher than one that counts "or higher". */
function giftFor(rules: Rules, licence: string): Gift | undefined {
  const rank = (letter: string) => rules.licences.indexOf(letter);
  const exact = rules.gives.find((gift) => gift.licence === licence);
  if (exact) return exact;
  return rules.gives.find(
    (gift) => gift.orHigher && rank(licence) >= 0 && rank(licence) >= rank(gift.licence),
  );
}

function fitting(context: Context, gift: Gift): { text: string; isEnough?: boolean } {
  const { rulebook, locale: t } = context;
  const fits = targetsOf(context).map(({ division, named }) => {
    const course = divisionCourse(rulebook, division);
    const isEnough = gift.certifications.some((id) => acceptedFor(rulebook, division).includes(id));
    const label = t.capital(say(gift.label));
    return {
      isEnough,
      text: isEnough
        ? t.region.crossEnough(label, named)
        : t.region.crossNotEnough(label, named, titleOf(rulebook, course?.value.certification ?? '')),
    };
  });
  const [first] = fits;
  return {
    text: fits.map((entry) => entry.text).join(' '),
    ...(first ? { isEnough: fits.every((entry) => entry.isEnough) } : {}),
  };
}

/** "An E gets Advanced": what the licence gives is said, and is right, or higher, or wrong. */
function claimOf({ asked, rulebook }: Context, rules: Rules): boolean | undefined {
  // "Do I still need Advanced?" claims nothing.
  if (/ (?:need|needs|have to|has to|must|take|same|equal|equals|equivalent) /.test(asked.question))
    return undefined;
  const claimed = namedCoursesIn(asked);
  const gifts = asked.licences.map((licence) => giftFor(rules, licence));
  if (claimed.length === 0 || claimed.length !== gifts.length) return undefined;
  const rungs = [...rulebook.certifications.keys()];
  const fits = gifts.map((gift, i) => {
    const wanted = claimed[i] ?? '';
    if (!gift) return undefined;
    if (gift.certifications.includes(wanted)) return true;
    return gift.certifications.some((id) => rungs.indexOf(id) > rungs.indexOf(wanted)) ? undefined : false;
  });
  if (fits.includes(false)) return false;
  return fits.every(Boolean) ? true : undefined;
}

const namedCoursesIn = (asked: Context['asked']) =>
  asked.certs.filter((cert) => cert.sure === 'yes').map((cert) => cert.id);

/** "Sam has a USSF E, Tess a D": whose licence it is; empty where it is not said. */
function ownersOf({ asked }: Context, licence: string): string[] {
  if (asked.people.length < 2) return [];
  return asked.people
    .filter(({ from, to }) =>
      asked.tokens.slice(from + 1, to).some(({ raw }) => raw.toUpperCase() === licence),
    )
    .map(({ name }) => name);
}

/** "Who may apply for Advanced?" @returns undefined when no certificate is named */
function givesNamed({ asked, rulebook }: Context, { certifications }: Gift): boolean | undefined {
  const [wanted, ...others] = namedCoursesIn(asked);
  if (wanted === undefined || others.length > 0) return undefined;
  const rungs = ladder(rulebook)?.value.certifications ?? [];
  return certifications.some(
    (id) =>
      id === wanted || (rungs.indexOf(id) > Math.max(rungs.indexOf(wanted), 0) && rungs.includes(wanted)),
  );
}

/** "Which one could do 16U?": who of them; empty where all may, or nobody is told apart. */
function whoMay(context: Context, rules: Rules): string {
  const { asked, locale: t } = context;
  const told = asked.licences.map((licence) => {
    const gift = giftFor(rules, licence);
    return {
      owners: ownersOf(context, licence),
      isEnough: gift ? (fitting(context, gift).isEnough ?? givesNamed(context, gift)) : undefined,
    };
  });
  if (told.some(({ owners, isEnough }) => owners.length === 0 || isEnough === undefined)) return '';
  const able = told.filter(({ isEnough }) => isEnough).flatMap(({ owners }) => owners);
  if (told.every(({ isEnough }) => isEnough)) return '';
  return able.length === 0 ? t.courses.nobody : t.courses.onlyThese(t.list(able));
}

/** What the licences that are named give, and whether that is enough for the divisions that are. */
export function giftText(context: Context, rules: Rules): string {
  const { asked, locale: t, isYesNo } = context;
  const verdicts: (boolean | undefined)[] = [];
  const texts = asked.licences.map((licence) => {
    const gift = giftFor(rules, licence);
    const name = t.region.crossLicence(rules.body, licence);
    if (!gift) return t.region.crossUnknownLicence(context.page, name);
    const { text, isEnough } = fitting(context, gift);
    verdicts.push(isEnough);
    const label = `the ${say(gift.label)}`.replace('the 6U', '6U');
    const owners = ownersOf(context, licence);
    const told =
      owners.length > 0
        ? t.region.crossPersonMay(t.list(owners), name, label)
        : t.region.crossGives(name, label);
    return t.sentences(told, text);
  });
  const [verdict] = verdicts;
  const opening =
    isYesNo && verdict !== undefined && verdicts.length === 1
      ? opens(context, verdict)
      : whoMay(context, rules);
  const claim =
    isYesNo && !verdicts.some((entry) => entry !== undefined) ? claimOf(context, rules) : undefined;
  const isAtOnce = RIGHT_AWAY.test(asked.words);
  if (claim !== undefined) return t.sentences(claim && !isAtOnce ? t.region.crossYes : t.no, ...texts);
  return t.sentences(opening, ...texts);
}

/** Enough only when it is approved; where more is asked than whether it is enough, the facts speak. */
function opens(context: Context, isEnough: boolean): string {
  const { asked, locale: t } = context;
  const verdict = enoughVerdict(context, isEnough);
  if (!isEnough) return verdict;
  if (verdict !== t.yes) return '';
  if (IS_APPROVED.test(asked.words)) return t.yes;
  return RIGHT_AWAY.test(asked.words) ? t.no : t.region.crossYes;
}
