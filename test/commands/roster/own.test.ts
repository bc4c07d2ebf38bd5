import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../src/reply/action.ts';
import { link, openScene, type Scene, textOf } from './scene.ts';
import { ADA, CAL, done, PIA, volunteer } from './volunteers.ts';

/** Reports a certification in the walk, as its form does. */
async function report({ as }: Scene, role: string, step: string, on: string, division = '10U') {
  await as(role).say('coach-steps', { division });
  const submit = encodeAction({
    command: 'coach-steps',
    name: 'save',
    args: ['region-60', division, 'head-coach', step],
  });
  return as(role).submit(submit, { on });
}

describe('/coach-status', () => {
  it('joins the records, what waits to be verified and the own word, each with its day', async () => {
    const scene = await openScene();
    const cal = await link(scene, 'cal', CAL.email);
    await report(scene, 'cal', 'safesport', '2025-09-05');
    const text = textOf(await cal.say('coach-status'));
    expect(text).toMatch(/SafeSport.*reported by you on September 10, 2025, not yet in AYSO's records/);
    expect(text).toMatch(/pending \| Concussion Awareness \| handed in, not verified yet/);
    expect(text).toMatch(/done \| Safe Haven \| done on August 1, 2024/);
    expect(text).toContain('Admin Credentials as of September 10, 2025');
    expect(text).toContain('Volunteer Details as of September 10, 2025');
  });

  it('calls a renewal that the records do not show yet the own word', async () => {
    const old = volunteer('Old', 'Renewer', {
      certificates: [done('SafeSport', '2021-09-01', '2024-09-01')],
    });
    const scene = await openScene([old]);
    const person = await link(scene, 'old', old.email);
    await report(scene, 'old', 'safesport', '2025-09-05');
    expect(textOf(await person.say('coach-status'))).toMatch(/done \| SafeSport .*reported by you/);
  });

  it('shows every division of the records beside the one of the walk', async () => {
    const scene = await openScene();
    const ada = await link(scene, 'ada', ADA.email);
    await scene.as('ada').say('coach-steps', { division: '12U' });
    const text = textOf(await ada.say('coach-status'));
    expect(text).toContain('12U head coach');
    expect(text).toContain('10U head coach');
    expect(text).toContain('Ready for 10U');
    expect(text).toMatch(/1 item still to do for 12U/);
  });

  it('shows what the records hold when they do not say the division', async () => {
    const { CSV } = await onlyCredentials();
    const scene = await openScene([]);
    const { importAs, personAs } = await import('./scene.ts');
    await importAs(scene.house, personAs('admin'), CSV);
    const ada = await link(scene, 'ada', ADA.email);
    const text = textOf(await ada.say('coach-status'));
    expect(text).toMatch(/verified \| Safe Haven \| completed August 1, 2024/);
    expect(text).toContain('/coach-steps 10U');
  });

  it('knows nobody who is not linked', async () => {
    const { as } = await openScene();
    expect(textOf(await as('stranger').say('coach-status'))).toContain('I know nothing about you yet');
  });
});

async function onlyCredentials() {
  const { credentialsCsv } = await import('../../coaches/write-reports.ts');
  return { CSV: credentialsCsv([ADA]) };
}

describe('/coach-my-data and /coach-forget', () => {
  it('show everything that is kept, also as a file, and nothing of others', async () => {
    const scene = await openScene();
    const cal = await link(scene, 'cal', CAL.email);
    await report(scene, 'cal', 'safesport', '2025-09-05');
    const text = textOf(await cal.say('coach-my-data'));
    expect(text).toContain('Where you are in the steps: 1 entry');
    expect(text).toContain('What you reported as done');
    expect(text).toContain('"certification": "safesport"');
    expect(text).toContain(CAL.adminId);
    expect(text).not.toMatch(/Ada|Pia/);
  });

  it('delete it after a confirmation, and leave the records as they are', async () => {
    const scene = await openScene();
    const cal = await link(scene, 'cal', CAL.email);
    await report(scene, 'cal', 'safesport', '2025-09-05');
    const ask = await cal.say('coach-forget');
    expect(textOf(ask)).toContain("AYSO's own records");
    expect(textOf(await cal.press(ask, 'Keep it'))).toContain('Nothing was deleted');
    expect(textOf(await cal.say('coach-my-data'))).toContain('safesport');
    expect(textOf(await cal.press(ask, 'Delete it all'))).toMatch(/Deleted: \d+ entries/);
    const after = textOf(await scene.as('cal').say('coach-my-data'));
    expect(after).toContain('you have told me nothing yet');
    expect(textOf(await scene.as('coordinator').say('coach-missing'))).toContain('Cal Cobblestone');
  });

  it('leave nothing that is kept about the person, and every account is its own person again', async () => {
    const scene = await openScene();
    const pia = await link(scene, 'pia', PIA.email);
    await report(scene, 'pia', 'safesport', '2025-09-05');
    const phone = scene.as('phone');
    const code = /\/coach-link ([A-Z0-9]{8})/.exec(textOf(await pia.say('coach-link')))?.[1] ?? '';
    await phone.say('coach-link', { code });
    await phone.say('coach-link', { code: 'Some Body' });
    await pia.press(await pia.say('coach-forget'), 'Delete it all');
    for (const part of scene.house.services.personal) {
      expect(await part.of('slack:T1:U_pia')).toBeUndefined();
    }
    expect(await scene.house.services.identities.personOf('slack:T1:U_phone')).toBe('slack:T1:U_phone');
  });

  it('show and delete choices about reminders and what was noted of messages', async () => {
    const scene = await openScene();
    const cal = await link(scene, 'cal', CAL.email);
    const { say, press } = scene.as('coordinator');
    await press(await say('coach-missing'), 'Ping this one');
    await scene.house.services.reminders.preferences.mute('slack:T1:U_cal', scene.house.now());
    const before = textOf(await cal.say('coach-my-data'));
    expect(before).toContain('Your choices about reminders');
    expect(before).toContain('Messages I sent you: 1 entry');
    await cal.press(await cal.say('coach-forget'), 'Delete it all');
    expect(textOf(await scene.as('cal').say('coach-my-data'))).toContain('you have told me nothing yet');
    expect(textOf(await say('coach-missing'))).not.toContain('pinged');
  });

  it('delete what belongs to the person and nothing of anybody else', async () => {
    const scene = await openScene();
    const ada = await link(scene, 'ada', ADA.email);
    const cal = await link(scene, 'cal', CAL.email);
    await report(scene, 'ada', 'safesport', '2025-09-05');
    const before = textOf(await ada.say('coach-my-data'));
    await cal.press(await cal.say('coach-forget'), 'Delete it all');
    expect(textOf(await ada.say('coach-my-data'))).toBe(before);
  });
});

describe('/coach-certifications', () => {
  it('shows a linked coach of the own division', async () => {
    const scene = await openScene();
    await link(scene, 'ada', ADA.email);
    const text = textOf(await scene.as('coordinator').say('coach-certifications', { person: 'U_ada' }));
    expect(text).toContain('Ada Appleyard');
    expect(text).toMatch(/done \| Safe Haven/);
    expect(text).toContain('ask the CVPA');
  });

  it('answers the same for another division, for nobody and for an account without a link', async () => {
    const scene = await openScene();
    await link(scene, 'ada', ADA.email);
    const { say } = scene.as('otherCoordinator');
    const answers = await Promise.all(
      ['U_ada', 'U_nobody'].map(async (person) => textOf(await say('coach-certifications', { person }))),
    );
    expect(new Set(answers).size).toBe(1);
  });
});
