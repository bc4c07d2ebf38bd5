/** What Discord says about a bucket, and whether this request is one too many. */
export interface Allowance {
  readonly headers: Record<string, string>;
  /** Seconds to wait; undefined: go on. */
  readonly retryAfter?: number;
}

const WINDOW = 1000;
/** Buckets kept in long runs, where every interaction has its own. */
const MANY = 5000;
const MOST = 1000;

/**
 * Real buckets: five posts a second in one channel, fifty of anything else, and each webhook with its token apart;
 * interaction callbacks have none.
 */
export function createRates(): (method: string, path: string) => Allowance {
  const buckets = new Map<string, { left: number; until: number }>();
  return (method, path) => {
    if (buckets.size > MANY) buckets.clear();
    if (path.includes('/callback')) return { headers: {} };
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
  };
}
