import { type Heading, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import { bannedText } from './allowed.ts';
import { playerAge, playerAges, restartReach, whoHeads } from './who.ts';

const OTHER_RESTART =
  / (?:penalty|pk|penalties|direct|drop ball|dropped ball|throw in|goal kick|corner|play on|play go on|play continue|play continues|keep playing|goal stand|goal stands|goal count|goal counts|goal good|goal valid) /;
const ASKS_KICK = / (?:indirect|free kick|ifk|idfk|kick) /;
const EITHER = / (?:indirect or|or indirect|or is it|or do) /;

function opening({ asked, locale: t, isYesNo, has }: Context): string {
  if (!isYesNo || EITHER.test(asked.question) || (has('practice') && !has('match'))) return '';
  if (OTHER_RESTART.test(asked.question) && !/ indirect /.test(asked.question)) return t.no;
  return ASKS_KICK.test(asked.question) && !/ from /.test(asked.question) ? t.yes : '';
}

function youngText(context: Context, { restart }: Heading): string {
  const { locale: t, has } = context;
  const kick = t.heading.restart(say(restart.kick), restart.to && say(restart.to), say(restart.place));
  if (has('goalArea')) {
    const texts = [t.capital(say(restart.kick)), say(restart.goalArea), kick];
    return t.sentences(`${texts[0]}.`, say(restart.goalArea), kick);
  }
  return t.sentences(opening(context), kick);
}

function olderText(context: Context, rules: Heading, age: number | undefined): string {
  const { locale: t, page, isYesNo, asked } = context;
  const division = whoHeads(context).divisions[0];
  const text = t.heading.restartOlder(
    say(rules.restart.kick),
    rules.restart.maxAge,
    page,
    t.heading.olderPlayer(age),
  );
  const isBanned = division === undefined || division.rules.status === 'banned';
  const limit = division?.rules.limit;
  const tail = isBanned
    ? bannedText(context, rules, [rules.ban.upTo])
    : limit
      ? t.heading.noMatchLimit(limit.division)
      : '';
  const opens =
    isYesNo && age !== undefined && ASKS_KICK.test(asked.question) && !EITHER.test(asked.question)
      ? t.no
      : '';
  return t.sentences(opens, text, tail);
}

/** Players of whom only some are young enough: each by name or age. @returns undefined when one rule holds for all */
function eachPlayerText(context: Context, rules: Heading): string | undefined {
  const { asked, locale: t } = context;
  const players = playerAges(context);
  const label = ({ now: age, at }: (typeof players)[number]) => {
    const name = asked.people.find(({ from }) => from === at - 2)?.name;
    return name === undefined ? t.heading.playerAged(age) : t.heading.playerNamed(name, age);
  };
  const young = players.filter(({ now }) => now <= rules.restart.maxAge).map(label);
  const older = players.filter(({ now }) => now > rules.restart.maxAge).map(label);
  if (young.length === 0 || older.length === 0) return undefined;
  return t.sentences(
    t.heading.restartFor(t.list(young)),
    youngText({ ...context, isYesNo: false }, rules),
    t.heading.restartOlder(say(rules.restart.kick), rules.restart.maxAge, context.page, t.list(older)),
  );
}

/** "Any header, or only when they mean it?" */
const ANY_OR_ONLY = / (?:any|every|all|each|always|only|just|unless|whether|matter|regardless) /;

/** What follows when somebody heads the ball who may not. */
export function restartText(context: Context, rules: Heading): { text: string; isStated: boolean } {
  const { locale: t, has, isYesNo, asked } = context;
  const { restart } = rules;
  const each = has('accidental') ? undefined : eachPlayerText(context, rules);
  if (each) return { text: each, isStated: true };
  const asksIntent = has('deliberate') && ANY_OR_ONLY.test(asked.question);
  if (
    asksIntent ||
    (has('accidental') && (has('deliberate') || / (?:meant|matter|or it) /.test(asked.question)))
  ) {
    const kick = t.heading.restart(say(restart.kick), restart.to && say(restart.to), say(restart.place));
    return { text: t.sentences(t.heading.onlyDeliberate(say(restart.kick)), kick), isStated: true };
  }
  if (has('accidental') && !has('deliberate') && restart.deliberateOnly) {
    const opens = isYesNo && !/ play on /.test(asked.question) ? t.no : '';
    return { text: t.sentences(opens, t.heading.onlyDeliberate(say(restart.kick))), isStated: true };
  }
  const age = playerAge(context);
  const reach = restartReach(whoHeads(context).divisions, restart.maxAge);
  if (age === undefined ? reach === 'none' : age > restart.maxAge)
    return { text: olderText(context, rules, age), isStated: false };
  if (age === undefined && reach !== 'all') {
    const text = t.sentences(
      youngText(context, rules),
      t.heading.restartAge(restart.maxAge),
      t.heading.restartOlder(
        say(restart.kick),
        restart.maxAge,
        context.page,
        t.heading.olderPlayer(undefined),
      ),
    );
    return { text, isStated: true };
  }
  const isOnlyPractice = has('practice') && !has('match');
  const byAge =
    isOnlyPractice || (age !== undefined && reach === 'some') ? t.heading.restartAge(restart.maxAge) : '';
  const place = has('place') && !has('goalArea') ? say(restart.goalArea) : '';
  return { text: t.sentences(youngText(context, rules), place, byAge), isStated: true };
}
