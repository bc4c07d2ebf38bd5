export interface Fault {
  /** HTTP status; 429 comes with Retry-After. */
  readonly status?: number;
  /** Seconds, for 429. */
  readonly retryAfter?: number;
  /** `{ok: false, error}` with status 200. */
  readonly error?: string;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** Does the work first: the caller cannot know. */
  readonly afterwards?: boolean;
  /** How often; default 1. */
  readonly times?: number;
}

export interface Faults {
  /** The next calls of `method` (or `response_url`, `upload`, `download`) go wrong. */
  next(method: string, fault: Fault): void;
  take(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const queued = new Map<string, { fault: Fault; left: number }[]>();
  return {
    next: (method, fault) => {
      queued.set(method, [...(queued.get(method) ?? []), { fault, left: fault.times ?? 1 }]);
    },
    take: (method) => {
      const [first, ...rest] = queued.get(method) ?? [];
      if (!first) return undefined;
      first.left -= 1;
      if (first.left === 0) queued.set(method, rest);
      return first.fault;
    },
  };
}

const PER_MINUTE: Readonly<Record<string, number>> = {
  'conversations.open': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'users.info': 100,
  'views.open': 100,
};

/** Over all channels of a workspace; Slack says "several hundred". */
const POSTS_PER_MINUTE = 300;
const MINUTE = 60_000;

/** A call that comes too early. */
export interface Refusal {
  /** Seconds to wait, whole ones as Slack gives them. */
  readonly retryAfter: number;
}

/** The most in any stretch of time. */
interface Limit {
  readonly key: string;
  readonly most: number;
  readonly within: number;
}

function limitsOf(method: string, channel: string): Limit[] {
  if (method === 'chat.postMessage')
    return [
      { key: channel, most: 5, within: 1000 },
      { key: channel, most: 65, within: MINUTE },
      { key: method, most: POSTS_PER_MINUTE, within: MINUTE },
    ];
  const most = PER_MINUTE[method];
  return most === undefined ? [] : [{ key: method, most, within: MINUTE }];
}

/** Slack's tiers, about a message a second per channel with short bursts, and the workspace's own limit. */
export function createRateLimiter(): (method: string, channel: string) => Refusal | undefined {
  const past = new Map<string, number[]>();
  return (method, channel) => {
    const now = Date.now();
    const limits = limitsOf(method, channel);
    const waits = limits.map(({ key, most, within }) => {
      const recent = (past.get(key) ?? []).filter((at) => at > now - within);
      return recent.length < most ? 0 : (recent.at(-most) ?? now) + within - now;
    });
    const wait = Math.max(0, ...waits);
    if (wait > 0) return { retryAfter: Math.ceil(wait / 1000) };
    for (const key of new Set(limits.map((limit) => limit.key)))
      past.set(key, [...(past.get(key) ?? []).filter((at) => at > now - MINUTE), now]);
    return undefined;
  };
}
