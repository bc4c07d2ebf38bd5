import { defineCommand } from '../src/bot/command.ts';
import { UserError } from '../src/bot/user-error.ts';
import { en } from '../src/locales/en.ts';
import { say } from '../src/reply/simple.ts';
import { auditRoles } from './setup/audit-roles.ts';
import { changeFor } from './setup/change.ts';
import { overview } from './setup/overview.ts';
import { allNumbers } from './setup/policy.ts';
import { SETTINGS } from './setup/settings.ts';

export const coachSetup = defineCommand({
  name: 'coach-setup',
  summary: en.setup.summary,
  audience: 'admin',
  options: [
    {
      name: 'setting',
      description: en.setup.settingOption,
      type: 'text',
      choices: SETTINGS.map((value) => ({ name: en.setup.choices[value], value })),
    },
    { name: 'value', description: en.setup.valueOption, type: 'text', mentions: true },
  ],
  async run({ setting, value }, context) {
    const { services, person } = context;
    const { platform, workspace } = person;
    const known = SETTINGS.find((name) => name === setting);
    if (!known && value) {
      throw new UserError(context.locale.bot.unknownChoice(value.split(' ')[0] ?? '', SETTINGS));
    }
    if (!known) return overview(context, await services.settings.get(platform, workspace));
    if (!value && known === 'reminder-policy') {
      return allNumbers((await services.settings.get(platform, workspace)).policy, context);
    }
    if (!value) throw new UserError(context.locale.setup.needsValue(known));
    const { changes, said } = await changeFor(known, value, context);
    for (const change of changes) await services.settings.change(platform, workspace, change);
    await auditRoles(changes, context);
    return say(said);
  },
});
