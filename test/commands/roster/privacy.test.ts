import { expect, it } from 'vitest';
import type { Form, Reply } from '../../../src/reply/reply.ts';
import { buttonsOf, link, openScene, type RoleName, type Scene, selectOf, textOf } from './scene.ts';
import { BEA, CAL, REGION_60, volunteer } from './volunteers.ts';

const RISKS = ['Green', 'Orange', 'Blue', 'Gray', 'Yellow', 'Brown', 'Red', 'Expired', 'None', ''];

/** The same people, but for the background check of one. */
const peopleWith = (risk: string, riskExpires: string) =>
  REGION_60.map((person) => (person === BEA ? { ...BEA, risk, riskExpires } : person));

/** Everything that somebody gets to see by commands and every button behind them, down to the pixels. */
async function everything({ as }: Scene, role: RoleName): Promise<string> {
  const { say, press, act } = as(role);
  const answers: (Reply | Form)[] = [
    await say('coach-missing'),
    await say('coach-missing', { certification: 'SafeSport' }),
    await say('coach-missing', { certification: 'background-check' }),
    await say('coach-expiring', { days: '400' }),
    await say('coach-readiness'),
    await say('coach-certifications', { person: 'U_bea' }),
    await say('coach-link', { code: 'list' }),
    await say('coach-status'),
    await say('coach-help'),
  ];
  for (const list of answers.slice(0, 4)) {
    for (const label of ['Download as CSV', 'Texts to copy']) {
      if (buttonsOf(list).some((button) => button.label === label)) answers.push(await press(list, label));
    }
  }
  const first = answers[0];
  if (first && role !== 'cvpa') answers.push(await act(selectOf(first).action, ['nobody']));
  return JSON.stringify(answers, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

async function seenWith(risk: string, riskExpires: string, role: RoleName): Promise<string> {
  const scene = await openScene(peopleWith(risk, riskExpires));
  await link(scene, 'bea', BEA.email);
  return everything(scene, role);
}

it.each(['coordinator', 'allCoordinator', 'admin'] as const)(
  'nothing that a %s gets differs by anybody’s background check, not even a count, an order or a pixel',
  async (role) => {
    const seen = new Set<string>();
    for (const risk of RISKS) seen.add(await seenWith(risk, '2025-09-20', role));
    seen.add(await seenWith('Green', '2024-01-01', role));
    expect(seen.size).toBe(1);
    expect([...seen].join()).toContain('ask the CVPA');
  },
);

it('whoever the region names for it sees the background checks of all divisions, and nothing else', async () => {
  const { as } = await openScene();
  const text = textOf(await as('cvpa').say('coach-missing'));
  expect(text).toContain('Bea Brightwater');
  expect(text).toContain('missing: Background Check');
  expect(text).not.toMatch(/SafeSport|Cal Cobblestone|ask the CVPA/);
});

it('a ping about a background check is not told to coordinators', async () => {
  const red = REGION_60.map((person) => (person === CAL ? { ...CAL, risk: 'Red' } : person));
  const scene = await openScene(red);
  await link(scene, 'cal', CAL.email);
  const cvpa = scene.as('cvpa');
  const list = await cvpa.say('coach-missing', { division: '10U' });
  const cal = selectOf(list).options.find(({ label }) => label.startsWith('Cal'));
  await cvpa.act(selectOf(list).action, [cal?.value ?? '']);
  expect(scene.platform.sent.map(({ reply }) => textOf(reply)).join()).toMatch(/background check/i);
  const { say, press } = scene.as('coordinator');
  const seen = await say('coach-missing');
  const answers = [seen, await press(seen, 'Ping this one'), await press(seen, 'Download as CSV')];
  for (const answer of answers)
    expect(textOf(answer)).not.toMatch(/background check\b(?!: ask)|2025-09-10|pinged/i);
});

it('the person sees their own background check', async () => {
  const scene = await openScene();
  const bea = await link(scene, 'bea', BEA.email);
  expect(textOf(await bea.say('coach-status'))).toMatch(/Background Check.*not cleared/);
  expect(textOf(await bea.say('coach-my-data'))).toMatch(/not cleared \| Background check/);
});

it('a youth volunteer is not listed as lacking a background check', async () => {
  const youth = volunteer('Yui', 'Youth', { risk: 'Blue', birth: '2010-01-02' });
  const scene = await openScene([youth]);
  expect(textOf(await scene.as('cvpa').say('coach-missing'))).not.toContain('Yui');
  const yui = await link(scene, 'yui', youth.email);
  expect(textOf(await yui.say('coach-status'))).toContain('under supervision only');
});

it('every reply about the records is for the person alone, in whatever channel it was asked', async () => {
  const { as } = await openScene();
  const { say } = as('allCoordinator');
  const names = [
    'coach-missing',
    'coach-expiring',
    'coach-readiness',
    'coach-my-data',
    'coach-status',
    'coach-import',
  ];
  for (const name of names) {
    const answer = await say(name);
    if (answer.type === 'reply') expect(answer.visibility).toBe('private');
  }
});

it('the audit log names nobody', async () => {
  const scene = await openScene();
  await link(scene, 'cal', 'cal.cobblestone@example.org');
  const { say, press } = scene.as('coordinator');
  await press(await say('coach-missing'), 'Ping this one');
  await scene.as('admin').say('coach-import');
  const { createAudit } = await import('../../../src/coaches/audit.ts');
  const entries: unknown[] = [];
  for await (const entry of createAudit(scene.house.store).list('region-60')) entries.push(entry);
  const text = JSON.stringify(entries);
  expect(text).toContain('import-confirmed');
  expect(text).toContain('pinged');
  for (const { first, last } of REGION_60) expect(text).not.toMatch(new RegExp(`${first}|${last}|@`));
});
