import { describe, expect, it } from 'vitest';
import { buttonsOf, link, openScene, selectOf, textOf } from './scene.ts';
import { done, volunteer } from './volunteers.ts';

const DAY = 24 * 3_600_000;
const namesIn = (text: string) =>
  ['Ada', 'Bea', 'Cal', 'Dot', 'Eve', 'Pia', 'Gus'].filter((name) => text.includes(name));

describe('/coach-missing', () => {
  it("names who lacks what in the coordinator's own division, and nobody else", async () => {
    const { as } = await openScene();
    const text = textOf(await as('coordinator').say('coach-missing'));
    expect(namesIn(text)).toEqual(['Cal', 'Pia']);
    expect(text).toContain('missing: SafeSport');
    expect(text).toContain('pending: Concussion Awareness');
  });

  it('names everybody to whoever coordinates all divisions', async () => {
    const { as } = await openScene();
    expect(namesIn(textOf(await as('allCoordinator').say('coach-missing')))).toEqual(['Cal', 'Eve', 'Pia']);
  });

  it('can be narrowed to a division and a certification', async () => {
    const { as } = await openScene();
    const all = as('allCoordinator');
    expect(namesIn(textOf(await all.say('coach-missing', { division: '12U' })))).toEqual(['Eve']);
    const sport = await all.say('coach-missing', { certification: 'SafeSport' });
    expect(namesIn(textOf(sport))).toEqual(['Cal', 'Eve']);
    expect(textOf(sport)).not.toContain('Concussion');
  });

  it("refuses another coordinator's division in the same words whether anybody is in it", async () => {
    const { as } = await openScene();
    const answers = ['12U', '14U'].map(async (division) =>
      textOf(await as('coordinator').say('coach-missing', { division })),
    );
    const [some, nobody] = await Promise.all(answers);
    expect(some).toBe(nobody);
    expect(some).toContain('not one of your divisions');
  });

  it('leaves referees and other volunteers off the list of coaches', async () => {
    const { as } = await openScene();
    expect(textOf(await as('admin').say('coach-missing'))).not.toContain('Gus');
  });

  it('says that there are no records before the first import', async () => {
    const { as } = await openScene([]);
    expect(textOf(await as('admin').say('coach-missing'))).toContain('no records');
  });

  it('comes in pages that lead back and forth and name everybody once', async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      volunteer(`Coach${String(i).padStart(2, '0')}`, 'Many', { certificates: [done('10U Coach')] }),
    );
    const { as } = await openScene(many);
    const { say, press } = as('coordinator');
    const first = await say('coach-missing');
    const second = await press(first, 'Next page');
    const third = await press(second, 'Next page');
    const seen = [first, second, third].flatMap((page) => textOf(page).match(/Coach\d\d Many –/g) ?? []);
    expect(new Set(seen).size).toBe(20);
    expect(seen).toHaveLength(20);
    expect(buttonsOf(third).map(({ label }) => label)).not.toContain('Next page');
    expect(textOf(await press(third, 'Previous page'))).toBe(textOf(second));
  });

  it('gives the list as CSV without cells that a spreadsheet would run', async () => {
    const evil = volunteer('-Ann', 'Formula', { certificates: [done('10U Coach')] });
    const { as } = await openScene([evil]);
    const { say, press } = as('coordinator');
    const text = textOf(await press(await say('coach-missing'), 'Download as CSV'));
    expect(text).toContain('SafeSport,missing');
    expect(text).not.toMatch(/(^|,)[-=+@]/m);
  });
});

describe('/coach-expiring', () => {
  it('names what ends within 30 days, and within the days that are asked for', async () => {
    const { as } = await openScene();
    const { say } = as('coordinator');
    expect(namesIn(textOf(await say('coach-expiring')))).toEqual(['Dot']);
    expect(namesIn(textOf(await say('coach-expiring', { days: '5' })))).toEqual([]);
    expect(textOf(await say('coach-expiring'))).toContain('ends September 25, 2025');
  });

  it('says which numbers of days it takes', async () => {
    const { as } = await openScene();
    expect(textOf(await as('coordinator').say('coach-expiring', { days: '0' }))).toContain('1 to 400');
    expect(textOf(await as('coordinator').say('coach-expiring', { days: '401' }))).toContain('1 to 400');
  });
});

