import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../src/bot/identities.ts';
import { buttonsOf, link, openScene, personAs, textOf } from './scene.ts';
import { ADA, BEA, volunteer } from './volunteers.ts';

const DAY = 24 * 3_600_000;

describe('the verified e-mail address of the platform', () => {
  it('links an account to the one person of the records who has it', async () => {
    const scene = await openScene();
    const ada = await link(scene, 'ada', 'ADA.Appleyard@example.org');
    expect(textOf(await ada.say('coach-status'))).toContain('Ready for 10U');
  });

  it('links nobody when two people share it', async () => {
    const shared = 'family@example.org';
    const scene = await openScene([
      volunteer('Ann', 'Twin', { email: shared }),
      volunteer('Bob', 'Twin', { email: shared }),
    ]);
    const ann = await link(scene, 'ann', shared);
    expect(textOf(await ann.say('coach-status'))).toContain('No record of Region 60');
  });

  it('is asked for at most once a day, and not at all before there are records', async () => {
    let asked = 0;
    const verifiedEmail = async () => {
      asked++;
      return 'nobody@example.org';
    };
    const empty = await openScene([]);
    await empty.as('ada', { verifiedEmail }).say('coach-status');
    expect(asked).toBe(0);
    const { house, as } = await openScene();
    const ada = as('ada', { verifiedEmail });
    for (let i = 0; i < 5; i++) await ada.say('coach-status');
    expect(asked).toBe(1);
    house.at(house.now() + DAY + 1000);
    await ada.say('coach-status');
    expect(asked).toBe(2);
  });

  it('does not stop the answer when the platform cannot tell it', async () => {
    const { as } = await openScene();
    const verifiedEmail = async () => {
      throw new Error('users.info failed');
    };
    expect(textOf(await as('ada', { verifiedEmail }).say('coach-status'))).toContain('No record');
  });
});

describe('/coach-link with an e-mail address or a name', () => {
  it('answers a right guess, a wrong one and an empty register in the same words', async () => {
    const answers: string[] = [];
    const { as } = await openScene();
    const empty = await openScene([]);
    for (const code of [ADA.email, 'nobody@example.org', 'Ada Appleyard', 'No Body']) {
      answers.push(JSON.stringify(await as('guesser').say('coach-link', { code })));
      answers.push(JSON.stringify(await empty.as('guesser').say('coach-link', { code })));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('reads an address as Slack writes it', async () => {
    const { as } = await openScene();
    await as('ada').say('coach-link', {
      code: '<mailto:ada.appleyard@example.org|ada.appleyard@example.org>',
    });
    expect(textOf(await as('coordinator').say('coach-link', { code: 'list' }))).toContain(
      'Link to Ada Appleyard',
    );
  });

  it('shows the record only after a coordinator has confirmed it', async () => {
    const { as } = await openScene();
    await as('ada').say('coach-link', { code: 'Appleyard Ada' });
    expect(textOf(await as('ada').say('coach-status'))).not.toContain('Safe Haven');
    const { say, press } = as('coordinator');
    const list = await say('coach-link', { code: 'list' });
    expect(textOf(list)).toContain('Ada Appleyard, ada.appleyard@example.org, 10U head coach');
    expect(textOf(await press(list, 'Link to Ada Appleyard'))).toContain('Linked to Ada Appleyard');
    expect(textOf(await as('ada').say('coach-status'))).toContain('Ready for 10U');
    expect(textOf(await press(list, 'Link to Ada Appleyard'))).toContain('decided already');
  });

  it('is not heard of by coordinators of other divisions, whose old buttons do nothing', async () => {
    const { as } = await openScene();
    await as('ada').say('coach-link', { code: ADA.email });
    const other = as('otherCoordinator');
    expect(textOf(await other.say('coach-link', { code: 'list' }))).not.toMatch(/Ada|ada/);
    const list = await as('coordinator').say('coach-link', { code: 'list' });
    expect(textOf(await other.press(list, 'Link to Ada Appleyard'))).toContain('decided already');
    expect(textOf(await as('stranger').press(list, 'Link to Ada Appleyard'))).toContain(
      'coordinators of the region',
    );
    expect(textOf(await as('ada').say('coach-status'))).toContain('No record');
  });

  it('cannot be confirmed by the person who asked', async () => {
    const { as } = await openScene();
    const { say, press } = as('coordinator');
    await say('coach-link', { code: BEA.email });
    const list = await say('coach-link', { code: 'list' });
    expect(textOf(await press(list, 'Link to Bea Brightwater'))).toContain('your own request');
    expect(textOf(await say('coach-status'))).toContain('No record');
  });

  it('can be declined', async () => {
    const { as } = await openScene();
    await as('mallory').say('coach-link', { code: ADA.email });
    const { say, press } = as('coordinator');
    await press(await say('coach-link', { code: 'list' }), 'None of these');
    expect(textOf(await say('coach-link', { code: 'list' }))).toContain('Nobody waits');
    expect(textOf(await as('mallory').say('coach-status'))).toContain('No record');
  });

  it('shows more requests when the first ones are decided', async () => {
    const { as } = await openScene();
    for (const name of ['one', 'two', 'three', 'four', 'five'])
      await as(name).say('coach-link', { code: ADA.email });
    const { say, press } = as('coordinator');
    const list = await say('coach-link', { code: 'list' });
    expect(textOf(list)).toContain('1 more request');
    const next = await press(list, 'None of these');
    expect(buttonsOf(next).filter(({ label }) => label === 'None of these')).toHaveLength(4);
  });
});

describe('/coach-link with a code', () => {
  it('brings the record of both accounts together', async () => {
    const scene = await openScene();
    const ada = await link(scene, 'ada', ADA.email);
    const offer = textOf(await ada.say('coach-link'));
    const code = /\/coach-link ([A-Z0-9]{8})/.exec(offer)?.[1] ?? '';
    const other = scene.as('ada2', { platform: 'discord', workspace: 'G1' });
    await other.say('coach-link', { code });
    expect(textOf(await other.say('coach-status'))).toContain('Ready for 10U');
  });

  it('brings along the record of the account that types it', async () => {
    const scene = await openScene();
    const ada = await link(scene, 'ada', ADA.email);
    const phone = scene.as('phone');
    const code = /\/coach-link ([A-Z0-9]{8})/.exec(textOf(await phone.say('coach-link')))?.[1] ?? '';
    await ada.say('coach-link', { code });
    expect(textOf(await phone.say('coach-status'))).toContain('Ready for 10U');
    expect(await scene.house.services.identities.personOf(accountKey(personAs('ada')))).toBe(
      'slack:T1:U_phone',
    );
  });
});
