import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { chosen, divisionFrom } from '../src/bot/read-choice.ts';
import { en } from '../src/locales/en.ts';
import { reply } from '../src/reply/simple.ts';
import { divisionChoice } from '../src/reply/views/division-choice.ts';
import { headingCard } from '../src/reply/views/heading-card.ts';
import type { DivisionId } from '../src/requirements/index.ts';

function card(division: DivisionId, { rulebook, rulebooks, locale, language }: Context, replaces = false) {
  const { summary, blocks } = headingCard(rulebook, rulebooks, division, locale, language);
  return reply(summary, blocks, replaces);
}

export const coachHeading = defineCommand({
  name: 'coach-heading',
  summary: en.commands.heading,
  audience: 'everyone',
  options: [{ name: 'division', description: en.commands.divisionOption, type: 'division' }],
  async run({ division }, context) {
    const known =
      division ?? (await context.services.walks.get(context.personId, context.rulebook.id))?.division;
    return known ? card(known, context) : divisionChoice('coach-heading', context.locale);
  },
  actions: {
    division: async (input, context) => card(divisionFrom(chosen(input), context), context, true),
  },
});
