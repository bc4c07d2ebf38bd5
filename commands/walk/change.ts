import type { ActionInput } from '../../src/bot/command.ts';
import type { Context } from '../../src/bot/context.ts';
import { divisionFrom, roleFrom, rulebookFrom } from '../../src/bot/read-choice.ts';
import type { Walk } from '../../src/coaches/walks.ts';
import type { Form } from '../../src/reply/reply.ts';
import { regionName } from '../../src/reply/views/sources.ts';
import { DIVISIONS, ROLES } from '../../src/requirements/index.ts';
import { type LoadedWalk, youthOf } from './load.ts';

/** Division, role and region in one form; what was reported stays and counts wherever it is accepted. */
export function changeForm({ view, button, context }: LoadedWalk): Form {
  const { steps, common } = view.locale;
  return {
    type: 'form',
    title: steps.changeTitle,
    submitLabel: steps.save,
    submit: button('switch', ''),
    fields: [
      {
        type: 'select',
        name: 'division',
        label: steps.divisionField,
        value: view.division,
        options: DIVISIONS.map((value) => ({ label: steps.divisionLabel(value), value })),
      },
      {
        type: 'select',
        name: 'role',
        label: steps.roleField,
        value: view.role,
        options: ROLES.map((value) => ({ label: common.roles[value], value })),
      },
      {
        type: 'select',
        name: 'region',
        label: steps.regionField,
        value: view.rulebook.id,
        options: [...context.rulebooks.values()].map((rulebook) => ({
          label: regionName(rulebook, view.locale),
          value: rulebook.id,
        })),
      },
    ],
  };
}

export async function readChange({ fields }: ActionInput, context: Context): Promise<Walk> {
  const stored = await context.services.walks.get(context.personId, context.rulebook.id);
  return {
    region: rulebookFrom(fields.region, context).id,
    division: divisionFrom(fields.division, context),
    role: roleFrom(fields.role, context),
    seen: {},
    ...youthOf(stored),
    startedAt: stored?.startedAt ?? context.now,
  };
}
