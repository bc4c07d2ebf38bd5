import { describe, expect, it } from 'vitest';
import { createAudit } from '../../src/coaches/audit.ts';
import { openHouse } from '../house.ts';
import { personAs, talk, textOf } from './roster/scene.ts';

async function openSetup() {
  const house = await openHouse();
  const { say } = talk(house, personAs('admin'));
  const set = async (setting: string, value?: string) =>
    textOf(await say('coach-setup', value === undefined ? { setting } : { setting, value }));
  return {
    set,
    show: async () => textOf(await say('coach-setup')),
    policy: () => house.services.reminders.policy('region-60'),
    async audited() {
      const entries: string[] = [];
      for await (const { by, action, ids } of createAudit(house.store).list('region-60'))
        entries.push([by, action, ...ids].join(' '));
      return entries;
    },
  };
}

describe('the numbers of the reminder policy', () => {
  it('an admin sets one, sees it beside its default, and the reminders go by it', async () => {
    const { set, show, policy } = await openSetup();
    expect(await show()).toContain('Numbers of the reminder policy: all as they come');
    expect(await set('reminder-policy', 'cooldown-days 5')).toContain('cooldown-days: 5 (default 7)');
    expect(await show()).toContain('cooldown-days: 5 (default 7)');
    expect((await policy()).cooldownDays).toBe(5);
  });

  it('a list of milestones is set in any order, and “default” takes it back', async () => {
    const { set, policy } = await openSetup();
    const usual = (await policy()).datedMilestones;
    await set('reminder-policy', 'dated-milestones 0, -7, -30');
    expect((await policy()).datedMilestones).toEqual([-30, -7, 0]);
    expect(await set('reminder-policy', 'dated milestones default')).toContain('(default)');
    expect((await policy()).datedMilestones).toEqual(usual);
  });

  it('all of them are shown with what they mean when no value is given', async () => {
    const { set, policy } = await openSetup();
    const text = await set('reminder-policy');
    expect(text).toMatch(/most-per-season: 10: messages to one person in a season/);
    expect(text.match(/^[a-z-]+: /gm)).toHaveLength(Object.keys(await policy()).length);
  });

  it.each([
    ['cooldwn-days 5', /no number called “cooldwn-days”.*Did you mean cooldown-days\?/],
    ['5', /I need the name of a number/],
    ['cooldown-days', /whole numbers.*reminder-policy cooldown-days 7/],
    ['cooldown-days 5 6', /whole numbers/],
    ['cooldown-days 5000', /cooldown-days: .*400/],
    ['send-from-hour 22', /send-from-hour: must be before send-until-hour \(20\)/],
  ])('“%s” is refused with what to type instead, and nothing changes', async (value, said) => {
    const { set, policy } = await openSetup();
    const before = await policy();
    expect(await set('reminder-policy', value)).toMatch(said);
    expect(await policy()).toEqual(before);
  });
});

it('the audit log says by account who was made or unmade coordinator or CVPA, and by whom', async () => {
  const { set, audited } = await openSetup();
  await set('coordinator', '<@U_ana> 10U 12U');
  await set('cvpa', '<@U_cy>');
  await set('remove', '<@U_ana>');
  await set('timezone', 'America/Denver');
  const admin = 'slack:T1:U_admin';
  expect((await audited()).toSorted()).toEqual(
    [
      `${admin} role-changed slack:T1:U_ana coordinators 10U 12U`,
      `${admin} role-changed slack:T1:U_cy cvpas cvpa`,
      `${admin} role-removed slack:T1:U_ana coordinators`,
      `${admin} role-removed slack:T1:U_ana cvpas`,
    ].toSorted(),
  );
});
