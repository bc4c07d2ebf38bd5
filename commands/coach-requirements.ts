import { defineCommand } from '../src/bot/command.ts';
import type { Context } from '../src/bot/context.ts';
import { chosen, divisionFrom } from '../src/bot/read-choice.ts';
import { en } from '../src/locales/en.ts';
import { reply } from '../src/reply/simple.ts';
import { requirementList } from '../src/reply/views/requirement-list.ts';
import type { DivisionId } from '../src/requirements/index.ts';

function list(division: DivisionId, context: Context, replaces = false) {
  const { summary, blocks } = requirementList({ ...context, division, on: context.today });
  return reply(summary, blocks, replaces);
}

export const coachRequirements = defineCommand({
  name: 'coach-requirements',
  summary: en.commands.requirements,
  audience: 'everyone',
  options: [{ name: 'division', description: en.commands.divisionOption, type: 'division', required: true }],
  run: async ({ division }, context) => list(divisionFrom(division, context), context),
  actions: {
    division: async (input, context) => list(divisionFrom(chosen(input), context), context, true),
  },
});
