import { say } from '../../../requirements/index.ts';
import { type Context, type Intent, type Part, pageSource, silent } from '../../part.ts';

const LOGIN =
  '(?:login|logins|log in|logon|username|user name|user id|account|accounts|credentials|profile|password|passwords)';
const SITE = '(?:site|website|web site|page|portal|place)';
const WHICH_ONE =
  '(?:same|different|new|existing|separate|which|what|another|own|old|second|2nd|extra|other|make a|create an?|reuse|use|2)';

/** "A new login?", "the account from registering my kid?": which one serves, not what is wrong with it. */
const ASKS_LOGIN = new RegExp(
  ` ${WHICH_ONE} (?:\\w+ ){0,4}${LOGIN} | ${LOGIN} .{0,40}(?:same|different|existing|separate|registered|register|registering|registration|reuse) `,
);
/** "Is volunteering signed up for on the same site as my kid?" */
const ASKS_SITE = new RegExp(
  ` (?:same|different|separate|another|other) (?:\\w+ ){0,2}${SITE} (?:\\w+ ){0,4}(?:regist\\w*|sign\\w*|player|my|to|as|for|volunteer\\w*|from|than) | ${SITE} (?:\\w+ ){0,3}registered .{0,60}(?:volunteer|coach|sign) `,
);
const VOLUNTEERS = / (?:volunteer|volunteers|volunteering|to coach|as coach|as a coach|head coach|role) /;

function loginFact({ rulebook }: Context) {
  return rulebook.own.facts.find(({ topic, asks }) => topic === 'account' && asks.includes('login'));
}

/** Which account, and which site: the one of the player's registration, or another. */
export const loginIntent: Intent = {
  id: 'login',
  score: ({ asked, has }) => {
    if (has('heading', 'crossCert', 'restart') || / wifi /.test(asked.words)) return 0;
    if (ASKS_SITE.test(asked.words) && VOLUNTEERS.test(asked.words)) return 0.97;
    return ASKS_LOGIN.test(asked.words) ? 0.97 : 0;
  },
  answer: (context): Part | undefined => {
    const { rulebook, locale: t, page, asked } = context;
    const fact = loginFact(context);
    const [first] = rulebook.own.steps;
    if (!fact && asked.certs.some((cert) => cert.sure === 'yes')) return undefined;
    if (!fact) return silent(t.region.noLogin(page), ['anything'], [pageSource(rulebook)]);
    const isSignUp = first !== undefined && first.requirement === undefined && VOLUNTEERS.test(asked.words);
    return {
      text: t.sentences(say(fact.text), isSignUp ? t.region.signUp(say(first.title), say(first.do)) : ''),
      mode: 'answer',
      sources: [rulebook.source(fact.source)],
    };
  },
};
