import type { Context } from '../../src/bot/context.ts';
import type { SettingsChange } from '../../src/bot/settings.ts';
import { accountOf } from '../../src/coaches/links.ts';

/** Writes who was made, or is no longer, coordinator or CVPA to the audit log; other settings are nobody's role. */
export async function auditRoles(changes: readonly SettingsChange[], context: Context): Promise<void> {
  const { services, person, rulebook } = context;
  for (const change of changes) {
    if (change.field !== 'coordinators' && change.field !== 'cvpas') continue;
    const held = change.field === 'coordinators' ? change.value : change.value && ['cvpa'];
    await services.register.audit({
      region: rulebook.id,
      by: accountOf(person),
      action: held ? 'role-changed' : 'role-removed',
      ids: [accountOf({ ...person, id: change.entry }), change.field, ...(held ?? [])],
    });
  }
}
