import type { Person, UploadedFile } from '../../../src/bot/incoming.ts';
import type { Platform } from '../../../src/bot/platform.ts';
import type { ActionButton, Block, Form, Reply } from '../../../src/reply/reply.ts';
import type { InventedPerson } from '../../coaches/people.ts';
import { credentialsCsv, volunteersCsv } from '../../coaches/write-reports.ts';
import { type House, openHouse } from '../../house.ts';
import { REGION_60 } from './volunteers.ts';

/** Who may stand before the bot in the tests, all in one Slack workspace. */
export const ROLES = [
  'stranger',
  'coach',
  'otherCoordinator',
  'coordinator',
  'allCoordinator',
  'admin',
  'cvpa',
] as const;
export type RoleName = (typeof ROLES)[number];

const WORKSPACE = 'T1';

export function personAs(role: RoleName | string, more: Partial<Person> = {}): Person {
  return {
    platform: 'slack',
    workspace: WORKSPACE,
    id: `U_${role}`,
    name: role,
    isManager: role === 'admin',
    ...more,
  };
}

export function fileOf(content: Uint8Array, name = 'report.csv'): UploadedFile {
  return { name, size: content.length, read: async () => content };
}

/** Everything a reply shows, as one text; files included. */
export function textOf(reply: Reply | Form): string {
  return reply.type === 'form'
    ? `form: ${reply.title}`
    : [reply.summary, ...reply.blocks.map(blockText)].join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'checklist':
      return block.items.map((item) => [item.word, item.label, item.detail].join(' | ')).join('\n');
    case 'actions':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'select':
      return [block.placeholder, ...block.options.map(({ label }) => label)].join('\n');
    case 'image':
      return block.alt;
    case 'file':
      return Buffer.from(block.content).toString('utf8');
    case 'divider':
      return '';
    default:
      return block.text;
  }
}

export function buttonsOf(reply: Reply | Form): ActionButton[] {
  if (reply.type === 'form') return [];
  return reply.blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.buttons.filter((button): button is ActionButton => 'action' in button)
      : [],
  );
}

export function selectOf(reply: Reply | Form) {
  const block = reply.type === 'reply' ? reply.blocks.find(({ type }) => type === 'select') : undefined;
  if (block?.type !== 'select') throw new Error(`no select in: ${textOf(reply)}`);
  return block;
}

/** One person in conversation with the bot. */
export function talk(house: House, person: Person) {
  const place = { channel: 'C1', isDirect: false };
  const from = { person, place };
  const act = (id: string, values: readonly string[] = []) =>
    house.bot.handle({ type: 'action', id, values, ...from });
  return {
    person,
    act,
    say: (name: string, options: Readonly<Record<string, string>> = {}, file?: UploadedFile) =>
      house.bot.handle({ type: 'command', name, options, ...(file ? { file } : {}), ...from }),
    drop: (file: UploadedFile) => house.bot.handle({ type: 'file', file, ...from }),
    submit: (id: string, fields: Readonly<Record<string, string>>, files: readonly UploadedFile[] = []) =>
      house.bot.handle({ type: 'form', id, fields, files, ...from }),
    press(reply: Reply | Form, label: string) {
      const button = buttonsOf(reply).find((one) => one.label === label);
      if (!button) throw new Error(`no button "${label}" in: ${textOf(reply)}`);
      return act(button.action);
    },
  };
}

export interface Sent {
  readonly to: string;
  readonly reply: Reply;
  readonly key: string | undefined;
}

/** A chat platform that takes every message; `down` makes it fail. */
export function fakePlatform(): Platform & { readonly sent: Sent[]; down: boolean } {
  const sent: Sent[] = [];
  return {
    name: 'slack',
    sent,
    down: false,
    start: async () => {},
    stop: async () => {},
    health: () => ({ ok: true, detail: 'fake' }),
    async send({ to }, reply, key) {
      if (this.down) throw new Error('down');
      sent.push({ to: 'person' in to ? to.person : to.channel, reply, key });
      return { status: 'sent', id: String(sent.length) };
    },
  };
}

/** Roles of the workspace: coordinators of 10U, of 12U and of all, an admin, a CVPA. */
export async function appoint({ services }: Pick<House, 'services'>, platform = 'slack'): Promise<void> {
  const change = (change: Parameters<typeof services.settings.change>[2]) =>
    services.settings.change(platform, WORKSPACE, change);
  await change({ field: 'coordinators', entry: 'U_coordinator', value: ['10U'] });
  await change({ field: 'coordinators', entry: 'U_otherCoordinator', value: ['12U'] });
  await change({ field: 'coordinators', entry: 'U_allCoordinator', value: ['all'] });
  await change({ field: 'cvpas', entry: 'U_cvpa', value: true });
}

/** Brings reports in the way a coordinator does. */
export async function importAs(house: House, person: Person, ...reports: readonly Uint8Array[]) {
  for (const report of reports) {
    const { say, press } = talk(house, person);
    await press(await say('coach-import', {}, fileOf(report)), 'Confirm');
  }
}

export interface Scene {
  readonly house: House;
  readonly platform: ReturnType<typeof fakePlatform>;
  /** @param more e.g. the verified e-mail address */
  as(role: RoleName | string, more?: Partial<Person>): ReturnType<typeof talk>;
}

/** A house with its roles, and people in the records. */
export async function openScene(people: readonly InventedPerson[] = REGION_60): Promise<Scene> {
  const house = await openHouse();
  const platform = fakePlatform();
  house.connected.set('slack', platform);
  await appoint(house);
  if (people.length > 0) {
    await importAs(house, personAs('admin'), credentialsCsv(people), volunteersCsv(people, true));
  }
  return { house, platform, as: (role, more) => talk(house, personAs(role, more)) };
}

/** Links an account as the platform's verified e-mail does. */
export async function link({ as }: Scene, role: string, email: string) {
  const conversation = as(role, { verifiedEmail: async () => email });
  await conversation.say('coach-status');
  return conversation;
}
