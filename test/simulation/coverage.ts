/** Where processes were killed: every place where the engine waits for an answer, and how often it died there. */
export interface Place {
  reached: number;
  before: number;
  after: number;
  timeout: number;
  /** A trial that came by in time, and at which of its steps; null where none did. */
  example: (Came & { readonly step: number }) | null;
}

/** What is needed to go through a trial again: its seed, its plan, and the faults that were put in besides. */
interface Came {
  readonly seed: number;
  readonly plan: string;
  readonly also: readonly string[];
}

export class Coverage {
  readonly places = new Map<string, Place>();

  reached(name: string, step: number): void {
    const place = this.at(name);
    place.reached += 1;
    place.example ??= { seed: 0, plan: '', also: [], step };
  }

  killed(name: string, how: 'before' | 'after' | 'timeout'): void {
    const place = this.at(name);
    if (how === 'timeout') place.reached += 1;
    place[how] += 1;
  }

  /** Adds what one trial, or several, came by. */
  add(other: ReadonlyMap<string, Place>, trial?: Came): void {
    for (const [name, { reached, before, after, timeout, example }] of other) {
      const place = this.at(name);
      if (example) place.example ??= { ...example, ...trial };
      place.reached += reached;
      place.before += before;
      place.after += after;
      place.timeout += timeout;
    }
  }

  /** Places where no process ever died, before or after its step. */
  untried(): readonly string[] {
    return [...this.places]
      .filter(([, { before, after }]) => before === 0 || after === 0)
      .map(([name]) => name);
  }

  private at(name: string): Place {
    const known = this.places.get(name);
    if (known) return known;
    const place = { reached: 0, before: 0, after: 0, timeout: 0, example: null };
    this.places.set(name, place);
    return place;
  }
}