describe('Ping', () => {
  it('writes to the linked coach with the next step, its source and one button', async () => {
    const scene = await openScene();
    await link(scene, 'cal', 'cal.cobblestone@example.org');
    const { say, act } = scene.as('coordinator');
    const { action, options } = selectOf(await say('coach-missing'));
    const cal = options.find(({ label }) => label.startsWith('Cal'));
    expect(textOf(await act(action, [cal?.value ?? '']))).toContain('Sent to Cal Cobblestone');
    const [message, ...more] = scene.platform.sent;
    expect(more).toEqual([]);
    expect(message?.to).toBe('U_cal');
    const text = message ? textOf(message.reply) : '';
    expect(text).toContain('Next: Take SafeSport');
    expect(text).toContain('30 min');
    expect(text).toContain('Source: Region 60');
    expect(message && buttonsOf(message.reply)).toHaveLength(1);
    expect(text).not.toMatch(/background/i);
  });

  it('leads with its button to the steps of the coach', async () => {
    const scene = await openScene();
    const cal = await link(scene, 'cal', 'cal.cobblestone@example.org');
    const { say, press } = scene.as('coordinator');
    await press(await say('coach-missing'), 'Ping this one');
    const [message] = scene.platform.sent;
    if (!message) throw new Error('nothing was sent');
    expect(textOf(await cal.press(message.reply, 'Show my steps'))).toContain('10U head coach');
  });

  it('comes once in seven days, whoever presses, and the list says when and about what', async () => {
    const scene = await openScene();
    await link(scene, 'cal', 'cal.cobblestone@example.org');
    const start = scene.house.now();
    const press = async (role: string) => {
      const { say, press } = scene.as(role);
      return textOf(await press(await say('coach-missing', { division: '10U' }), 'Ping this one'));
    };
    expect(await press('coordinator')).toContain('1 message sent');
    scene.house.at(start + 6 * DAY);
    expect(await press('admin')).toContain('September 10, 2025');
    expect(textOf(await scene.as('coordinator').say('coach-missing'))).toContain(
      'pinged September 10, 2025 about SafeSport',
    );
    scene.house.at(start + 8 * DAY);
    expect(await press('coordinator')).toContain('1 message sent');
    expect(scene.platform.sent).toHaveLength(2);
  });

  it('makes no second message of two presses at the same moment', async () => {
    const scene = await openScene();
    await link(scene, 'cal', 'cal.cobblestone@example.org');
    const list = await scene.as('coordinator').say('coach-missing');
    await Promise.all(['coordinator', 'admin'].map((role) => scene.as(role).press(list, 'Ping this one')));
    expect(scene.platform.sent).toHaveLength(1);
  });

  it('goes on with the next ones when the same button is pressed again', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      volunteer(`P${i}`, 'Many', { certificates: [done('10U Coach')] }),
    );
    const scene = await openScene(many);
    for (const { first, email } of many) await link(scene, first, email);
    const { say, press } = scene.as('coordinator');
    const list = await say('coach-missing');
    expect(textOf(await press(list, 'Ping all 60'))).toContain('10 people after these');
    expect(scene.platform.sent).toHaveLength(50);
    await press(list, 'Ping all 60');
    expect(new Set(scene.platform.sent.map(({ to }) => to)).size).toBe(60);
    expect(scene.platform.sent).toHaveLength(60);
  });

  it('is brought out once the platform is back, and once only, however often it was pressed', async () => {
    const scene = await openScene();
    await link(scene, 'cal', 'cal.cobblestone@example.org');
    const { say, press } = scene.as('coordinator');
    scene.platform.down = true;
    expect(textOf(await press(await say('coach-missing'), 'Ping this one'))).toContain('did not answer');
    scene.platform.down = false;
    await press(await say('coach-missing'), 'Ping this one');
    await scene.house.reminders.sweep.run();
    await press(await say('coach-missing'), 'Ping this one');
    expect(scene.platform.sent.filter(({ to }) => to === 'U_cal')).toHaveLength(1);
  });

  it('gives the text to copy, with the address, for somebody who is not linked', async () => {
    const scene = await openScene();
    const { say, press } = scene.as('coordinator');
    const list = await say('coach-missing');
    expect(textOf(list)).toContain('not linked to an account here');
    const answer = await press(list, 'Ping this one');
    expect(answer.type === 'reply' && answer.blocks.find(({ type }) => type === 'code')).toBeTruthy();
    expect(textOf(answer)).toContain('To: Cal Cobblestone <cal.cobblestone@example.org>');
    expect(scene.platform.sent).toEqual([]);
    expect(textOf(await press(list, 'Texts to copy'))).toContain('Take SafeSport');
  });

  it('does not trouble whoever has handed in everything', async () => {
    const scene = await openScene();
    await link(scene, 'pia', 'pia.pending@example.org');
    const list = await scene.as('coordinator').say('coach-missing');
    expect(selectOf(list).options.map(({ label }) => label)).toEqual(['Cal Cobblestone']);
  });
});

describe('/coach-readiness', () => {
  it('counts every coach once, in a picture and in words', async () => {
    const { as } = await openScene();
    const reply = await as('allCoordinator').say('coach-readiness');
    const text = textOf(reply);
    expect(text).toContain('10U: 2 ready, 1 ends soon, 1 pending, 1 missing (of 5)');
    expect(text).toContain('12U: 1 missing (of 1)');
    const image = reply.type === 'reply' && reply.blocks.find((block) => block.type === 'image');
    if (image === false || image?.type !== 'image') throw new Error('no picture');
    expect([...image.png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(image.alt).toContain('10U: 2 ready, 1 ends soon, 1 pending, 1 missing (of 5)');
  });

  it("holds only the coordinator's divisions", async () => {
    const { as } = await openScene();
    expect(textOf(await as('coordinator').say('coach-readiness'))).not.toContain('12U');
  });
});
