import { type Assessment, assess, type Credential, type IsoDay, say } from '../../../requirements/index.ts';
import type { Context } from '../../part.ts';
import type { HeldRead } from '../../read/held.ts';
import { periodText, rulesFor, titleOf } from './period.ts';
import { notListed } from './required.ts';
import { situationOf } from './situation.ts';

/** One held certification against one requirement; `isGood` undefined: it cannot be told. */
export interface Standing {
  readonly text: string;
  readonly isGood?: boolean;
  readonly isDue: boolean;
  /** Whose, where several people are told of. */
  readonly who?: string;
  /** One-time, so that several can be told in one sentence. */
  readonly once?: string;
}

/** Done some time in a stretch that reaches past the day: at the latest on that day. */
function credential(held: HeldRead, end: 'from' | 'to', day: IsoDay): Credential {
  const done = held.on?.[end];
  const on = done !== undefined && held.on && held.on.from <= day && done > day ? day : done;
  return {
    certification: held.certification,
    ...(on === undefined ? {} : { on }),
    ...(held.expires ? { expires: held.expires[end] } : {}),
  };
}

function assessed(
  context: Context,
  held: HeldRead,
  end: 'from' | 'to',
  rule: string,
  on: IsoDay,
): Assessment | undefined {
  return assess(context.rulebook, {
    ...situationOf(context),
    on,
    credentials: [credential(held, end, on)],
  }).find((entry) => entry.requirement === rule);
}

function doneText({ locale: t }: Context, held: HeldRead): string {
  return held.on && held.on.from === held.on.to ? t.rules.done(t.day(held.on.from)) : '';
}

const isGood = ({ status }: Assessment) => status === 'met' || status === 'expiring';

/** What is said without a look at the calendar; undefined: there is an end to look at. */
function endless(
  { locale: t, page, asked }: Context,
  entry: Assessment,
  title: string,
  period: string,
): Standing | undefined {
  const { reason, rule, status } = entry;
  if (rule.howOften === 'once' && status !== 'expired')
    return { text: t.rules.doneOnce(t.list([title]), 1), isGood: true, isDue: false, once: title };
  if (reason.kind === 'done-period-not-stated') return { text: t.rules.noEnd(page, title), isDue: false };
  if (reason.kind === 'dated-after') {
    const told = { text: t.rules.inFuture(title, t.day(reason.on)), isDue: true };
    // "Good in February?": which year is meant was guessed, so there is nothing to judge.
    return asked.on?.yearless ? told : { ...told, isGood: false };
  }
  return status === 'unknown' ? { text: t.rules.needsDate(title, period), isDue: false } : undefined;
}

/** "If I renew in March, when is the next?" is judged as if it were March. */
function dayOf({ asked, on }: Context, held: HeldRead): IsoDay {
  const isAhead = !asked.on && held.on !== undefined && held.on.from > on;
  return isAhead && / (?:if|when|once|next|will|plan|planning) /.test(asked.words) ? (held.on?.to ?? on) : on;
}

/** Both ends of a vague date are tried: only what holds for both is said. */
function standing(context: Context, held: HeldRead, ruleId: string): Standing | undefined {
  const { locale: t, rulebook, asked } = context;
  const on = dayOf(context, held);
  const early = assessed(context, held, 'from', ruleId, asked.on?.to ?? on);
  const late = assessed(context, held, 'to', ruleId, on);
  if (!early || !late) return undefined;
  const isCourse = rulebook.certifications.get(held.certification)?.kind === 'coaching-course';
  const isOwn = isCourse && early.rule.accepts === 'division-course';
  const title = isOwn ? titleOf(rulebook, held.certification) : say(early.title);
  const period = periodText(context, early.rule.howOften);
  const plain = endless(context, early, title, period);
  if (plain) return plain;
  if (!early.expires || !late.expires) return undefined;
  const done = doneText(context, held);
  const [first, last] = [t.day(early.expires), t.day(late.expires)];
  const isVague = first !== last;
  if (isGood(early) !== isGood(late)) {
    const { dependsOnDay, endsWithin } = t.rules;
    return {
      text: isVague ? dependsOnDay(title, period, first, last) : endsWithin(title, done, period, last),
      isDue: true,
    };
  }
  const valid = isVague ? t.rules.validAtLeast : t.rules.validUntil;
  const ranOut = isVague ? t.rules.ranOutLatest : t.rules.ranOut;
  const text = isGood(early) ? valid(title, done, period, first) : ranOut(title, done, period, last);
  return { text, isGood: isGood(early), isDue: !isGood(early) };
}

/** How a held certification stands against each requirement it has to do with. */
export function standings(context: Context, held: HeldRead): Standing[] {
  const rules = rulesFor(context, held.certification);
  if (rules.length === 0) {
    return [
      {
        text: notListed(context, {
          title: titleOf(context.rulebook, held.certification),
          certification: held.certification,
        }).text,
        isDue: false,
      },
    ];
  }
  const isRepeated = rules.some((rule) => rule.accepts === 'any-coaching-course');
  const texts = rules
    .filter((rule) => !(isRepeated && rule.accepts === 'division-course'))
    .map((rule) => standing(context, held, rule.id))
    .filter((entry) => entry !== undefined);
  return texts;
}
