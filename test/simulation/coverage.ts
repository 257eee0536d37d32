/** Where processes were killed: every place where the engine waits for an answer, and how often it died there. */
export interface Place {
  reached: number;
  before: number;
  after: number;
  timeout: number;
  /** A trial that came by, and at which of its steps. */
  example: { readonly seed: number; readonly plan: string; readonly step: number };
}

export class Coverage {
  readonly places = new Map<string, Place>();

  reached(name: string, step: number): void {
    this.at(name, step).reached += 1;
  }

  killed(name: string, how: 'before' | 'after' | 'timeout'): void {
    this.at(name)[how] += 1;
  }

  /** Adds what one trial, or several, came by. */
  add(other: ReadonlyMap<string, Place>, seed?: number, plan?: string): void {
    for (const [name, { reached, before, after, timeout, example }] of other) {
      const place = this.at(name, example.step);
      if (place.example.plan === '')
        place.example = { seed: seed ?? example.seed, plan: plan ?? example.plan, step: example.step };
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

  private at(name: string, step = 0): Place {
    const known = this.places.get(name);
    if (known) return known;
    const place = { reached: 0, before: 0, after: 0, timeout: 0, example: { seed: 0, plan: '', step } };
    this.places.set(name, place);
    return place;
  }
}
