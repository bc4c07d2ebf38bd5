import { crossCertification, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource } from '../../part.ts';
import { claimsNotNeeded } from '../../read/claim.ts';
import { OTHER_BODY } from '../../words/bodies.ts';
import { coverage } from './coverage.ts';
import { asksPath, pathText, pathVerdict, supposesShortcut } from './cross-path.ts';
import { giftText, type Rules } from './gifts.ts';
import { namedCourses, targetsOf } from './targets.ts';
import { enoughVerdict } from './verdict.ts';

/** "Oz has an English FA level": whose paper is of a body that does not count. */
function refusedPeople({ asked }: Context, rules: Rules): string[] {
  const names = rules.notAccepted.bodies.flatMap(({ name, aliases }) => [say(name), ...aliases]);
  const words = names.map((name) => ` ${name.toLowerCase()} `);
  return asked.people
    .filter(({ from, to }) => {
      const part = ` ${asked.tokens
        .slice(from + 1, to)
        .map(({ text }) => text)
        .join(' ')} `;
      const isOwn = [rules.body, ...(rules.bodyAliases ?? [])].some((body) =>
        part.includes(` ${body.toLowerCase()} `),
      );
      return !isOwn && (OTHER_BODY.test(part) || words.some((word) => part.includes(word)));
    })
    .map(({ name }) => name);
}

function refusal(context: Context, rules: Rules): string {
  const { locale: t } = context;
  const people = context.asked.people.length > 1 ? refusedPeople(context, rules) : [];
  const text = refusalText(context, rules);
  return people.length > 0 ? t.sentences(t.region.crossPersonNone(t.list(people)), text) : text;
}

function refusalText(context: Context, rules: Rules): string {
  const { asked, locale: t } = context;
  const foreign = asked.bodies
    .filter((body) => body.startsWith('foreign:'))
    .map((body) => rules.notAccepted.bodies[Number(body.slice(8))]);
  const names = foreign.flatMap((body) => (body ? [say(body.name)] : []));
  return names.length > 0
    ? t.region.crossRefused(rules.body, t.list([...new Set(names)]))
    : t.region.crossOnly(rules.body);
}

const CONTACT = / (?:ask|contact|talk|call|email|reach|questions) /;

function overview({ locale: t }: Context, rules: Rules): string {
  const items = rules.gives.map((gift) =>
    t.region.crossItem(
      gift.orHigher
        ? t.region.crossHigher(rules.body, gift.licence)
        : t.region.crossLicence(rules.body, gift.licence),
      say(gift.label),
    ),
  );
  return t.region.crossAll(rules.body, items.join('; '));
}

/** "Which license is the lowest for Advanced?" */
function lowest({ asked, locale: t }: Context, rules: Rules): string {
  const wanted = rules.gives.find(
    (gift) => asked.certs.some((cert) => gift.certifications.includes(cert.id)) && gift.licence.length === 1,
  );
  if (!wanted || asked.licences.length > 0 || !/ (?:which|what|lowest|minimum|least) /.test(asked.words))
    return '';
  return t.region.crossLowest(
    t.region.crossLicence(rules.body, wanted.licence).replace(/^a /, `A${' '}`),
    say(wanted.label),
  );
}

/** A diploma, a badge, a licence of a body that is not named anywhere. */
function isOtherPaper({ asked }: Context): boolean {
  if (asked.bodies.includes('body') && asked.licences.length > 0) return false;
  if (asked.bodies.includes('body') && !OTHER_BODY.test(asked.words)) return false;
  return (
    OTHER_BODY.test(asked.words) ||
    (asked.licences.length === 0 && / (?:diploma|badge|degree) /.test(asked.words))
  );
}

function licenceText(context: Context, rules: Rules, path: string): string {
  const { asked, locale: t, isYesNo } = context;
  // Whether one person may decide is another question than whether the licence is enough.
  const isShortcut = isYesNo && supposesShortcut(context);
  const others = OTHER_BODY.test(asked.words) ? refusal(context, rules) : '';
  const gift = giftText(isShortcut ? { ...context, isYesNo: false } : context, rules);
  return t.sentences(isShortcut ? t.no : '', gift, others, isShortcut ? pathText(context, rules) : path);
}

/** "Is that forever?", "will it ever be?" */
const FOREVER =
  / (?:forever|ever|permanent|permanently|for now|right now|at the moment|change|changes|changed|changing|future|someday|some day|one day|yet|temporary|temporarily|anytime|soon|next year) /;

/** What was cross-certified is a certificate like any other: is it enough for the division? */
function alreadyText(context: Context): string | undefined {
  const { asked, locale: t, isYesNo } = context;
  if (asked.licences.length > 0 || !IS_CROSSED.test(asked.words)) return undefined;
  const targets = targetsOf(context);
  const held = namedCourses(context);
  if (targets.length === 0 || held.length === 0) return undefined;
  const all = targets.flatMap((target) => coverage(context, held, target) ?? []);
  const isEnough = all.every(({ isCovered }) => isCovered);
  return t.sentences(isYesNo ? enoughVerdict(context, isEnough) : '', ...all.map(({ text }) => text));
}

const IS_CROSSED =
  / (?:cross (?:certified|certed|cert)|crossed over|converted|approved|came through|went through|swapped|transferred) /;

