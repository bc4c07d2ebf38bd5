import { common } from './common.ts';

/** `/coach-setup`. */
export const setup = {
  summary: 'For admins: region, time zone, reminder channel, coordinators',
  settingOption: 'What to set; leave it out to see everything',
  valueOption: 'The new value',
  choices: {
    region: 'region of this workspace',
    'channel-region': 'region of this channel',
    timezone: 'time zone',
    'reminder-channel': 'reminder channel',
    'reminder-schedule': 'reminder schedule',
    'names-in-channel': 'names in the reminder channel',
    coordinator: 'coordinator and divisions',
    cvpa: 'CVPA (sees background checks)',
    remove: 'remove a coordinator or CVPA',
  },
  heading: 'How this workspace is set up',
  overview: 'How this workspace is set up, and how to change it.',
  region: 'Region',
  channelRegions: 'Regions of channels',
  timezone: 'Time zone',
  reminderChannel: 'Reminder channel',
  schedule: 'Reminder schedule',
  names: 'Names in the reminder channel',
  coordinators: 'Coordinators',
  cvpas: 'CVPAs',
  none: 'none yet',
  default: (value: string) => `${value} (default)`,
  yes: 'yes',
  no: 'no',
  person: (id: string, divisions: readonly string[]) => `${id}: ${common.list(divisions)}`,
  how: 'To change something, type /coach-setup, what to set, and the value:',
  examples: [
    '/coach-setup region 104',
    '/coach-setup timezone America/Denver',
    '/coach-setup reminder-channel #coaches',
    '/coach-setup reminder-schedule 0 9 * * 1',
    '/coach-setup coordinator @ana 10U 12U',
    '/coach-setup coordinator @ben all',
    '/coach-setup cvpa @cy',
    '/coach-setup remove @ana',
    '/coach-setup names-in-channel no',
  ].join('\n'),
  saved: (what: string, value: string) => `Saved. ${what}: ${value}.`,
  removed: (who: string) => `${who} is no longer a coordinator or CVPA here.`,
  needsValue: (setting: string) =>
    `I need a value for that. For example: /coach-setup ${setting} …; type /coach-setup for examples.`,
  needsPerson: 'I need a person: type @ and choose the name from the list.',
  needsChannel: 'I need a channel: type # and choose it from the list.',
  needsDivisions:
    'I need the divisions this person coordinates, for example: /coach-setup coordinator @ana 10U 12U, or “all”.',
  badTimezone: (text: string) =>
    `“${text}” is not a time zone. Write it like America/Los_Angeles or America/Denver.`,
  badCron: (text: string) =>
    `“${text}” is not a schedule. Write five parts: minute hour day month weekday. For example, 0 9 * * 1 is Mondays at 9:00.`,
  badYesNo: 'Write yes or no.',
} as const;
