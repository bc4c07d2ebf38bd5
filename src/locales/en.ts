import { bot } from './en/bot.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { console_ } from './en/console.ts';
import { steps } from './en/steps.ts';
import { views } from './en/views.ts';

/** Every sentence people see. A second language is a second file that `satisfies Locale`. */
export const en = { bot, commands, common, console: console_, steps, views };

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };
export type Locale = Widen<typeof en>;
