import type { Invocation } from './invocation';

/** What a function has cost so far. Waits are modelled, processor time is measured on this machine. */
export interface FunctionCost {
  calls: number;
  errors: number;
  timeouts: number;
  waitMs: number;
  cpuMs: number;
  /** Billed memory times time, as the platform prices it. */
  gbSeconds: number;
}

export class FunctionLedger {
  readonly byFunction: Record<string, FunctionCost> = {};

  constructor(private readonly memoryMB: number) {}

  record(key: string, invocation: Invocation, outcome: 'returned' | 'threw' | 'timed-out'): void {
    const cost = (this.byFunction[key] ??= {
      calls: 0,
      errors: 0,
      timeouts: 0,
      waitMs: 0,
      cpuMs: 0,
      gbSeconds: 0,
    });
    cost.calls += 1;
    if (outcome === 'threw') cost.errors += 1;
    if (outcome === 'timed-out') cost.timeouts += 1;
    cost.waitMs += invocation.waitMs;
    cost.cpuMs += invocation.cpuMs;
    cost.gbSeconds += ((invocation.waitMs + invocation.cpuMs) / 1000) * (this.memoryMB / 1024);
  }

  get functionSeconds(): number {
    return Object.values(this.byFunction).reduce((sum, cost) => sum + (cost.waitMs + cost.cpuMs) / 1000, 0);
  }
}
