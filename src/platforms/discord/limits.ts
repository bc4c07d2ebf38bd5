/** What Discord takes, in one place; the renderer, the modal and the registration split or refuse by these numbers. */
export const LIMITS = {
  /** Components of one message, nested ones counted. */
  components: 40,
  /** Characters of all text displays of one message together. */
  text: 4000,
  buttonsInRow: 5,
  options: 25,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  placeholder: 150,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  altText: 1024,
  attachments: 10,
  /** Our own: Discord takes 1,024, which no file system does. */
  fileName: 100,
  /** Bytes of all files of one message together. */
  upload: 10 * 1024 * 1024,
  nonce: 25,
  modal: { title: 45, label: 45, description: 100, fields: 5, placeholder: 100, value: 4000 },
  command: { description: 100, options: 25, choices: 25, contextName: 32 },
  choice: { name: 100, value: 100 },
} as const;

/** How long Discord waits, in milliseconds. */
export const TIMES = {
  /** First response to an interaction; a little is kept back for the way. */
  acknowledge: 2500,
  /** One try of an acknowledgement: a lost answer must leave time for a second try. */
  acknowledgeTry: 1000,
  /** A form must be the first response: this long for the bot to make it. */
  form: 2000,
  /** Completions are useless later. */
  suggest: 2000,
  /** Any other call, tries together. */
  call: 60_000,
  /** One try of any other call. */
  callTry: 10_000,
} as const;
