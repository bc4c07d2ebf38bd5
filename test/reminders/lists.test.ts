import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReminderPerson } from '../../src/reminders/person.ts';
import { createPreferences } from '../../src/reminders/preferences.ts';
import { DIVISIONS, type DivisionId } from '../../src/requirements/index.ts';
import { account, cleared, held, linked, NOTHING_TOLD, record } from './people.ts';
import { createWorld, lookHourly, type World } from './world.ts';

/** Monday 00:00 in Los Angeles. */
const MONDAY = '2026-06-15T07:00:00Z';
const END = '2026-06-20';
const THREE_YEARS_AGO = '2023-06-20';

function coach(
  id: string,
  division: DivisionId,
  more: Partial<Parameters<typeof record>[1]> = {},
): ReminderPerson {
  const own = record(id, {
    lastName: `Name${id}`,
    assignments: [{ divisionId: division, role: 'head-coach' }],
    credentials: [held('safesport', THREE_YEARS_AGO)],
    ...more,
  });
  return linked(id, { record: own });
}

interface Setting {
  readonly people: readonly ReminderPerson[];
  readonly settings?: Parameters<typeof createWorld>[0]['settings'];
  readonly asOf?: string;
}

async function monday({ people, settings, asOf = '2026-06-15' }: Setting): Promise<World> {
  const world = await createWorld({ start: MONDAY, ...(settings && { settings }) });
  world.settings.delete('T2');
  world.people.asOf.set('region-60', asOf);
  world.people.people.set('region-60', [...people]);
  return world;
}

const to = (world: World, id: string) =>
  world.slack.arrived.filter(({ to: { to } }) => ('person' in to ? to.person : to.channel) === id);
const textOf = (world: World, id: string) => JSON.stringify(to(world, id).map(({ reply }) => reply));

describe('the coordinator’s list', () => {
  it('comes on Monday at eight, with their own divisions only, and once', async () => {
    const world = await monday({
      people: [coach('a', '10U'), coach('b', '12U')],
      settings: { coordinators: { U10: ['10U'], UALL: ['all'] } },
    });
    await lookHourly(world, 8);
    expect(to(world, 'U10')).toEqual([]);
    await lookHourly(world, 60);
    expect(to(world, 'U10').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-06-15T15:00:00.000Z',
    ]);
    expect(textOf(world, 'U10')).toContain('Namea');
    expect(textOf(world, 'U10')).not.toContain('Nameb');
    expect(textOf(world, 'UALL')).toContain('Nameb');
  });

  it('is silent when there is nothing in it', async () => {
    const world = await monday({
      people: [coach('a', '10U', { credentials: [held('safesport', '2026-01-01')] })],
      settings: { coordinators: { U10: ['10U'] }, cvpas: { UV: true } },
    });
    await lookHourly(world, 60);
    expect(world.slack.arrived).toEqual([]);
  });

  it('that was missed on Monday comes when the bot is back, up to Thursday, and not on Friday', async () => {
    for (const [back, count] of [
      ['2026-06-18T16:00:00Z', 1],
      ['2026-06-19T16:00:00Z', 0],
    ] as const) {
      const world = await monday({
        people: [coach('a', '10U')],
        settings: { coordinators: { U10: ['10U'] } },
      });
      world.clock.now = Date.parse(back);
      await lookHourly(world, 3);
      expect(to(world, 'U10')).toHaveLength(count);
    }
  });

  it('names who is muted, who is not linked and who cannot be reached, with a text to copy', async () => {
    const { account: _, personId: __, ...loose } = coach('loose', '10U');
    const world = await monday({
      people: [coach('quiet', '10U'), coach('closed', '10U'), loose],
      settings: { coordinators: { U10: ['10U'] }, policy: { firstRunMessages: 100 } },
    });
    await createPreferences(world.store).mute('slack:T1:Uquiet', 1);
    world.slack.closed.add('Uclosed');
    await world.reminders.service.confirm('region-60', 'x');
    world.people.asOf.set('region-60', '2026-06-20');
    await lookHourly(world, 24 * 8);
    const [, second] = to(world, 'U10');
    const text = JSON.stringify(second?.reply);
    expect(text).toContain('Namequiet (muted)');
    expect(second?.reply.blocks).toContainEqual({
      type: 'code',
      text: expect.stringContaining('Hello Ada Nameclosed'),
    });
    const blocks = second?.reply.blocks ?? [];
    const at = blocks.findIndex((block) => block.type === 'text' && block.text.startsWith('Not linked'));
    expect(JSON.stringify(blocks[at + 1])).toContain('Nameloose');
    expect(text).toContain('Since the last list');
  });

  it('says when the records are old, and the coaches then hear nothing', async () => {
    const world = await monday({
      people: [coach('a', '10U')],
      settings: { coordinators: { U10: ['10U'] } },
      asOf: '2026-06-01',
    });
    await world.reminders.service.confirm('region-60', 'x');
    await lookHourly(world, 40);
    expect(textOf(world, 'U10')).toContain('The records are 14 days old');
    expect(to(world, 'Ua')).toEqual([]);
  });

  it('that a platform lost comes again, once', async () => {
    const world = await monday({ people: [coach('a', '10U')], settings: { coordinators: { U10: ['10U'] } } });
    world.clock.now = Date.parse('2026-06-15T15:00:00Z');
    world.slack.mood = 'lost';
    await lookHourly(world, 2);
    world.slack.mood = 'well';
    await lookHourly(world, 4);
    expect(to(world, 'U10')).toHaveLength(1);
  });
});

