import { requirementsOn, say } from '../../../requirements/index.ts';
import type { Intent, Part } from '../../part.ts';
import { ruleTitle } from '../rules/period.ts';

const PLACE =
  / (?:account|tab|tabs|log in|logged in|login|renew and update|volunteer page|on my phone|from home) /;
const DO = / (?:start|started|begin|do|get done|done|knock out|kick off|take care of|renew|finish) /;
const ASKS_WHICH = / (?:which|what|name|list|anything|any|stuff) /;

/** "What can I start from my account, and under which tab?": requirements by the way they are started. */
export const fromAccountIntent: Intent = {
  id: 'from-account',
  score: ({ asked, asks, has }) => {
    const { words } = asked.asking;
    if (has('heading', 'crossCert', 'cost') || asks('duration', 'steps', 'missing', 'fieldSession')) return 0;
    if (asked.certs.some((cert) => cert.sure === 'yes') || asked.held.length > 0) return 0;
    return PLACE.test(words) && DO.test(words) && ASKS_WHICH.test(words) && !asked.question.includes(' role ')
      ? 0.85
      : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, on } = context;
    const placed = requirementsOn(rulebook, on).filter((rule) => rule.where);
    const groups = [...Map.groupBy(placed, (rule) => (rule.where ? say(rule.where) : ''))].slice(0, 4);
    if (groups.length === 0) return undefined;
    return {
      text: t.sentences(
        ...groups.map(([where, rules]) =>
          t.rules.where(t.list(rules.map((rule) => ruleTitle(rulebook, rule))), where),
        ),
      ),
      mode: 'answer',
      sources: placed.map((rule) => rulebook.source(rule.source)),
    };
  },
};
