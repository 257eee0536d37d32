import type { Chance } from './chance';
import type { FaultPlan } from './fault-plan';

/** The kinds of fault by the plan's names for their shares. */
export type FaultKind = {
  [K in keyof FaultPlan]: FaultPlan[K] extends number ? K : never;
}[keyof FaultPlan];

/** The faults of one trial: drawn from the seed, less those that were taken out to see whether it fails without them. */
export class Faults {
  /** Those that struck, by name: `killAfter@step 117`. */
  readonly struck: string[] = [];
  private on = true;
  private readonly taken: ReadonlySet<string>;

  constructor(
    readonly plan: FaultPlan,
    readonly chance: Chance,
    private readonly without: ReadonlySet<string>,
    /** More, each at one place, in the storm or after it; none of the plan's own strikes there. */
    private readonly also: readonly string[],
  ) {
    this.taken = new Set(also.map((name) => name.slice(name.indexOf('@') + 1)));
  }

  /** Does this fault strike at this place? */
  strikes(kind: FaultKind, place: string, index: number): boolean {
    const name = `${kind}@${place} ${index}`;
    if (!this.also.includes(name) && !(this.on && this.drawn(kind, place, index, name))) return false;
    this.struck.push(name);
    return true;
  }

  private drawn(kind: FaultKind, place: string, index: number, name: string): boolean {
    const share = this.plan[kind];
    if (share === 0 || this.taken.has(`${place} ${index}`)) return false;
    return this.chance.of(`${kind}@${place}`, index) < share && !this.without.has(name);
  }

  /** The storm is over: what is left has to be worked off. */
  end(): void {
    this.on = false;
  }
}
