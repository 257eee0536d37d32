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

  constructor(
    readonly plan: FaultPlan,
    readonly chance: Chance,
    private readonly without: ReadonlySet<string>,
    /** One more, at one place, in the storm or after it. */
    private readonly also?: string,
  ) {}

  /** Does this fault strike at this place? */
  strikes(kind: FaultKind, place: string, index: number): boolean {
    const name = `${kind}@${place} ${index}`;
    if (name !== this.also && !(this.on && this.drawn(kind, place, index, name))) return false;
    this.struck.push(name);
    return true;
  }

  private drawn(kind: FaultKind, place: string, index: number, name: string): boolean {
    const share = this.plan[kind];
    return share > 0 && this.chance.of(`${kind}@${place}`, index) < share && !this.without.has(name);
  }

  /** The storm is over: what is left has to be worked off. */
  end(): void {
    this.on = false;
  }
}
