/** What `/coach-setup` can set; the names are what people type. */
export const SETTINGS = [
  'region',
  'channel-region',
  'timezone',
  'reminder-channel',
  'reminder-schedule',
  'reminder-policy',
  'names-in-channel',
  'coordinator',
  'cvpa',
  'remove',
] as const;
export type Setting = (typeof SETTINGS)[number];
