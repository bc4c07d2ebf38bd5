import { ask } from './en/ask.ts';
import { bot } from './en/bot.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { console_ } from './en/console.ts';
import { reminders } from './en/reminders.ts';
import { roster } from './en/roster.ts';
import { setup } from './en/setup.ts';
import { steps } from './en/steps.ts';
import { views } from './en/views.ts';

/** Every sentence people see. A second language is a second file that `satisfies Locale`. */
export const en = { ask, bot, commands, common, console: console_, reminders, roster, setup, steps, views };

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };
export type Locale = Widen<typeof en>;
