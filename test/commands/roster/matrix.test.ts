import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { CommandDefinition, OptionType } from '../../../src/bot/command.ts';
import { en } from '../../../src/locales/en.ts';
import { encodeAction } from '../../../src/reply/action.ts';
import type { Form, Reply } from '../../../src/reply/reply.ts';
import { openHouse } from '../../house.ts';
import { appoint, link, openScene, personAs, ROLES, type RoleName, talk, textOf } from './scene.ts';
import { ADA, REGION_60 } from './volunteers.ts';

const PLATFORMS = ['slack', 'discord', 'console'] as const;
const COORDINATORS: readonly RoleName[] = [
  'otherCoordinator',
  'coordinator',
  'allCoordinator',
  'admin',
  'cvpa',
];

/** Who may use what, written down by hand and not worked out by the bot. */
function isGranted({ audience, name }: CommandDefinition, role: RoleName): boolean {
  if (name === 'coach-import') return role === 'allCoordinator' || role === 'admin';
  if (audience === 'everyone') return true;
  return audience === 'coordinator' ? COORDINATORS.includes(role) : role === 'admin';
}

const REFUSALS: readonly string[] = [en.bot.notAllowed, en.bot.adminsOnly, en.roster.importNeedsAll];
const isRefused = (answer: Reply | Form) => answer.type === 'reply' && REFUSALS.includes(answer.summary);

const VALUES: Readonly<Partial<Record<OptionType, string>>> = {
  division: '10U',
  region: '60',
  certification: 'SafeSport',
  person: 'U_ada',
  text: 'heading',
  number: '30',
};

/** The required options only, with something that fits. */
const optionsOf = ({ options }: CommandDefinition) =>
  Object.fromEntries(
    options.filter(({ required }) => required).map(({ name, type }) => [name, VALUES[type] ?? '10U']),
  );

const restricted = commands.filter(({ audience }) => audience !== 'everyone');
const cells = commands.flatMap((command) => ROLES.map((role) => ({ command, name: command.name, role })));

/** Records that only those may know of who coordinate their divisions; the same people on every platform. */
async function openOn(platform: string) {
  const scene = await openScene();
  await appoint(scene.house, platform);
  await link(scene, 'ada', ADA.email);
  return { ...scene, as: (role: RoleName) => talk(scene.house, personAs(role, { platform })) };
}

describe.each(PLATFORMS)('on %s', (platform) => {
  it.each(cells)('/$name is given to $role only when it is theirs', async ({ command, role }) => {
    const { as } = await openOn(platform);
    const answer = await as(role).say(command.name, optionsOf(command));
    expect(isRefused(answer)).toBe(!isGranted(command, role));
    expect(textOf(answer)).not.toContain('something went wrong');
  });
});

describe('a refusal', () => {
  const refused = cells.filter(({ command, role }) => !isGranted(command, role));

  it('is the same sentence whether there are records or none, and offers nothing', async () => {
    const full = await openOn('slack');
    const empty = await openHouse();
    await appoint(empty);
    for (const { command, role } of refused) {
      const answer = await full.as(role).say(command.name, optionsOf(command));
      const other = await talk(empty, personAs(role)).say(command.name, optionsOf(command));
      expect(answer).toEqual(other);
      expect(answer.type === 'reply' && answer.blocks).toHaveLength(1);
      expect(answer.type === 'reply' && answer.visibility).toBe('private');
    }
  });

  it('also meets every button and form of a command that is not theirs', async () => {
    const { as } = await openOn('slack');
    for (const command of restricted) {
      for (const name of Object.keys(command.actions ?? {})) {
        const id = encodeAction({ command: command.name, name, args: ['10U', '', '1'] });
        for (const role of ROLES.filter((one) => !isGranted(command, one))) {
          expect(isRefused(await as(role).act(id, ['x']))).toBe(true);
          expect(isRefused(await as(role).submit(id, {}))).toBe(true);
        }
      }
    }
  });

  it('meets a button with the division of another coordinator', async () => {
    const { as, house } = await openOn('slack');
    for (const name of ['page', 'ping', 'ping-all', 'copy', 'csv']) {
      const id = encodeAction({ command: 'coach-missing', name, args: ['10U', '', '1'] });
      expect(textOf(await as('otherCoordinator').act(id, ['x']))).toContain('not one of your divisions');
    }
    expect(await house.services.register.pinger.last('region-60', ['x'])).toEqual([undefined]);
  });
});

it('no command tells a stranger or a coach the name of anybody in the records', async () => {
  const { as } = await openOn('slack');
  for (const role of ['stranger', 'coach'] as const) {
    for (const command of commands) {
      const text = textOf(await as(role).say(command.name, optionsOf(command)));
      for (const { first, last } of REGION_60) expect(text).not.toContain(`${first} ${last}`);
    }
  }
});

it('no command tells a coordinator the name of anybody in another division only', async () => {
  const { as } = await openOn('slack');
  for (const command of commands) {
    const text = textOf(await as('otherCoordinator').say(command.name, optionsOf(command)));
    for (const { first, last, division } of REGION_60) {
      if (!division.startsWith('12U')) expect(text).not.toContain(`${first} ${last}`);
    }
  }
});
