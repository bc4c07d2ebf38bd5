import { DIVISIONS, type DivisionId, ROLES, type RoleId, type Rulebook } from '../requirements/index.ts';
import type { ActionInput } from './command.ts';
import type { Context } from './context.ts';
import { UserError } from './user-error.ts';

// What a button or select brings back is read like anything from outside: an older version may have written it.

function old(context: Context): never {
  throw new UserError(context.locale.bot.oldButton);
}

export function divisionFrom(text: string | undefined, context: Context): DivisionId {
  return DIVISIONS.find((division) => division === text) ?? old(context);
}

export function roleFrom(text: string | undefined, context: Context): RoleId {
  return ROLES.find((role) => role === text) ?? old(context);
}

export function rulebookFrom(text: string | undefined, context: Context): Rulebook {
  return context.rulebooks.get(text ?? '') ?? old(context);
}

/** What was chosen in the select, else the action's first argument. */
export function chosen({ values, args }: ActionInput): string | undefined {
  return values[0] ?? args[0];
}
