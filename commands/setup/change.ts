import type { Context } from '../../src/bot/context.ts';
import { findRegion } from '../../src/bot/find-region.ts';
import type { SettingsChange } from '../../src/bot/settings.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { readCron } from '../../src/reminders/schedule.ts';
import { regionName } from '../../src/reply/views/sources.ts';
import { type DivisionId, readDivision } from '../../src/requirements/index.ts';
import { readPolicyNumber } from './policy.ts';
import type { Setting } from './settings.ts';

/** What is to be stored, and the sentence about it. */
export interface Outcome {
  readonly changes: readonly SettingsChange[];
  readonly said: string;
}

type Reader = (value: string, context: Context) => Outcome | Promise<Outcome>;

/** `<@U123|ana>`, `<@!123>` and `<#C123>` as the chats write them, or a bare id. */
function idIn(text: string, sign: '@' | '#'): string | undefined {
  const pattern = sign === '@' ? /^<@[!&]?(\w+)(?:\|[^>]*)?>|^@?(\w+)$/ : /^<#(\w+)(?:\|[^>]*)?>|^#?(\w+)$/;
  const match = pattern.exec(text);
  return match?.[1] ?? match?.[2];
}

function personIn(value: string, { locale }: Context): { id: string; rest: string[] } {
  const [first = '', ...rest] = value.split(/\s+/);
  const id = idIn(first, '@');
  if (!id) throw new UserError(locale.setup.needsPerson);
  return { id, rest };
}

function divisionsIn(words: readonly string[], { locale }: Context): (DivisionId | 'all')[] {
  if (words.length === 0) throw new UserError(locale.setup.needsDivisions);
  return words.map((word) => {
    if (word.toLowerCase() === 'all') return 'all';
    const reading = readDivision(word.replace(/,$/, ''));
    if (reading.kind === 'unknown') throw new UserError(locale.bot.unknownDivision(word, reading.didYouMean));
    return reading.division;
  });
}

const region: Reader = (value, { rulebooks, locale }) => {
  const rulebook = findRegion(value, rulebooks, locale);
  const said = locale.setup.saved(locale.setup.region, regionName(rulebook, locale));
  return { changes: [{ field: 'region', value: rulebook.id }], said };
};

const channelRegion: Reader = (value, { rulebooks, locale, place }) => {
  const rulebook = findRegion(value, rulebooks, locale);
  const said = locale.setup.saved(locale.setup.choices['channel-region'], regionName(rulebook, locale));
  return { changes: [{ field: 'channelRegions', entry: place.channel, value: rulebook.id }], said };
};

const timezone: Reader = (value, { locale }) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    throw new UserError(locale.setup.badTimezone(value));
  }
  return { changes: [{ field: 'timezone', value }], said: locale.setup.saved(locale.setup.timezone, value) };
};

const reminderChannel: Reader = (value, { locale }) => {
  const id = idIn(value, '#');
  if (!id) throw new UserError(locale.setup.needsChannel);
  const said = locale.setup.saved(locale.setup.reminderChannel, value);
  return { changes: [{ field: 'reminderChannel', value: id }], said };
};

const schedule: Reader = (value, { locale }) => {
  const cron = readCron(value);
  const said = locale.setup.saved(locale.setup.schedule, cron);
  return { changes: [{ field: 'cron', value: cron }], said };
};

const names: Reader = (value, { locale }) => {
  const plain = value.toLowerCase();
  if (plain !== 'yes' && plain !== 'no') throw new UserError(locale.setup.badYesNo);
  const said = locale.setup.saved(locale.setup.names, plain === 'yes' ? locale.setup.yes : locale.setup.no);
  return { changes: [{ field: 'namesInChannel', value: plain === 'yes' }], said };
};

const coordinator: Reader = (value, context) => {
  const { id, rest } = personIn(value, context);
  const divisions = divisionsIn(rest, context);
  const { setup } = context.locale;
  const said = setup.saved(setup.coordinators, setup.person(id, divisions));
  return { changes: [{ field: 'coordinators', entry: id, value: divisions }], said };
};

const cvpa: Reader = (value, context) => {
  const { id } = personIn(value, context);
  const { setup } = context.locale;
  return { changes: [{ field: 'cvpas', entry: id, value: true }], said: setup.saved(setup.cvpas, id) };
};

const remove: Reader = (value, context) => {
  const { id } = personIn(value, context);
  return {
    changes: [
      { field: 'coordinators', entry: id, value: undefined },
      { field: 'cvpas', entry: id, value: undefined },
    ],
    said: context.locale.setup.removed(id),
  };
};

const READERS: Readonly<Record<Setting, Reader>> = {
  region,
  'channel-region': channelRegion,
  timezone,
  'reminder-channel': reminderChannel,
  'reminder-schedule': schedule,
  'reminder-policy': readPolicyNumber,
  'names-in-channel': names,
  coordinator,
  cvpa,
  remove,
};

/** Reads a value for a setting. @throws UserError that says how to write it */
export async function changeFor(setting: Setting, value: string, context: Context): Promise<Outcome> {
  return READERS[setting](value.trim(), context);
}