describe('the verifier’s list', () => {
  it('shows what waits, what is said and not shown, and background checks', async () => {
    const pending = { certification: 'concussion', status: 'pending' as const, from: 'credentials' as const };
    const said = {
      ...coach('said', '10U', { credentials: [] }),
      told: {
        marks: {},
        credentials: [
          { certification: 'safe-haven', on: '2026-05-01', reportedAt: Date.parse('2026-05-01T20:00Z') },
        ],
      },
    };
    const world = await monday({
      people: [coach('p', '10U', { credentials: [pending] }), said, coach('c', '10U', cleared(END))],
      settings: { cvpas: { UV: true } },
    });
    await lookHourly(world, 10);
    const text = textOf(world, 'UV');
    expect(text).toContain('Namep');
    expect(text).toContain('Safe Haven, done on May 1, 2026 by their own word');
    expect(text).toContain('Background Check runs out on June 20, 2026');
  });
});

describe('the post in the channel', () => {
  const settings = { reminderChannel: 'general' };

  it('comes on its schedule, by division, without names and without background checks', async () => {
    const world = await monday({
      people: [coach('a', '10U', { ...cleared(END) }), coach('b', '12U')],
      settings,
    });
    await lookHourly(world, 24 * 8);
    expect(to(world, 'general').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-06-15T16:00:00.000Z',
      '2026-06-22T16:00:00.000Z',
    ]);
    const text = textOf(world, 'general');
    expect(text).toContain('10U');
    expect(text).not.toContain('Namea');
    expect(text).not.toMatch(/background/i);
  });

  it('is left out when nothing but background checks runs out: not even their number is told', async () => {
    const people = [coach('a', '10U', { ...cleared(END), credentials: [] })];
    const world = await monday({ people, settings: { ...settings, coordinators: { UC: ['all'] } } });
    await lookHourly(world, 12);
    expect(world.slack.arrived).toEqual([]);
  });

  it('names people where the admin allows it', async () => {
    const world = await monday({
      people: [coach('a', '10U')],
      settings: { ...settings, namesInChannel: true },
    });
    await lookHourly(world, 12);
    expect(textOf(world, 'general')).toContain('Namea');
  });

  it('is not made up for when the schedule is new, and is when the bot was away', async () => {
    const world = await monday({ people: [coach('a', '10U')], settings });
    world.clock.now = Date.parse('2026-06-16T16:00:00Z');
    await lookHourly(world, 3);
    expect(to(world, 'general')).toEqual([]);
    world.clock.now = Date.parse('2026-06-24T09:00:00Z');
    await lookHourly(world, 6);
    expect(to(world, 'general')).toEqual([]);
    await lookHourly(world, 4);
    expect(to(world, 'general')).toHaveLength(1);
  });
});

describe('whatever the people', () => {
  it('how a background check stands is told to nobody but the person and the verifier', async () => {
    const status = fc.constantFrom(
      'cleared',
      'not-cleared',
      'pending',
      'expired',
      'none',
      'youth-supervised',
    );
    const person = fc.tuple(
      status,
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom(...DIVISIONS),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (drawn) => {
        const people = drawn.map(([risk, days, division, isTold], i) => {
          const expires = new Date(Date.parse('2026-06-15') + days * 864e5).toISOString().slice(0, 10);
          const credentials = i % 2 === 0 ? [held('safesport', THREE_YEARS_AGO)] : [];
          const own = coach(String(i), division, { risk: { status: risk, expires }, credentials });
          const on = '2026-05-01';
          const told = { certification: 'background-check', on, reportedAt: Date.parse(`${on}T20:00Z`) };
          return { ...own, told: isTold ? { marks: {}, credentials: [told] } : NOTHING_TOLD };
        });
        const world = await monday({
          people,
          settings: { coordinators: { UC: ['all'] }, reminderChannel: 'general', namesInChannel: true },
        });
        for (const id of people.slice(0, 2)) world.slack.closed.add(id.account?.id ?? account('x').id);
        await world.reminders.service.confirm('region-60', 'x');
        await lookHourly(world, 24);
        for (const reader of ['UC', 'general'])
          expect(textOf(world, reader)).not.toMatch(/background|cleared/i);
        await world.store.close();
      }),
      { numRuns: 25 },
    );
  });
});
