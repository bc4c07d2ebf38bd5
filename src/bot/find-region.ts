import type { Locale } from '../locales/en.ts';
import type { Rulebook, Rulebooks } from '../requirements/index.ts';
import { UserError } from './user-error.ts';

/**
 * A region by number ("60", "region 60"), id, name or another word for it.
 * @throws UserError that lists the regions there are
 */
export function findRegion(text: string, rulebooks: Rulebooks, { bot, common }: Locale): Rulebook {
  const plain = text.toLowerCase().trim();
  const number = /^(?:region[\s-]*|r)?(\d{1,5})$/.exec(plain)?.[1];
  for (const rulebook of rulebooks.values()) {
    const { region } = rulebook;
    const words = [rulebook.id, region.name.toLowerCase(), ...region.aliases];
    if (words.includes(plain) || String(region.number) === number) return rulebook;
  }
  const known = [...rulebooks.values()].map(({ region }) => common.regionName(region.number, region.name));
  throw new UserError(bot.unknownRegion(text.slice(0, 60), known));
}
