/** What a call is assumed to take: without it, a sandbox whose clock stands still could never make two calls in different seconds. */
const LATENCY = 50;
const PER_SECOND: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const PER_ISSUE = [
  { writes: 20, window: 2_000 },
  { writes: 100, window: 30_000 },
] as const;

/** Calls of the app by route and by issue. Calls that wait for each other pass one after another; calls made at once count at once. */
export class BurstLimits {
  #reached = 0;
  readonly #routes = new Map<string, number[]>();
  readonly #issues = new Map<string, number[]>();

  /** Counts a call that starts now; answers the seconds to wait when it is one too many. */
  start(now: number, method: string, route: string, issueId: string | undefined): number | undefined {
    const at = Math.max(now, this.#reached);
    const isWrite = issueId !== undefined && method !== 'GET';
    const recent = within(this.#routes, `${method} ${route}`, at, 1_000);
    if (recent.length >= (PER_SECOND[method] ?? 100)) return 1;
    const writes = isWrite ? within(this.#issues, issueId, at, 30_000) : [];
    for (const { writes: most, window } of PER_ISSUE) {
      const inWindow = writes.filter((one) => one > at - window);
      if (inWindow.length >= most)
        return Math.max(1, Math.ceil(((inWindow[0] as number) + window - at) / 1_000));
    }
    recent.push(at);
    if (isWrite) writes.push(at);
    return undefined;
  }

  done(now: number): void {
    this.#reached = Math.max(now, this.#reached) + LATENCY;
  }
}

function within(all: Map<string, number[]>, key: string, at: number, window: number): number[] {
  const kept = (all.get(key) ?? []).filter((one) => one > at - window);
  all.set(key, kept);
  return kept;
}