function body(context: Context, rules: Rules): { text: string; isOpen?: boolean } {
  const { asked, locale: t, isYesNo, has, page } = context;
  const already = alreadyText(context);
  if (already) return { text: already };
  const isForeign = asked.bodies.some((entry) => entry.startsWith('foreign:'));
  if ((isForeign || isOtherPaper(context)) && FOREVER.test(asked.words))
    return { text: t.sentences(refusal(context, rules), t.region.crossMayChange(page)) };
  if (has('cost', 'wait') || (has('duration') && !has('covers'))) {
    return { text: t.region.crossNoDetail(page), isOpen: true };
  }
  const no = isYesNo ? t.no : '';
  if (
    isYesNo &&
    ONLY_OWN.test(asked.words) &&
    !supposesShortcut(context) &&
    asked.licences.length === 0 &&
    !OTHER_BODY.test(asked.words)
  )
    return { text: t.sentences(t.yes, refusal(context, rules), overview(context, rules)) };
  if (isForeign) {
    const isAlsoOwn = asked.licences.length > 0 && (asked.bodies.includes('body') || asked.people.length > 1);
    const gift = isAlsoOwn ? giftText({ ...context, isYesNo: false }, rules) : '';
    return { text: t.sentences(no, refusal(context, rules), gift) };
  }
  if (isOtherPaper(context)) return { text: t.sentences(no, refusal(context, rules)) };
  const least = lowest(context, rules);
  if (least) return { text: least };
  const path = asksPath(context) || claimsNotNeeded(asked) ? pathText(context, rules) : '';
  if (asked.licences.length > 0) return { text: licenceText(context, rules, path) };
  const opening = path === '' && !supposesShortcut(context) ? '' : pathVerdict(context, rules);
  // Behind a verdict comes what it is about.
  const isPathOnly =
    opening !== '' || (path !== '' && (supposesShortcut(context) || !has('which', 'covers')));
  return { text: t.sentences(opening, isPathOnly ? '' : overview(context, rules), pathText(context, rules)) };
}

/** "AYSO only accepts USSF, right?" */
const ONLY_OWN =
  / only (?:\w+ ){0,6}(?:ussf|us soccer|federation) | (?:ussf|us soccer|federation) (?:\w+ ){0,3}(?:only|alone|exclusively) /;

/** "Lowest license to get Advanced?": a certificate of our own is no licence one gets another with. */
const LOWEST_LICENCE =
  / (?:lowest|minimum|least|smallest) (?:\w+ )?license (?:\w+ ){0,3}(?:for|get|gets|getting|to|into|earn) /;

/** "Where does the packet go?" is answered by the way itself. */
const ASKS_WHERE = / where (?:\w+ ){0,6}(?:go|goes|sent|send|submitted|submit|end up|mail|mailed|turned in) /;

/** A licence of another body: which certificate it gives, who decides. */
export const crossIntent: Intent = {
  id: 'cross-certification',
  score: ({ has, asked, rulebook }) => {
    const isLicensed = asked.licences.length > 0 || asked.bodies.length > 0;
    const isForeign =
      asked.certs.every((cert) => cert.sure !== 'yes') &&
      OTHER_BODY.test(asked.words) &&
      / (?:license|licenses|badge|badges|diploma|diplomas|cert|certs|qualification|qualifications|level|[abcd]) /.test(
        asked.words,
      );
    if (LOWEST_LICENCE.test(asked.words) && asked.certs.some(({ sure }) => sure === 'yes')) return 0.94;
    const isReferee = asked.certs.some((cert) => rulebook.certifications.get(cert.id)?.kind === 'referee');
    if ((has('heading') || isReferee) && !has('crossCert')) return 0;
    if (
      / (?:commissioner|national office|area|section) /.test(asked.words) &&
      / (?:recommend\w*|approv\w*|sign|decides?|vouch\w*) /.test(asked.words)
    )
      return 0.9;
    if (has('crossCert') && !has('heading') && asked.certs.every((cert) => cert.sure !== 'yes')) return 0.93;
    if (
      has('crossCert') &&
      / (?:cross|convert|conversion|equivalen\w*|reciprocity|packet) /.test(asked.words)
    )
      return 0.95;
    if (
      / (?:recommend|recommends|recommended) (?:me|him|her|by|us) | (?:have|has|need) to recommend /.test(
        asked.words,
      )
    )
      return 0.8;
    if (asked.licences.length > 0 && asked.certs.some((cert) => cert.sure === 'yes')) return 0.94;
    if (asked.licences.length > 0 && (asked.bodies.length > 0 || / license/.test(asked.words))) return 0.94;
    return isLicensed ? 0.9 : isForeign ? 0.9 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page, asked } = context;
    const found = crossCertification(rulebook);
    if (!found) return undefined;
    const ask = ['cross-certification'];
    if (found.source.statedBy !== undefined) {
      const other =
        rulebook.ayso.pages[
          Object.keys(rulebook.ayso.pages).find(
            (id) => rulebook.ayso.pages[id]?.region === found.source.statedBy,
          ) ?? ''
        ]?.title ?? '';
      return {
        text: t.sentences(
          t.region.crossNone(page),
          other ? t.region.crossElsewhere(t.page(other.split(' coach')[0] ?? other)) : '',
        ),
        mode: 'decline',
        sources: [pageSource(rulebook)],
        ask,
        unanswered: true,
      };
    }
    const { text, isOpen } = body(context, found.value);
    const wantsContact = CONTACT.test(asked.words) && context.has('who') && asked.licences.length === 0;
    if (isOpen) return { text, mode: 'decline', sources: [found.source], ask, unanswered: true };
    return {
      text: wantsContact ? pathText(context, found.value) : text,
      mode: 'answer',
      sources: [found.source],
      ...(wantsContact || (asked.licences.length === 0 && !ASKS_WHERE.test(asked.words)) ? { ask } : {}),
    };
  },
};
