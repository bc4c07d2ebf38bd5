import type { Locale } from '../locales/en.ts';
import { ROLES, type RoleId, type Rulebook, type Rulebooks, readDivision } from '../requirements/index.ts';
import type { CommandDefinition, InputOf, Option } from './command.ts';
import { findRegion } from './find-region.ts';
import type { IncomingCommand } from './incoming.ts';
import { UserError } from './user-error.ts';

/** What is needed to read options: the words of the person's language and the rules they name things from. */
export interface Reading {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
  readonly rulebooks: Rulebooks;
}

/** `/coach-steps [division] [role]` */
export function usageOf({ name, options }: CommandDefinition): string {
  const words = options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`));
  return [`/${name}`, ...words].join(' ');
}

/** Short words people use for a role. */
const ROLE_WORDS: Readonly<Record<string, RoleId>> = {
  head: 'head-coach',
  coach: 'head-coach',
  assistant: 'assistant-coach',
  asst: 'assistant-coach',
  ref: 'referee',
  manager: 'team-manager',
  'team-parent': 'team-manager',
};

function readRole(text: string, { locale }: Reading): RoleId {
  const plain = text.toLowerCase().replace(/[\s_]+/g, '-');
  const found = ROLES.find((role) => role === plain) ?? ROLE_WORDS[plain];
  if (!found) throw new UserError(locale.bot.unknownRole(text, Object.values(locale.common.roles)));
  return found;
}

function readDivisionOption(text: string, { locale }: Reading) {
  const reading = readDivision(text);
  if (reading.kind === 'unknown') throw new UserError(locale.bot.unknownDivision(text, reading.didYouMean));
  return reading.division;
}

/** By id, title or any other word for it. */
function readCertification(text: string, { locale, rulebook }: Reading): string {
  const plain = text.toLowerCase().trim();
  const found = [...rulebook.certifications.values()].find(
    ({ id, title, aliases }) =>
      id === plain ||
      id.replaceAll('-', ' ') === plain ||
      aliases.includes(plain) ||
      Object.values(title).some((words) => words.toLowerCase() === plain),
  );
  if (!found) throw new UserError(locale.bot.unknownCertification(text));
  return found.id;
}

function readNumber(text: string, { locale }: Reading): number {
  if (!/^\d{1,6}$/.test(text)) throw new UserError(locale.bot.unknownNumber(text));
  return Number(text);
}

function readValue(option: Option, raw: string, reading: Reading): string | number {
  const text = raw.trim();
  if (option.choices) {
    const found = option.choices.find(({ name, value }) =>
      [name, value].some((word) => word.toLowerCase() === text.toLowerCase()),
    );
    if (!found)
      throw new UserError(
        reading.locale.bot.unknownChoice(
          text,
          option.choices.map(({ name }) => name),
        ),
      );
    return found.value;
  }
  switch (option.type) {
    case 'division':
      return readDivisionOption(text, reading);
    case 'role':
      return readRole(text, reading);
    case 'region':
      return findRegion(text, reading.rulebooks, reading.locale).id;
    case 'certification':
      return readCertification(text, reading);
    case 'number':
      return readNumber(text, reading);
    case 'person':
    case 'channel':
      // Slack writes <@U123|name> and <#C123|name> when the manifest asks it to escape.
      return /^<[@#!]+([A-Z0-9]+)(\|[^>]*)?>$/.exec(text)?.[1] ?? text.replace(/^[@#]/, '');
    default:
      // Slack writes e-mail addresses as <mailto:ana@example.org|ana@example.org> when it escapes names.
      return text.replace(/<mailto:([^|>\s]+)(\|[^>]*)?>/g, '$1');
  }
}

/** Words that may follow a division and belong to it: "10U girls team", "15U and up", "9 year olds". */
const GOES_WITH_DIVISION =
  /^(years?|yrs?|olds?|teams?|girls?|boys?|coed|divisions?|kids?|players?|group|and|up|above|under|below|younger|older)('s)?$/i;

function divisionWords(words: readonly string[]): number {
  const first = words.findIndex((_, i) => readDivision(words.slice(0, i + 1).join(' ')).kind === 'division');
  let n = Math.max(first, 0) + 1;
  while (n < words.length && GOES_WITH_DIVISION.test(words[n] ?? '')) n++;
  return n;
}

/** How many words belong to this option; the last one takes all that is left. */
function takeWords(option: Option, words: readonly string[], isLast: boolean): number {
  if (option.type === 'division') return divisionWords(words);
  const isFree = option.type === 'text' && !option.choices;
  return isFree || isLast ? words.length : 1;
}

function fits(option: Option, raw: string, reading: Reading): boolean {
  try {
    readValue(option, raw, reading);
    return true;
  } catch {
    return false;
  }
}

/** An optional option is left out when it does not read the words and a later one does. */
function isLeftOut(
  option: Option,
  later: readonly Option[],
  words: readonly string[],
  raw: string,
  reading: Reading,
): boolean {
  if (option.required || fits(option, raw, reading)) return false;
  return later.some((other, index) => {
    const own = words.slice(0, takeWords(other, words, index === later.length - 1)).join(' ');
    return fits(other, raw, reading) || fits(other, own, reading);
  });
}

/** One line of text (Slack, terminal), option after option. */
function fromText(
  command: CommandDefinition,
  text: string,
  reading: Reading,
): Record<string, string | number> {
  let words = text.trim().split(/\s+/).filter(Boolean);
  const values: Record<string, string | number> = {};
  const options = command.options.filter(({ type }) => type !== 'file');
  for (const [index, option] of options.entries()) {
    if (words.length === 0) break;
    const later = options.slice(index + 1);
    const n = takeWords(option, words, later.length === 0);
    const raw = words.slice(0, n).join(' ');
    if (isLeftOut(option, later, words, raw, reading)) continue;
    values[option.name] = readValue(option, raw, reading);
    words = words.slice(n);
  }
  if (words.length > 0) throw new UserError(reading.locale.bot.tooMuch(words.join(' '), usageOf(command)));
  return values;
}

/**
 * A command's options, checked and canonical.
 * @throws UserError that says what to type instead
 */
export function readOptions(
  command: CommandDefinition,
  incoming: IncomingCommand,
  reading: Reading,
): InputOf<readonly Option[]> {
  const values: Record<string, unknown> =
    incoming.options === undefined
      ? fromText(command, incoming.text ?? '', reading)
      : Object.fromEntries(
          command.options
            .filter(({ name }) => (incoming.options?.[name] ?? '') !== '')
            .map((option) => [
              option.name,
              readValue(option, incoming.options?.[option.name] ?? '', reading),
            ]),
        );
  for (const option of command.options) {
    if (option.type === 'file' && incoming.file) values[option.name] = incoming.file;
    if (option.required && values[option.name] === undefined) {
      throw new UserError(reading.locale.bot.missingOption(option.name, usageOf(command)));
    }
  }
  return values as InputOf<readonly Option[]>;
}
