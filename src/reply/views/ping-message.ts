import type { Locale } from '../../locales/en.ts';
import {
  type Assessment,
  type DivisionId,
  type RoleId,
  type Rulebook,
  type Rulebooks,
  say,
  stepText,
} from '../../requirements/index.ts';
import { encodeAction } from '../action.ts';
import type { Block, Reply } from '../reply.ts';
import { reply } from '../simple.ts';
import { sourceNote } from './sources.ts';
import { takesText } from './step-facts.ts';

/** What a coordinator's message to a coach is about. */
export interface PingView {
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
  readonly locale: Locale;
  readonly language: string;
  readonly name: string;
  readonly division: DivisionId | undefined;
  readonly role: RoleId;
  /** At least one. */
  readonly items: readonly Assessment[];
}

/** What has ended before what was never done, and that before what is still good, the soonest end first. */
function inOrder(items: readonly Assessment[]): Assessment[] {
  const rank = ({ status }: Assessment) => ['expired', 'missing'].indexOf(status) + 1 || 3;
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || (a.expires ?? '9999').localeCompare(b.expires ?? '9999'),
  );
}

interface Words {
  readonly hello: string;
  readonly next: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly also: string | undefined;
  readonly source: Assessment['source'];
}

function endOf({ status, expires, title }: Assessment, { locale, language }: PingView): string | undefined {
  if (expires === undefined) return undefined;
  const { pingExpired, pingExpires } = locale.roster;
  return (status === 'expired' ? pingExpired : pingExpires)(say(title, language), locale.common.day(expires));
}

function wordsOf(view: PingView): Words | undefined {
  const { rulebook, division, role, locale, language, name } = view;
  const { roster, common, steps } = locale;
  const [first, ...others] = inOrder(view.items);
  if (!first) return undefined;
  const { rule } = first;
  const step = rulebook.own.steps.find(({ requirement, part }) => requirement === rule.id && !part);
  const written = step && stepText(rulebook, step, division, language);
  const rows: [string, string | undefined][] = [
    [roster.pingHow, written?.do ?? (rule.where && say(rule.where, language))],
    [roster.pingTime, takesText(step?.takes ?? rule.takes, locale, language) ?? steps.timeNotStated],
    [roster.pingDeadline, endOf(first, view) ?? (rule.deadline && say(rule.deadline, language))],
  ];
  return {
    hello: roster.pingHello(
      name,
      roster.post(division ? steps.divisionLabel(division) : '', common.roles[role]),
    ),
    next: roster.pingNext(written?.title ?? say(first.title, language)),
    facts: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    also: others.length === 0 ? undefined : roster.pingAlso(others.map(({ title }) => say(title, language))),
    source: first.source,
  };
}

/** The button leads to the coach's own steps, or to how they stand where no division is known. */
function button({ rulebook, division, role, locale }: PingView): Block {
  const action =
    division === undefined
      ? encodeAction({ command: 'coach-status', name: 'show', args: [] })
      : encodeAction({ command: 'coach-steps', name: 'show', args: [rulebook.id, division, role, ''] });
  return { type: 'actions', buttons: [{ label: locale.roster.pingButton, action, style: 'primary' }] };
}

/** One direct message: the next thing to do, how long it takes, by when, from which rule, and one button. */
export function pingMessage(view: PingView): Reply {
  const words = wordsOf(view);
  if (!words) throw new RangeError('a ping is about at least one item');
  const { locale, rulebook, rulebooks } = view;
  return reply(locale.roster.pingSummary(words.next), [
    { type: 'text', text: words.hello },
    { type: 'heading', text: words.next },
    { type: 'fields', fields: words.facts },
    words.also === undefined ? undefined : { type: 'text', text: words.also },
    sourceNote(rulebook, rulebooks, words.source, locale),
    button(view),
  ]);
}

/** The same as plain text, for somebody whom the bot cannot reach. */
export function pingText(view: PingView): string {
  const words = wordsOf(view);
  if (!words) return '';
  const facts = words.facts.map(({ label, value }) => `${label}: ${value}`);
  const source = view.locale.common.source(words.source);
  return [words.hello, words.next, ...facts, words.also, source]
    .filter((line) => line !== undefined)
    .join('\n');
}
