import { expect, it } from 'vitest';
import type { CoachRecord } from '../../src/coaches/record.ts';
import type { Block } from '../../src/reply/reply.ts';
import type { DivisionId } from '../../src/requirements/index.ts';
import { cleared, held, linked, record } from './people.ts';
import { createWorld, lookHourly } from './world.ts';

const coach = (id: string, divisionId: DivisionId, risk: Pick<CoachRecord, 'risk'>) =>
  linked(id, {
    record: record(id, {
      lastName: `Name${id}`,
      assignments: [{ divisionId, role: 'head-coach' }],
      credentials: [held('safesport', '2023-06-20')],
      ...risk,
    }),
  });

/** The post of a Monday, 09:00 in Los Angeles. */
async function postAbout(
  divisions: readonly DivisionId[],
  risk: Pick<CoachRecord, 'risk'> = cleared('2026-06-20'),
): Promise<readonly Block[]> {
  const world = await createWorld({
    start: '2026-06-15T07:00:00Z',
    settings: { reminderChannel: 'general', namesInChannel: false },
  });
  world.settings.delete('T2');
  world.people.asOf.set('region-60', '2026-06-15');
  world.people.people.set(
    'region-60',
    divisions.map((division, i) => coach(String(i), division, risk)),
  );
  await lookHourly(world, 12);
  const posts = world.slack.arrived.filter(({ to: { to } }) => 'channel' in to);
  expect(posts).toHaveLength(1);
  return posts[0]?.reply.blocks ?? [];
}

it('the post shows how ready each division is, in a picture and in words, with no name and no background check', async () => {
  const blocks = await postAbout(['10U', '10U', '12U']);
  const image = blocks.find((block) => block.type === 'image');
  expect([...(image?.png.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(image?.alt).toContain('10U: 2 missing (of 2); 12U: 1 missing (of 1)');
  const text = JSON.stringify(blocks.filter((block) => block !== image));
  expect(text).toContain('"label":"12U","value":"1 missing (of 1)"');
  expect(text).toContain('Without what only the CVPA may see.');
  expect(text + image?.alt).not.toMatch(/Name\d|Ada|cleared|background/i);
});

it('the picture is the same whatever becomes of a background check', async () => {
  const refused = await postAbout(['10U', '12U'], { risk: { status: 'not-cleared' } });
  expect(refused.map(({ type }) => type)).toContain('image');
  expect(refused).toEqual(await postAbout(['10U', '12U'], cleared('2027-06-01')));
});

it('a region with coaches in one division has a post without a picture', async () => {
  expect((await postAbout(['10U', '10U'])).map(({ type }) => type)).not.toContain('image');
});
