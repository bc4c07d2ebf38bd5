/** What a button carries: everything needed to act on it after a restart, on another replica, a year later. */
export interface Action {
  /** Name of the command whose `actions` handle it. */
  readonly command: string;
  readonly name: string;
  readonly args: readonly string[];
  /** The answer is a form: Discord must then open it as the very first response. */
  readonly opensForm?: boolean;
}

/** Discord's limit for a custom id, the tightest of the platforms. */
export const ACTION_ID_LIMIT = 100;

const PLAIN = '1';
const OPENS_FORM = '2';

/**
 * One codec for every button, select and form.
 * @returns at most 100 characters of `[A-Za-z0-9-_.!~*'()%/]`
 * @throws RangeError when it does not fit: shorten the arguments, do not cut them.
 */
export function encodeAction({ command, name, args, opensForm = false }: Action): string {
  const id = [opensForm ? OPENS_FORM : PLAIN, command, name, ...args].map(encodeURIComponent).join('/');
  if (id.length > ACTION_ID_LIMIT) throw new RangeError(`action id longer than ${ACTION_ID_LIMIT}: ${id}`);
  return id;
}

/** @returns undefined for an id this version did not write (older, forged or cut). */
export function decodeAction(id: string): Action | undefined {
  const [kind, ...encoded] = id.split('/');
  if (id.length > ACTION_ID_LIMIT || (kind !== PLAIN && kind !== OPENS_FORM)) return undefined;
  try {
    const [command, name, ...args] = encoded.map(decodeURIComponent);
    if (!command || !name) return undefined;
    return { command, name, args, opensForm: kind === OPENS_FORM };
  } catch {
    return undefined;
  }
}
