import type { Coverage } from './coverage';
import type { Faults } from './faults';
import type { Scheduler } from './scheduler';

/** The hard timeouts of the manifest's functions. */
export const ENGINE_TIMEOUT_MS = 55_000;
export const PERSON_TIMEOUT_MS = 25_000;

/** What all invocations of a trial share. */
export interface Shared {
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly coverage: Coverage;
  /** How many steps were taken in the trial. */
  steps: number;
  readonly trace: string[] | null;
}

/** A dead process: nothing after this step runs, and no `finally` or `catch` of it either. */
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/**
 * One run of one function. Every call of a port is a step: it takes its time, and may meet a fault. A killed invocation never comes
 * back from its step; `onEnd` says that the platform has given it up.
 */
export class Invocation {
  dead = false;
  private readonly deadline: number;

  constructor(
    readonly shared: Shared,
    /** What runs: `sweep`, `message`, `event`, `person`. */
    readonly kind: string,
    /** The version of the app that runs it. */
    readonly version: 1 | 2,
    readonly timeoutMs: number,
    private readonly onEnd: () => void,
  ) {
    this.deadline = shared.scheduler.now + timeoutMs;
  }

  remainingMs(): number {
    return Math.max(0, this.deadline - this.shared.scheduler.now);
  }

  /** Takes a step named by what it does; `lose` is the answer, or throws it, when the step fails or its answer is lost. */
  async step<T>(name: string, happen: () => T, lose: () => T): Promise<T> {
    if (this.dead) return never();
    const { scheduler, faults, coverage } = this.shared;
    const index = this.shared.steps++;
    const { chance } = faults;
    const slow = faults.strikes('slow', 'step', index);
    const takes = slow
      ? chance.between('slow step', index, 5_000, 40_000)
      : chance.between('step', index, 20, 300);
    const ends = scheduler.now + takes;
    const place = `${this.kind}: ${name}`;
    if (ends > this.deadline) {
      // The platform ends the process; the request that was under way may arrive all the same.
      await scheduler.at(this.deadline);
      if (chance.of('timeout', index) < 0.5) await arrive(happen);
      return this.die(place, 'timeout');
    }
    await scheduler.at(ends);
    if (this.isDead()) return never();
    coverage.reached(place, index);
    if (faults.strikes('killBefore', 'step', index)) return this.die(place, 'before');
    if (faults.strikes('refused', 'step', index)) {
      this.note(place, 'refused');
      return lose();
    }
    const answer = outcomeOf(happen);
    if (faults.strikes('killAfter', 'step', index)) return this.die(place, 'after');
    if ('error' in answer) throw answer.error;
    if (faults.strikes('lostAnswer', 'step', index)) {
      this.note(place, 'answer lost');
      return lose();
    }
    this.note(place, answer.value);
    return answer.value;
  }

  private isDead(): boolean {
    return this.dead;
  }

  private die<T>(place: string, how: 'before' | 'after' | 'timeout'): Promise<T> {
    this.dead = true;
    this.shared.coverage.killed(place, how);
    this.note(place, `KILLED ${how}`);
    this.onEnd();
    return never();
  }

  private note(place: string, outcome: unknown): void {
    const { trace, scheduler } = this.shared;
    if (!trace) return;
    const said = typeof outcome === 'string' ? outcome : JSON.stringify({ outcome }).slice(11, 120);
    trace.push(`${new Date(scheduler.now).toISOString().slice(11, 23)} v${this.version} ${place} → ${said}`);
  }
}

/** What the world does is done, whether it answers or refuses, before the process hears of it or dies. */
function outcomeOf<T>(happen: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: happen() };
  } catch (error) {
    return { error };
  }
}

/** A request whose sender is gone: it arrives, and nobody hears how it went. */
const arrive = (happen: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(happen)
    .catch(() => undefined);
