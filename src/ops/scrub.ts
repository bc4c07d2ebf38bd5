/** What must not stand in a log, wherever it comes from: a library's error message, a URL, a name that is an address. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // Slack: xoxb-…, xoxp-…, xoxe.xoxp-…, xapp-….
  [/(?:xox[a-z](?:\.xox[a-z])?|xapp)-[A-Za-z0-9-]{4,}/g, '[token]'],
  // Discord: account id in base64, time, signature.
  [/[A-Za-z0-9_-]{22,32}\.[A-Za-z0-9_-]{5,8}\.[A-Za-z0-9_-]{25,60}/g, '[token]'],
  // Interaction tokens and webhooks stand in paths.
  [/(\/(?:webhooks|interactions)\/\d+\/)[A-Za-z0-9_-]{20,}/g, '$1[token]'],
  [/(hooks\.slack\.com\/)[A-Za-z0-9/]+/g, '$1[token]'],
  [/(Bearer|Bot) [A-Za-z0-9._-]{20,}/g, '$1 [token]'],
  // user:password@ in a URL.
  [/(:\/\/)[^\s/@"\\]+@/g, '$1[account]@'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
];

/**
 * @param secrets values that must never appear and have no shape of their own, such as a signing secret; short ones
 * (under 8 characters) are left out: they would tear words apart
 * @returns a function that takes them, tokens and e-mail addresses out of a text
 */
export function createScrub(secrets: readonly string[] = []): (text: string) => string {
  // The longest first: one may begin with another.
  const exact = secrets.filter((secret) => secret.length >= 8).sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const secret of exact) clean = clean.replaceAll(secret, '[secret]');
    for (const [shape, instead] of SHAPES) clean = clean.replace(shape, instead);
    return clean;
  };
}

/** The same for one line of JSON, which stays one: in the raw line a pattern could bite off half of an escape. */
export function createLineScrub(secrets: readonly string[] = []): (line: string) => string {
  const scrub = createScrub(secrets);
  const escaped = createScrub(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]));
  const inside = (_key: string, value: unknown): unknown => {
    if (typeof value === 'string') return scrub(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [scrub(key), item]));
  };
  return (line) => (escaped(line) === line ? line : `${JSON.stringify(JSON.parse(line), inside)}\n`);
}
