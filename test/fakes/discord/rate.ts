/** What Discord says about a bucket, and whether this request is one too many. */
export interface Allowance {
  readonly headers: Record<string, string>;
  /** Seconds to wait; undefined: go on. */
  readonly retryAfter?: number;
}

/** Requests a second over all routes; those of interactions do not count. */
const GLOBAL = 50;

const WINDOW = 1000;
/** Buckets kept in long runs, where every interaction has its own. */
const MANY = 5000;
const MOST = 1000;

/**
 * Real buckets: five posts a second in one channel, fifty of anything else, and each webhook with its token apart;
 * interaction callbacks have none. Over all of them fifty a second, those of interactions not counted.
 */
export function createRates(): (method: string, path: string) => Allowance {
  const buckets = new Map<string, { left: number; until: number }>();
  const everything = createGlobal();
  return (method, path) => {
    if (buckets.size > MANY) buckets.clear();
    if (path.includes('/callback')) return { headers: {} };
    const wait = path.startsWith('/webhooks/') ? undefined : everything();
    if (wait !== undefined) return { headers: { 'x-ratelimit-global': 'true' }, retryAfter: wait };
    return bucketed(buckets, method, path);
  };
}

/** @returns gives seconds to wait; undefined: go on. */
function createGlobal(): () => number | undefined {
  let bucket = { left: 0, until: 0 };
  return () => {
    const now = Date.now();
    if (bucket.until <= now) bucket = { left: GLOBAL, until: now + WINDOW };
    if (bucket.left <= 0) return (bucket.until - now) / 1000;
    bucket.left -= 1;
    return undefined;
  };
}

function bucketed(
  buckets: Map<string, { left: number; until: number }>,
  method: string,
  path: string,
): Allowance {
  const [, first, id, token] = path.split('/');
  const major = first === 'webhooks' ? `${id}/${token}` : id;
  const limit = method === 'POST' && path.endsWith('/messages') ? 5 : 50;
  const name = `${method}-${first}-${path.split('/').length}`;
  const key = `${name}:${major}`;
  const now = Date.now();
  const held = buckets.get(key);
  if (buckets.size > MOST) for (const [name, { until }] of buckets) if (until < now) buckets.delete(name);
  const bucket = held && held.until > now ? held : { left: limit, until: now + WINDOW };
  buckets.set(key, bucket);
  const wait = Math.max(0.001, (bucket.until - now) / 1000);
  const headers = {
    'x-ratelimit-bucket': name,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, bucket.left - 1)),
    'x-ratelimit-reset': String(bucket.until / 1000),
    'x-ratelimit-reset-after': wait.toFixed(3),
  };
  if (bucket.left <= 0) return { headers, retryAfter: wait };
  bucket.left -= 1;
  return { headers };
}
