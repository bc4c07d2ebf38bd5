import { crossCertification, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource } from '../../part.ts';
import { giftText, type Rules } from './gifts.ts';

function pathText({ locale: t }: Context, rules: Rules): string {
  const who = (does: Rules['path'][number]['does']) =>
    t.list(rules.path.filter((step) => step.does === does).map((step) => say(step.who)));
  return t.region.crossPath(who('recommends'), who('receives'), who('approves'));
}

function refusal(context: Context, rules: Rules): string {
  const { asked, locale: t } = context;
  const foreign = asked.bodies
    .filter((body) => body.startsWith('foreign:'))
    .map((body) => rules.notAccepted.bodies[Number(body.slice(8))]);
  const names = foreign.flatMap((body) => (body ? [say(body.name)] : []));
  return names.length > 0
    ? t.region.crossRefused(rules.body, t.list([...new Set(names)]))
    : t.region.crossOnly(rules.body);
}

const PATH =
  / (?:who|ok from|commissioners?|approve|approves|approved|approval|recommend|recommends|recommended|automatic|automatically|process|packet|apply|steps|how do i|procedure|sign off|signs|upload) /;
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
  const isAutomatic = AUTOMATIC.test(asked.words) && isYesNo;
  const others = OTHER_BODY.test(asked.words) ? refusal(context, rules) : '';
  const gift = giftText(isAutomatic ? { ...context, isYesNo: false } : context, rules);
  return t.sentences(isAutomatic ? t.no : '', gift, others, path);
}

/** "Can the commissioner alone …?" */
const ALONE = / (?:alone|itself|himself|herself|themselves|directly|just the|on (?:his|her|their|its) own) /;
const AUTOMATIC = / automatic(?:ally)? /;
const ASKS_GIFT = / (?:apply for|get with|what cert|which ayso|what ayso) /;

function body(context: Context, rules: Rules): { text: string; isOpen?: boolean } {
  const { asked, locale: t, isYesNo, has, page } = context;
  if (has('cost', 'wait') || (has('duration') && !has('covers'))) {
    return { text: t.region.crossNoDetail(page), isOpen: true };
  }
  const no = isYesNo ? t.no : '';
  if (isYesNo && ONLY_OWN.test(asked.words) && asked.licences.length === 0 && !OTHER_BODY.test(asked.words))
    return { text: t.sentences(t.yes, refusal(context, rules), overview(context, rules)) };
  if (asked.bodies.some((entry) => entry.startsWith('foreign:'))) {
    const isAlsoOwn = asked.licences.length > 0 && asked.bodies.includes('body');
    const gift = isAlsoOwn ? giftText({ ...context, isYesNo: false }, rules) : '';
    return { text: t.sentences(no, refusal(context, rules), gift) };
  }
  if (isOtherPaper(context)) return { text: t.sentences(no, refusal(context, rules)) };
  const least = lowest(context, rules);
  if (least) return { text: least };
  const asksPath = PATH.test(asked.words) && !ASKS_GIFT.test(asked.words);
  const path = asksPath ? pathText(context, rules) : '';
  if (asked.licences.length > 0) return { text: licenceText(context, rules, path) };
  const isPathOnly = asksPath && !has('which', 'covers');
  const asksNeed =
    isYesNo && / (?:need|needs|have to|has to|must|require|required|requires) /.test(asked.question);
  const isAlone = ALONE.test(asked.words) || AUTOMATIC.test(asked.words);
  const opening = isAlone ? no : asksNeed && asksPath ? t.yes : '';
  return { text: t.sentences(opening, isPathOnly ? '' : overview(context, rules), pathText(context, rules)) };
}

/** "AYSO only accepts USSF, right?" */
const ONLY_OWN =
  / only (?:\w+ ){0,6}(?:ussf|us soccer|federation) | (?:ussf|us soccer|federation) (?:\w+ ){0,3}(?:only|alone|exclusively) /;

/** Federations and bodies people come with; none of them is named by a page. */
const OTHER_BODY =
  / (?:uefa|fifa|dfb|cbf|coerver|fai|faw|sfa|knvb|rfef|dutch|holland|netherlands|portugal|portuguese|argentina|argentinian|colombia|colombian|chile|chilean|peru|el salvador|guatemala|honduras|costa rica|venezuela|ecuador|korea|korean|japan|japanese|china|chinese|india|indian|nigeria|nigerian|ghana|australia|australian|france|french|italy|italian|ireland|scotland|wales|welsh|sweden|norway|poland|polish|russia|russian|ukraine|turkey|turkish|futsal|usa hockey|canada|canadian|england|english|scottish|irish|mexico|mexican|spain|spanish|germany|german|brazil|brazilian|usys|usclub|us club|conmebol|concacaf|afc|caf|nfhs|high school|pro license|foreign|country|abroad|overseas|another organization|other organizations|club license|ymca) /;

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
    const wantsContact = CONTACT.test(asked.words) && context.has('who');
    if (isOpen) return { text, mode: 'decline', sources: [found.source], ask, unanswered: true };
    return {
      text: wantsContact ? pathText(context, found.value) : text,
      mode: 'answer',
      sources: [found.source],
      ...(wantsContact || !asked.licences.length ? { ask } : {}),
    };
  },
};
