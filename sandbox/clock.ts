/** The sandbox's time. It never moves by itself: whoever owns the site moves it, and everything due on the way runs, in order. */
export interface SandboxClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `job` when the clock reaches `when` (at once due when `when` is past: on the next move or settle). */
  at(when: number, label: string, job: () => Promise<void> | void): { cancel(): void };
  /** When the next job is due, of all or of those whose label starts with `prefix`. */
  next(prefix?: string): number | undefined;
  /** Moves to `when`, running every job due on the way at its own instant. Jobs may add jobs. Jobs run one after another. */
  moveTo(when: number): Promise<void>;
  /** Runs what is due now without moving. */
  settle(): Promise<void>;
}

interface Job {
  readonly when: number;
  readonly order: number;
  readonly label: string;
  readonly run: () => Promise<void> | void;
}

export function createClock(start: number): SandboxClock {
  let now = start;
  let order = 0;
  let moving: Promise<void> = Promise.resolve();
  const heap: Job[] = [];

  const before = (a: Job, b: Job): boolean => a.when < b.when || (a.when === b.when && a.order < b.order);
  const push = (job: Job): void => {
    let index = heap.push(job) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as Job;
      if (!before(job, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = job;
  };
  const pop = (): Job | undefined => {
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && before(right, heap[child] as Job)) child += 1;
      if (!before(heap[child] as Job, last)) break;
      heap[index] = heap[child] as Job;
      index = child;
    }
    heap[index] = last;
    return top;
  };
  const cancelled = new WeakSet<Job>();

  const runTo = async (when: number): Promise<void> => {
    for (let job = heap[0]; job !== undefined && job.when <= when; job = heap[0]) {
      pop();
      if (cancelled.has(job)) continue;
      now = Math.max(now, job.when);
      await job.run();
    }
    now = Math.max(now, when);
  };
  // Two movers queue up behind each other, so that jobs never run inside each other's instant.
  const exclusively = (work: () => Promise<void>): Promise<void> => {
    const next = moving.then(work);
    moving = next.catch(() => undefined);
    return next;
  };

  return {
    now: () => now,
    at(when, label, run) {
      const job: Job = { when, order: order++, label, run };
      push(job);
      return { cancel: () => void cancelled.add(job) };
    },
    next(prefix = '') {
      let first: number | undefined;
      for (const job of heap) {
        if (cancelled.has(job) || !job.label.startsWith(prefix)) continue;
        if (first === undefined || job.when < first) first = job.when;
      }
      return first;
    },
    moveTo: (when) => exclusively(() => runTo(when)),
    settle: () => exclusively(() => runTo(now)),
  };
}
