import pino from 'pino';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import type { CommandDefinition } from '../../../src/bot/command.ts';
import type { Incoming } from '../../../src/bot/incoming.ts';
import type { Platform } from '../../../src/bot/platform.ts';
import { createDiscordPlatform, type DiscordOptions } from '../../../src/platforms/discord/index.ts';
import { encodeAction } from '../../../src/reply/action.ts';
import type { Block, Form, Reply } from '../../../src/reply/reply.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/index.ts';

/** A private reply of these blocks. */
export function reply(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { type: 'reply', visibility: 'private', summary: 'A reply.', blocks, ...more };
}

/** A reply of one text. */
export function say(text: string, more: Partial<Reply> = {}): Reply {
  return reply([{ type: 'text', text }], more);
}

export const NEXT = encodeAction({ command: 'coach-steps', name: 'next', args: ['10U', '1'] });
export const OPEN = encodeAction({ command: 'coach-steps', name: 'when', args: [], opensForm: true });
export const SUBMIT = encodeAction({ command: 'coach-steps', name: 'done', args: ['safe-haven'] });

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'coach-steps',
    summary: 'Shows what to do next.',
    audience: 'everyone',
    options: [
      { name: 'division', description: 'Age division', type: 'division', required: true },
      {
        name: 'role',
        description: 'Role',
        type: 'role',
        choices: [{ name: 'Head coach', value: 'head-coach' }],
      },
    ],
  },
  {
    name: 'coach-import',
    summary: 'Takes a report.',
    audience: 'admin',
    opensForm: true,
    options: [
      { name: 'days', description: 'Days', type: 'number' },
      { name: 'report', description: 'The report', type: 'file', required: true },
    ],
  },
  { name: 'coach-date', summary: 'Asks for a day.', audience: 'everyone', options: [], opensForm: true },
  {
    name: 'coach-check',
    summary: 'Shows the certifications of a person.',
    audience: 'coordinator',
    options: [{ name: 'person', description: 'Who', type: 'person', required: true }],
    onPerson: 'Certifications',
  },
];

export const FORM: Form = {
  type: 'form',
  title: 'When did you do it?',
  submitLabel: 'Save',
  submit: SUBMIT,
  fields: [
    { type: 'date', name: 'on', label: 'Day' },
    { type: 'text', name: 'note', label: 'Note', optional: true },
    { type: 'select', name: 'way', label: 'Way', options: [{ label: 'Online', value: 'online' }] },
    { type: 'file', name: 'proof', label: 'Proof' },
  ],
};

/** A bot by hand: what it heard, and what it says. */
export interface TestBot extends Bot {
  readonly heard: Incoming[];
  readonly seen: Set<string>;
  says(answer: (incoming: Incoming) => Reply | Form | Promise<Reply | Form>): void;
}

export function createTestBot(): TestBot {
  let answer: (incoming: Incoming) => Reply | Form | Promise<Reply | Form> = () => say('Hello.');
  const heard: Incoming[] = [];
  const seen = new Set<string>();
  return {
    heard,
    seen,
    commands: COMMANDS,
    says(next) {
      answer = next;
    },
    async handle(incoming) {
      heard.push(incoming);
      return answer(incoming);
    },
    suggest: async (_command, _option, typed) =>
      ['8U', '10U', '12U'].filter((name) => name.includes(typed)).map((name) => ({ name, value: name })),
    async isNew(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    },
  };
}

/** What a test plays with. */
export interface Stage {
  fake: FakeDiscord;
  bot: TestBot;
  platform: Platform;
  /** Lines of the log, as JSON. */
  logs: string[];
  /** Another adapter on the same Discord. */
  another(options?: Partial<DiscordOptions>): Platform;
}

/** The adapter, connected to a fake Discord of its own, for every test of a file. */
export function useStage(): Stage {
  const stage = {} as Stage;
  beforeEach(async () => {
    const fake = await startFakeDiscord();
    const logs: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void logs.push(line) });
    const another = (options = {}) =>
      createDiscordPlatform({ token: fake.token, apiUrl: fake.url, logger, now: Date.now, ...options });
    Object.assign(stage, { fake, logs, another, bot: createTestBot(), platform: another() });
    await stage.platform.start(stage.bot);
  });
  afterEach(async () => {
    await stage.platform.stop();
    await stage.fake.close();
    expect(stage.fake.violations).toEqual([]);
    expect(mentioning(stage.fake)).toEqual([]);
  });
  return stage;
}

/** Messages that went out without switching mentions off. */
function mentioning({ requests }: FakeDiscord) {
  const bodies = requests.map(({ body }) => body).filter((body) => 'components' in body);
  return bodies.filter(({ allowed_mentions }) => JSON.stringify(allowed_mentions) !== '{"parse":[]}');
}
