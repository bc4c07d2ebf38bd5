import { expect, it } from 'vitest';
import { renderModal } from '../../../src/platforms/discord/modal.ts';
import { assertNothingLost as assertInDiscord } from '../../../src/platforms/discord/nothing-lost.ts';
import { renderReply } from '../../../src/platforms/discord/render.ts';
import { assertNothingLost as assertInSlack } from '../../../src/platforms/slack/nothing-lost.ts';
import { render } from '../../../src/platforms/slack/render.ts';
import { toModal } from '../../../src/platforms/slack/views.ts';
import type { Form, Reply } from '../../../src/reply/reply.ts';
import { credentialsCsv, volunteersCsv } from '../../coaches/write-reports.ts';
import { buttonsOf, fileOf, link, openScene, selectOf } from './scene.ts';
import { complete, done, volunteer } from './volunteers.ts';

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

/** A large region with long names, many of them twice. */
const CROWD = Array.from({ length: 120 }, (_, i) =>
  volunteer(`Maximiliane${i % 40}`, `${LONG}${i % 40}`, {
    division:
      ['10UB Boys', '12UG Girls', 'Schoolyard', '5U', '6U', '7U', '8U', '9U', '14U', '16U', '19U'][i % 11] ??
      '',
    certificates: i % 3 === 0 ? complete('10U Coach', '2025-09-20') : [done('10U Coach')],
  }),
);

/** The answers of a conversation, every button of a list and of an import pressed once. */
async function conversation(): Promise<(Reply | Form)[]> {
  const scene = await openScene(CROWD);
  await link(scene, 'one', CROWD[1]?.email ?? '');
  await scene.as('two').say('coach-link', { code: `${LONG} ${LONG}` });
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await scene.as(name).say('coach-link', { code: `Maximiliane1 ${LONG}1` });
  }
  const { say, press, act } = scene.as('admin');
  const missing = await say('coach-missing');
  const odd = CROWD.slice(0, 30).map((person, i) => ({
    ...person,
    adminId: '',
    email: `new${i}@example.org`,
    certificates: [{ name: `Badge of ${LONG} ${i}`, uploaded: '2025-01-01', verified: true }],
  }));
  const preview = await say('coach-import', {}, fileOf(volunteersCsv(odd)));
  const first = selectOf(missing);
  return [
    missing,
    preview,
    await say('coach-import', {}, fileOf(credentialsCsv(odd))),
    await press(preview, 'Someone else'),
    await say('coach-expiring', { days: '400' }),
    await say('coach-readiness'),
    await say('coach-import'),
    await say('coach-link', { code: 'list' }),
    await say('coach-certifications', { person: 'U_one' }),
    await scene.as('one').say('coach-my-data'),
    await scene.as('one').say('coach-forget'),
    await scene.as('one').say('coach-status'),
    await act(first.action, [first.options[0]?.value ?? '']),
    ...(await Promise.all(
      buttonsOf(missing)
        .filter(({ label }) => !label.startsWith('Ping all'))
        .map(({ action }) => act(action)),
    )),
    await press(missing, 'Next page'),
  ];
}

it('every answer fits into Slack and Discord whole, with long names and many people', async () => {
  const answers = await conversation();
  for (const answer of answers) {
    if (answer.type === 'form') {
      expect(toModal(answer, { channel: 'C1', isDirect: false }).blocks).toHaveLength(answer.fields.length);
      expect(renderModal(answer).components).toHaveLength(answer.fields.length);
      continue;
    }
    const [inSlack, inDiscord] = [render(answer), renderReply(answer)];
    assertInSlack(answer, inSlack);
    assertInDiscord(answer, inDiscord);
    expect(inSlack.length + inDiscord.length).toBeGreaterThan(1);
  }
  expect(answers.length).toBeGreaterThan(15);
});
