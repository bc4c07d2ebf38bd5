/**
 * Slack's published limits, in one place. Lengths are characters of the text as sent, so after escaping.
 * The renderer and the views obey them; the loopback server in test/fakes/slack holds its own copy and checks.
 */
export const LIMITS = {
  message: {
    blocks: 50,
    /** `text` beside blocks; Slack asks for at most 4,000. */
    text: 3000,
    /** JSON of all blocks of one message; Slack refuses "too long" from about 13,000 on. */
    size: 12_000,
  },
  view: { blocks: 100, title: 24, submit: 24, privateMetadata: 3000 },
  /** JSON of one block with many elements: several of them must fit into a message. */
  blockSize: 6000,
  section: { text: 3000, fields: 10, field: 2000 },
  header: 150,
  context: { text: 2000 },
  actions: { elements: 25 },
  button: { text: 75, url: 3000 },
  select: { options: 100, placeholder: 150 },
  option: { text: 75, description: 75 },
  input: { label: 2000, placeholder: 150, value: 3000 },
  upload: { alt: 1000 },
  manifest: { commands: 50 },
} as const;

/** Times, in milliseconds. */
export const TIMES = {
  /** One call to Slack; an answer that comes later is an unknown outcome. */
  call: 10_000,
  /** How long a call may wait for the end of a rate limit before it fails. */
  patience: 60_000,
  /** An answer does not wait longer to learn who asks. */
  introduction: 2000,
  /** What users.info said is believed so long. */
  person: 5 * 60_000,
  /** Work in hand at the stop is waited for so long. */
  drain: 25_000,
  /** How far back a keyed message is looked for. */
  history: 30 * 24 * 3600_000,
} as const;

/**
 * Calls a minute, kept under Slack's tiers (3: 50, 4: 100): burst and a minute's calls together stay below them, so
 * that it seldom has to refuse, and a sweep of reminders uses nearly all of what is allowed.
 */
export const RATES = {
  'conversations.open': { perMinute: 46, burst: 4 },
  'conversations.history': { perMinute: 46, burst: 4 },
  'conversations.replies': { perMinute: 46, burst: 4 },
  'users.info': { perMinute: 58, burst: 40 },
  'views.open': { perMinute: 70, burst: 25 },
  /** Per channel: one a second, short bursts allowed. */
  'chat.postMessage': { perMinute: 60, burst: 3 },
} as const;

/** Calls a minute over all lanes of a workspace; of messages Slack takes "several hundred", here three. */
export const WORKSPACE_RATES = {
  'chat.postMessage': { perMinute: 282, burst: 15 },
} as const;
