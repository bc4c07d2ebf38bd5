import { all } from './exchange.ts';
import type { Json } from './world.ts';

const V2 = 32768;
const texts = (list: readonly Json[]) =>
  list.filter(({ type }) => type === 10).map(({ content }) => String(content));

/** Names what occurs twice. */
function twice(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);
}

/** Rules for messages that Discord's published schema leaves out. @returns what is wrong; empty: nothing. */
export function messageFaults(body: Json, files: readonly string[]): string[] {
  const flags = Number(body.flags ?? 0);
  const list = all((body.components ?? []) as Json[]);
  const faults: string[] = [];
  const must = (holds: boolean, text: string) => holds || faults.push(text);
  if ((flags & V2) === 0) {
    must(String(body.content ?? '').length <= 2000, 'content longer than 2000');
    must(Boolean(body.content) || files.length > 0, 'empty message');
    must(!list.some(({ type }) => Number(type) >= 9), 'display components without the V2 flag');
    return faults;
  }
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    must(!body[field] || (body[field] as unknown[]).length === 0, `${field} beside V2 components`);
  }
  must(list.length > 0, 'V2 message without components');
  must(list.length <= 40, `${list.length} components`);
  must(texts(list).join('').length <= 4000, `${texts(list).join('').length} characters of text`);
  must(!texts(list).some((text) => text.trim() === ''), 'blank text display');
  const ids = [
    twice(list.map(({ custom_id }) => custom_id)),
    twice(list.map(({ id }) => id || undefined)),
  ].flat();
  must(ids.length === 0, `ids twice: ${ids.join(' ')}`);
  faults.push(...list.filter(({ type }) => type === 1).flatMap(rowFaults));
  return [...faults, ...attachmentFaults(body, list, files)];
}

function rowFaults({ components }: Json): string[] {
  const inside = components as Json[];
  const buttons = inside.filter(({ type }) => type === 2).length;
  if (buttons > 0 && (buttons !== inside.length || buttons > 5)) return [`row of ${inside.length}`];
  if (buttons === 0 && inside.length !== 1) return ['row with more than one select'];
  const blank = inside.filter(({ type, label }) => type === 2 && String(label ?? '').trim() === '');
  return [
    ...blank.map(() => 'blank button'),
    ...inside.filter(({ type }) => type === 3).flatMap(selectFaults),
  ];
}

/** Also for selects in forms. */
export function selectFaults({ options }: Json): string[] {
  const list = (options ?? []) as Json[];
  const same = twice(list.map(({ value }) => value));
  return [
    ...(list.length < 1 || list.length > 25 ? [`select with ${list.length} options`] : []),
    ...(same.length > 0 ? [`option values twice: ${same.join(' ')}`] : []),
    ...(list.some(({ label }) => String(label).trim() === '') ? ['blank option'] : []),
  ];
}

function attachmentFaults(body: Json, list: readonly Json[], files: readonly string[]): string[] {
  const media = list.flatMap(({ file, items }) => [
    file,
    ...((items ?? []) as Json[]).map((item) => item.media),
  ]);
  const shown = media.flatMap((one) => (one ? [String((one as Json).url).replace('attachment://', '')] : []));
  const listed = ((body.attachments ?? []) as Json[]).map(({ filename }) => String(filename));
  return [
    ...shown.filter((name) => !files.includes(name)).map((name) => `shown but not sent: ${name}`),
    ...files.filter((name) => !shown.includes(name)).map((name) => `sent but not shown: ${name}`),
    ...files.filter((name) => !listed.includes(name)).map((name) => `sent but not listed: ${name}`),
    ...files.filter((name) => !/^[A-Za-z0-9_.-]+$/.test(name)).map((name) => `Discord renames ${name}`),
  ];
}

/** Rules for forms. */
export function modalFaults({ components }: Json): string[] {
  const list = all(components as Json[]);
  const same = twice(list.map(({ custom_id }) => custom_id));
  return [
    ...(list.filter(({ type }) => type === 18).length > 5 ? ['more than five fields'] : []),
    ...(same.length > 0 ? [`ids twice: ${same.join(' ')}`] : []),
    ...list.filter(({ type }) => type === 3).flatMap(selectFaults),
  ];
}

/** Rules for the list of commands. */
export function commandFaults(commands: readonly Json[]): string[] {
  const of = (kind: number) => commands.filter(({ type }) => (type ?? 1) === kind);
  const names = (list: readonly Json[]) => list.map(({ name }) => String(name));
  return [
    ...(of(1).length > 100 || of(2).length > 15 || of(3).length > 15 ? ['too many commands'] : []),
    ...[1, 2, 3].flatMap((kind) => twice(names(of(kind))).map((name) => `command twice: ${name}`)),
    ...names(of(1))
      .filter((name) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name))
      .map((name) => `not a name: ${name}`),
    ...of(1)
      .filter(({ description }) => !description)
      .map(({ name }) => `no description: ${name}`),
    ...of(1).flatMap(optionFaults),
  ];
}

function optionFaults({ name, description, options }: Json): string[] {
  const list = (options ?? []) as Json[];
  const needed = list.map(({ required }) => required === true);
  const text = JSON.stringify([
    name,
    description,
    list.map((one) => [one.name, one.description, one.choices]),
  ]);
  const both = list.filter((one) => one.autocomplete && ((one.choices ?? []) as unknown[]).length > 0);
  return [
    ...(needed.lastIndexOf(true) > needed.indexOf(false) && needed.includes(false)
      ? [`${name}: required last`]
      : []),
    ...(text.length > 8000 ? [`${name}: more than 8000 characters`] : []),
    ...both.map((one) => `${name} ${one.name}: choices and completion`),
  ];
}
