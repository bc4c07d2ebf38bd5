/** Which folder may know which, and why: the import directions of design §3. */
export interface Direction {
  /** Files this is about: a folder with its slash, or a file. */
  readonly from: string;
  /** Folders and files they may import, besides their own folder. */
  readonly may: readonly string[];
  /** Folders and files of which they may import types only. */
  readonly mayTypes?: readonly string[];
  readonly why: string;
}

export const DIRECTIONS: readonly Direction[] = [
  {
    from: 'src/requirements/',
    may: [],
    why: 'the rules must be judged the same everywhere, so they know nothing of chats, stores and clocks',
  },
  {
    from: 'src/locales/',
    may: [],
    mayTypes: ['src/requirements/'],
    why: 'sentences are functions of plain values; a second language must not need anything else',
  },
  {
    from: 'src/reply/',
    may: ['src/requirements/', 'src/locales/'],
    why: 'what is said follows from the rules alone, so that every platform and test can show it',
  },
  {
    from: 'src/storage/',
    may: ['src/bot/user-error.ts'],
    why: 'a store keeps values without knowing what they mean',
  },
  {
    from: 'src/coaches/',
    may: ['src/requirements/', 'src/reply/', 'src/locales/', 'src/bot/'],
    mayTypes: ['src/storage/'],
    why: 'the register knows people and rules; how it is stored and shown is decided above it',
  },
  {
    from: 'src/questions/',
    may: ['src/requirements/', 'src/reply/', 'src/locales/', 'src/bot/'],
    mayTypes: ['src/storage/'],
    why: 'an answer is computed from the rules alone, so that it is the same in every chat',
  },
  {
    from: 'src/reminders/',
    may: ['src/requirements/', 'src/reply/', 'src/locales/', 'src/bot/', 'src/coaches/'],
    mayTypes: ['src/storage/'],
    why: 'what is due is decided without a platform; sending goes through the Platform interface',
  },
  {
    from: 'src/bot/',
    may: ['src/requirements/', 'src/reply/', 'src/locales/'],
    // services.ts names what commands get, so it holds the types of all who give it.
    mayTypes: ['src/coaches/', 'src/questions/', 'src/reminders/', 'src/storage/', 'src/platforms/'],
    why: 'the core is the seam between platforms and commands: whatever it knew, both would depend on',
  },
  {
    from: 'src/platforms/',
    may: ['src/bot/', 'src/reply/', 'src/locales/'],
    why: 'an adapter translates; a domain word in it would have to be written once a platform',
  },
  {
    from: 'src/ops/',
    may: ['src/bot/', 'src/reply/', 'src/locales/', 'src/storage/'],
    why: 'running the bot is the same whatever it knows about coaches',
  },
  {
    from: 'commands/',
    may: [
      'src/bot/',
      'src/reply/',
      'src/requirements/',
      'src/locales/',
      'src/coaches/',
      'src/questions/',
      'src/reminders/',
    ],
    mayTypes: ['src/storage/'],
    why: 'a command is the same on every platform and with every store',
  },
];

/** Packages and runtime modules that belong to one place. */
export const PACKAGES: readonly {
  name: RegExp;
  only: readonly string[];
  /** Others may name its types, e.g. of the logger they are given. */
  typesAnywhere?: boolean;
  why: string;
}[] = [
  { name: /^@slack\//, only: ['src/platforms/slack/'], why: 'Slack can be changed in one folder' },
  {
    name: /^discord\.js$|^discord-api-types/,
    only: ['src/platforms/discord/', 'deploy/'],
    why: 'Discord can be changed in one folder',
  },
  {
    name: /^(keyv|@keyv\/.*|pg|node:sqlite)$/,
    only: ['src/storage/'],
    why: 'the kind of store is a URL, nothing else',
  },
  { name: /^node-cron$/, only: ['src/reminders/schedule'], why: 'what is due is decided without a timer' },
  {
    name: /^yaml$/,
    only: ['src/requirements/rulebooks/', 'deploy/'],
    why: 'rulebooks are the only YAML the program reads',
  },
  {
    name: /^(pino|prom-client)$/,
    only: ['src/ops/'],
    typesAnywhere: true,
    why: 'logging and metrics can be changed in one folder',
  },
  {
    name: /^(csv-parse|read-excel-file)$/,
    only: ['src/coaches/reports/'],
    why: 'file formats end where rows begin',
  },
  { name: /^minisearch$/, only: ['src/questions/'], why: 'only questions search' },
];

/** What requirements/ may use: it stands alone. rulebooks/ is where its data comes in from disk. */
export const REQUIREMENTS_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: ['src/requirements/'],
  'temporal-polyfill': ['src/requirements/'],
  yaml: ['src/requirements/rulebooks/'],
  'fastest-levenshtein': ['src/requirements/rulebooks/'],
  'node:fs': ['src/requirements/rulebooks/'],
  'node:path': ['src/requirements/rulebooks/'],
};

/** Text that may stand in one place only. */
export const WORDS: readonly { text: RegExp; only: readonly string[]; why: string }[] = [
  {
    text: /process\.env/,
    only: ['src/config.ts'],
    why: 'every setting is checked and listed in one place',
  },
  {
    text: /\bnew Date\(\)|Temporal\.Now\b|[^.\w]Date\.now\(\)/,
    only: ['src/main.ts', 'src/cli.ts', 'src/cli/'],
    why: 'today comes in as a parameter, so that tests can move the clock and a region has its own midnight',
  },
  {
    text: /Math\.random\(/,
    only: ['src/main.ts', 'src/cli/'],
    why: 'chance comes in as a parameter, so that a run can be repeated',
  },
];
