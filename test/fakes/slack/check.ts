/** Helpers of the validators: they collect complaints instead of throwing, so that a test sees all of them. */
export type Json = Readonly<Record<string, unknown>>;

export interface Check {
  readonly complaints: string[];
  say(where: string, what: string): void;
}

export function createCheck(): Check {
  const complaints: string[] = [];
  return { complaints, say: (where, what) => void complaints.push(`${where}: ${what}`) };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Present and a string of 1 to `max` characters. */
export function checkString(check: Check, where: string, value: unknown, max: number, min = 1): void {
  if (typeof value !== 'string') check.say(where, `must be a string, is ${typeof value}`);
  else if (value.length < min) check.say(where, `must have at least ${min} characters`);
  else if (value.length > max) check.say(where, `must have at most ${max} characters, has ${value.length}`);
}

/** Slack refuses fields it does not know. */
export function checkKeys(check: Check, where: string, value: Json, allowed: readonly string[]): void {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) check.say(where, `unknown field ${key}`);
}

/** Entities only; the only raw angle brackets are links. A raw mention would ping someone. */
export function checkMrkdwn(check: Check, where: string, text: string): void {
  for (const [whole, inner = ''] of text.matchAll(/<([^>]*)>?/g))
    if (!/^(https?:\/\/|mailto:)[^<]*$/.test(inner) || !whole.endsWith('>'))
      check.say(where, `pings or is not escaped: ${whole}`);
  if (/&(?!amp;|lt;|gt;)/.test(text)) check.say(where, 'an ampersand is not escaped');
}

export function checkText(
  check: Check,
  where: string,
  value: unknown,
  max: number,
  only?: 'plain_text',
): void {
  if (!isObject(value)) {
    check.say(where, 'must be a text object');
    return;
  }
  const { type, text } = value;
  checkString(check, where, text, max);
  if (asString(text).trim() === '') check.say(where, 'is blank');
  if (type !== 'plain_text' && (only || type !== 'mrkdwn'))
    check.say(where, `text type ${String(type)} is not allowed`);
  checkKeys(
    check,
    where,
    value,
    type === 'plain_text' ? ['type', 'text', 'emoji'] : ['type', 'text', 'verbatim'],
  );
  if (type === 'mrkdwn') {
    checkMrkdwn(check, where, asString(text));
    if (value.verbatim !== true)
      check.say(where, 'mrkdwn must be verbatim, or Slack looks for mentions in it');
  } else if (/<[@!#]/.test(asString(text))) check.say(where, 'holds an unescaped mention');
}
