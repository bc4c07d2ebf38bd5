import { say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';
import { titleOf } from '../rules/period.ts';

const STANDS_FOR =
  / (?:stands? for|what (?:does|is) (?:the )?ayso (?:mean|even mean)|meaning of ayso|what is ayso [?.]|standing for|short for|abbreviat\w*|acronym|initials|full name of|letters) /;
/** What somebody believes in, not what letters mean. */
const BELIEVES = / (?:values?|believe|believes|teach|teaches|explain|explains|goal|mission) /;
/** "What is a commissioner?", "what does the CVPA do?": the office, not the person. */
const WHAT_IS =
  / what (?:is|are|does) (?:an? |the )?(?:\w+ ){0,2}(?:commissioner|coordinator|administrator|registrar|cvpa|advocate|rca)(?: (?:even |actually )?(?:do|mean|for))? [?.]? ?$/;
const ROLE = / ((?:\w+ )?(?:commissioner|coordinator|administrator|registrar|advocate)) /;
const ITSELF = / ayso /;

function roleOf({ asked, rulebook }: Context): string | undefined {
  const ids = new Set(asked.things);
  const contact = rulebook.own.contacts.find(
    (entry) => ids.has(`contact:${entry.id}`) && !entry.for.includes('anything'),
  );
  const named = contact ? say(contact.title) : ROLE.exec(asked.question)?.[1];
  return named?.replace(/^(?:an?|the) /, '');
}

/** The letters spelled out, as far as a rulebook does. */
function meaning({ asked, rulebook, locale: t }: Context): Part | undefined {
  const cert = asked.certs.find(({ sure }) => sure === 'yes');
  if (cert) {
    const known = rulebook.certifications.get(cert.id);
    const short = asked.tokens.slice(cert.at, cert.end).map(({ raw }) => raw.toUpperCase());
    return (
      known && {
        text: t.region.standsFor(short.join(' '), titleOf(rulebook, cert.id)),
        mode: 'answer',
        sources: [pageSource(rulebook)],
      }
    );
  }
  const fact = ITSELF.test(asked.words)
    ? rulebook.own.facts.find(({ topic }) => topic === 'organization')
    : undefined;
  return fact && { text: say(fact.text), mode: 'answer', sources: [rulebook.source(fact.source)] };
}

/** What letters stand for and what an office is; the pages say little of either. */
export const termsIntent: Intent = {
  id: 'terms',
  score: ({ asked, has }) => {
    if (has('heading', 'crossCert')) return 0;
    if (STANDS_FOR.test(asked.question)) return BELIEVES.test(asked.question) ? 0 : 0.965;
    return WHAT_IS.test(asked.question) ? 0.965 : 0;
  },
  answer: (context): Part => {
    const { locale: t, page, rulebook, asked } = context;
    const sources = [pageSource(rulebook)];
    if (STANDS_FOR.test(asked.question))
      return meaning(context) ?? silent(t.region.noMeaning(page), ['anything'], sources);
    return silent(t.region.noRole(page, roleOf(context) ?? ''), ['anything'], sources);
  },
};
