/** What the worker is to do: `people` at a time, or `rate` events a second. */
export interface Ask {
  readonly seconds: number;
  readonly people?: number;
  readonly rate?: number;
}

/** Times in milliseconds from an event's arrival to its reply, sizes in megabytes. */
export interface Measured {
  readonly count: number;
  /** Answered with "something went wrong" or "I am busy". */
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Resident, before garbage is collected. */
  readonly megabytes: number;
  /** Used heap after garbage collection. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}
