import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Incoming, Person, Place, UploadedFile } from '../../bot/incoming.ts';
import { UserError } from '../../bot/user-error.ts';
import type { Locale } from '../../locales/en.ts';
import { limits } from './limits.ts';
import type { Choice } from './render.ts';

/** What one line means while `choices` are on the screen. */
export type Line =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'nothing' };

/** A file named by its path, behind the same face as a platform's upload. */
export async function fileAt(path: string, { console: words }: Locale): Promise<UploadedFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UserError(words.noFile(path));
  return {
    name: basename(path),
    size: found.size,
    async read(limit) {
      if (found.size > limit) throw new UserError(words.fileTooLarge(path, Math.floor(limit / 1_000_000)));
      return readFile(path);
    },
  };
}

function choose(
  number: number,
  choices: readonly Choice[],
  from: { person: Person; place: Place },
  { console: words }: Locale,
): Line {
  const choice = choices[number - 1];
  if (!choice) return { kind: 'say', text: words.noButton(number) };
  if (choice.kind === 'link') return { kind: 'say', text: words.openLink(choice.url) };
  const values = choice.kind === 'option' ? [choice.value] : [];
  return { kind: 'incoming', incoming: { type: 'action', id: choice.action, values, ...from } };
}

/** Turns a typed line into what the bot understands: a number, a command, a path after a file command, a question. */
export async function readLine(
  line: string,
  choices: readonly Choice[],
  from: { readonly person: Person; readonly place: Place },
  locale: Locale,
  takesFile: (command: string) => boolean,
): Promise<Line> {
  const text = line.slice(0, limits.line).trim();
  if (text === '') return { kind: 'nothing' };
  if (/^\d{1,3}$/.test(text)) return choose(Number(text), choices, from, locale);
  const command = /^\/([a-z-]+)(?:\s+([\s\S]*))?$/i.exec(text);
  if (!command) return { kind: 'incoming', incoming: { type: 'question', text, ...from } };
  const name = (command[1] ?? '').toLowerCase();
  const rest = command[2] ?? '';
  if (takesFile(name) && rest !== '') {
    const file = await fileAt(rest, locale);
    return { kind: 'incoming', incoming: { type: 'command', name, text: '', file, ...from } };
  }
  return { kind: 'incoming', incoming: { type: 'command', name, text: rest, ...from } };
}
