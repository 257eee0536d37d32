interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly resume: () => void;
}

const TURNS = 12;

/**
 * Simulated time. Whoever waits for an instant goes on in the order of the instants, one at a time, each as far as to its next wait:
 * many invocations run side by side, their steps interleaved as their durations have it, and the same seed brings the same order.
 */
export class Scheduler {
  private readonly heap: Waiting[] = [];
  private order = 0;

  constructor(public now: number) {}

  at(instant: number): Promise<void> {
    return new Promise((resume) => {
      this.push({ at: Math.max(instant, this.now), order: this.order++, resume });
    });
  }

  /** Starts something at an instant; it runs beside all others. */
  spawn(instant: number, run: () => Promise<void>): void {
    void this.at(instant).then(run);
  }

  /** Lets time pass until nobody waits, or `until` is reached, or `done` says so. */
  async run(until: number, done: () => boolean): Promise<void> {
    for (;;) {
      const next = this.pop() ?? (await this.late());
      if (!next || next.at > until || done()) return;
      this.now = next.at;
      next.resume();
      // What can go on without time passing goes on, nearly always to its next wait or its end; the rest goes on beside the next.
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
    }
  }

  /** Nobody waits: whatever is still on its way to a wait gets there now. */
  private async late(): Promise<Waiting | undefined> {
    await new Promise(setImmediate);
    return this.pop();
  }

  private push(one: Waiting): void {
    const { heap } = this;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || earlier(above, one)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = one;
  }

  private pop(): Waiting | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || first === last) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = heap[left + 1];
      let child = heap[left];
      let index = left;
      if (child && right && earlier(right, child)) [child, index] = [right, left + 1];
      if (!child || earlier(last, child)) break;
      heap[at] = child;
      at = index;
    }
    heap[at] = last;
    return first;
  }
}

const earlier = (a: Waiting, b: Waiting): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
