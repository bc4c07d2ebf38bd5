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

/** Slack's tiers, and about a message a second per channel with short bursts. */
export function createRateLimiter(): (method: string, channel: string) => boolean {
  const past = new Map<string, number[]>();
  return (method, channel) => {
    const isPost = method === 'chat.postMessage';
    const most = isPost ? 65 : PER_MINUTE[method];
    if (most === undefined) return false;
    const key = isPost ? `${method} ${channel}` : method;
    const now = Date.now();
    const recent = (past.get(key) ?? []).filter((at) => at > now - 60_000);
    const inASecond = recent.filter((at) => at > now - 1000).length;
    if (recent.length >= most || (isPost && inASecond >= 5)) return true;
    past.set(key, [...recent, now]);
    return false;
  };
}
