import { officeOf, say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource } from '../../part.ts';

const ADDRESS =
  '(?:link|links|url|urls|hyperlink|web address|web addresses|website address|site address|internet address|web link|domain)';
/** The address itself is wanted: "what is the link", "paste me the url", "a hole where the web address should be". */
const WANTS_ADDRESS = new RegExp(
  ` (?:what is|what are|send|paste|give|share|post|missing|need|want|exact|actual|full|got|get|have|drop|no|the|a|any|which) (?:me |us |the |a |an |any |that |this |exact |actual |real |right |direct |full |correct |clickable )*${ADDRESS} | ${ADDRESS} (?:for|to|of) (?:the|your|our|sign|register) `,
);
const WHICH_SITE =
  / (?:which|what) (?:website|web site|site|web page|webpage) (?:is it|is that|is this|do they mean|do you mean|are they|address) | (?:address|name) of (?:the|that|this|your) (?:\w+ ){0,2}(?:website|web site|site|webpage) /;
/** "The Calendar link", "the link is broken": a thing of the page, or what is wrong with it. */
const NOT_WANTED =
  / (?:calendar link|which link|what link|right link|link (?:says|called|named|does not|is broken|broken)|link my|link to my|link in|link on|link under) /;

function clicks({ rulebook, asked, locale: t }: Context): string {
  const rule = rulebook.own.requirements.find((entry) =>
    asked.certs.some((cert) => cert.sure === 'yes' && cert.id === entry.id),
  );
  if (rule?.where) return say(rule.where);
  const [first] = rulebook.own.steps;
  const isSignUp = / (?:volunteer|sign up|signing up|become|role) /.test(asked.words);
  return first && first.requirement === undefined && isSignUp
    ? t.region.signUp(say(first.title), say(first.do))
    : '';
}

/** "Website?", "what is your web site" and nothing behind it. */
const OWN_SITE =
  /^(?: (?:what|is|your|you|the|a|have|got|do|does|there|whats|ayso|our|region|\d+|hi|hello|of|are|please|,))* (?:website|web site|webpage|homepage|home page|url)(?: (?:please|is|what|address|of|the|region|\d+|you|your|have|\?|\.|,))* $/;

/** A web address: the office's, when the rulebook has one; else that the page gives none, and what to click. */
export const webAddressIntent: Intent = {
  id: 'web-address',
  score: ({ asked, has }) => {
    if (has('heading', 'restart', 'crossCert')) return 0;
    if (WHICH_SITE.test(asked.question) || OWN_SITE.test(asked.words)) return 0.95;
    return WANTS_ADDRESS.test(asked.question) && !NOT_WANTED.test(asked.question) ? 0.95 : 0;
  },
  answer: (context): Part => {
    const { rulebook, locale: t, page } = context;
    const office = officeOf(rulebook);
    const sources = [pageSource(rulebook)];
    if (office?.url) return { text: t.region.webAddress(office.url), mode: 'answer', sources };
    return {
      text: t.sentences(t.region.noWebAddress(page), clicks(context)),
      mode: 'decline',
      sources,
      ask: ['anything'],
      unanswered: true,
    };
  },
};
