import { closest } from 'fastest-levenshtein';
import type { Context } from '../../src/bot/context.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { POLICY_NUMBERS, type Policy, policyOf, typedName } from '../../src/reminders/policy.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { reply } from '../../src/reply/simple.ts';
import type { Outcome } from './change.ts';

type PolicyNumber = (typeof POLICY_NUMBERS)[number];

const DEFAULTS = policyOf();
const WHOLE_NUMBER = /^[-+−]?\d+$/;

const shown = (value: Policy[PolicyNumber]) => [value].flat().join(' ');

function numberNamed(words: readonly string[], { locale }: Context): PolicyNumber {
  const name = words.join('-').toLowerCase();
  const found = POLICY_NUMBERS.find((number) => [typedName(number), number.toLowerCase()].includes(name));
  if (!found)
    throw new UserError(locale.setup.unknownNumber(name, closest(name, POLICY_NUMBERS.map(typedName))));
  return found;
}

/**
 * `cooldown-days 5`, `dated-milestones -30 -7 0`, or `cooldown-days default`.
 * @throws UserError for an unknown name, or for numbers that the policy cannot work with
 */
export async function readPolicyNumber(value: string, context: Context): Promise<Outcome> {
  const { setup } = context.locale;
  const tokens = value.split(/[\s,]+/).filter((token) => token !== '');
  const isDefault = tokens.at(-1)?.toLowerCase() === 'default';
  const words = tokens.filter((token) => !WHOLE_NUMBER.test(token));
  const number = numberNamed(isDefault ? words.slice(0, -1) : words, context);
  const given = tokens
    .filter((token) => WHOLE_NUMBER.test(token))
    .map((token) => Number(token.replace('−', '-')));
  const isList = Array.isArray(DEFAULTS[number]);
  if (!isDefault && (given.length === 0 || (given.length > 1 && !isList)))
    throw new UserError(setup.needsNumbers(typedName(number), shown(DEFAULTS[number])));
  const [first = 0] = given;
  const changed = isDefault ? undefined : isList ? given : first;
  const { policy } = await context.services.settings.get(context.person.platform, context.person.workspace);
  const now = policyOf({ ...policy, [number]: changed });
  return {
    changes: [{ field: 'policy', entry: number, value: changed }],
    said: setup.saved(typedName(number), setup.number(shown(now[number]), shown(DEFAULTS[number]))),
  };
}

/** The numbers that differ from the default, a line each. */
export function changedNumbers(policy: Readonly<Record<string, unknown>>, { locale }: Context): string[] {
  const now = policyOf(policy);
  return POLICY_NUMBERS.filter((number) => number in policy).map(
    (number) => `${typedName(number)}: ${locale.setup.number(shown(now[number]), shown(DEFAULTS[number]))}`,
  );
}

/** Every number of the policy with what it means. */
export function allNumbers(policy: Readonly<Record<string, unknown>>, { locale }: Context): Reply {
  const { setup } = locale;
  const now = policyOf(policy);
  const fields = POLICY_NUMBERS.map((number) => ({
    label: typedName(number),
    value: setup.numberLine(shown(now[number]), shown(DEFAULTS[number]), setup.numbers[number]),
  }));
  return reply(setup.policyHow, [
    { type: 'heading', text: setup.policyHeading },
    { type: 'fields', fields },
    { type: 'text', text: setup.policyHow },
    { type: 'code', text: setup.policyExamples },
  ]);
}
