import type { Locale } from '../locales/en.ts';
import { DIVISIONS, ROLES, type Rulebooks, readDivision, say } from '../requirements/index.ts';
import type { Suggestion } from './bot.ts';
import type { Option } from './command.ts';

/** The platforms' common limit for completions. */
const MOST = 25;

function candidates(option: Option, typed: string, rulebooks: Rulebooks, locale: Locale): Suggestion[] {
  switch (option.type) {
    case 'division': {
      const reading = readDivision(typed);
      const first = reading.kind === 'division' ? [reading.division] : typed === '' ? [] : reading.didYouMean;
      return [...new Set([...first, ...DIVISIONS])].map((id) => ({
        name: locale.steps.divisionLabel(id),
        value: id,
      }));
    }
    case 'role':
      return ROLES.map((id) => ({ name: locale.common.roles[id], value: id }));
    case 'region':
      return [...rulebooks.values()].map(({ id, region }) => ({
        name: locale.common.regionName(region.number, region.name),
        value: id,
      }));
    case 'certification': {
      const all = [...rulebooks.values()].flatMap(({ certifications }) => [...certifications.values()]);
      return [...new Map(all.map(({ id, title }) => [id, { name: say(title), value: id }])).values()];
    }
    default:
      return [];
  }
}

/** Completions for what a person is typing: what it reads as first, then what holds the typed text. */
export function suggest(option: Option, typed: string, rulebooks: Rulebooks, locale: Locale): Suggestion[] {
  const all = option.choices ? [...option.choices] : candidates(option, typed, rulebooks, locale);
  const plain = typed.trim().toLowerCase();
  const holds = all.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(plain));
  const found = option.type === 'division' && plain !== '' ? [...all.slice(0, 2), ...holds] : holds;
  return [...new Map(found.map((entry) => [entry.value, entry])).values()].slice(0, MOST);
}
