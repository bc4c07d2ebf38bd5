import { defineCommand } from '../src/bot/command.ts';
import { usageOf } from '../src/bot/options.ts';
import { en } from '../src/locales/en.ts';
import { reply } from '../src/reply/simple.ts';
import { regionName } from '../src/reply/views/sources.ts';

export const coachHelp = defineCommand({
  name: 'coach-help',
  summary: en.commands.help,
  audience: 'everyone',
  options: [],
  async run(_input, { locale, commands, rulebook }) {
    return reply(locale.bot.helpSummary, [
      { type: 'heading', text: locale.bot.helpHeading },
      { type: 'text', text: locale.bot.helpIntro(regionName(rulebook, locale)) },
      {
        type: 'fields',
        fields: commands.map((command) => ({ label: usageOf(command), value: command.summary })),
      },
      { type: 'note', text: locale.bot.helpQuestion },
    ]);
  },
});
