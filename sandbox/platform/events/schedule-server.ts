import type { Faults } from '../../boundary';
import type { SandboxClock } from '../../clock';
import type { ScheduleModule } from '../manifest/manifest';
import type { FunctionRunner } from '../runtime/function-runner';

export interface ScheduleParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly schedules: readonly ScheduleModule[];
  readonly runner: FunctionRunner;
  readonly cloudId: string;
  readonly licensed: () => boolean;
  /** Where in its interval this installation ticks, 0…1; stable as on the platform. */
  readonly offset: number;
}

/** Runs scheduled triggers at the sandbox's time. A failed tick is not tried again; its return value means nothing. */
export class ScheduleServer {
  readonly counters = { ticks: 0, skipped: 0 };
  readonly #next = new Map<string, { cancel(): void }>();

  constructor(private readonly parts: ScheduleParts) {}

  start(): void {
    for (const schedule of this.parts.schedules) this.#plan(schedule);
  }

  stop(): void {
    for (const job of this.#next.values()) job.cancel();
    this.#next.clear();
  }

  /** Runs every schedule now, beside its own ticks. */
  async tickNow(): Promise<void> {
    for (const schedule of this.parts.schedules) await this.#tick(schedule);
  }

  #plan(schedule: ScheduleModule): void {
    const { clock, offset } = this.parts;
    const shift = Math.floor(offset * schedule.intervalMs);
    const next = (Math.floor((clock.now() - shift) / schedule.intervalMs) + 1) * schedule.intervalMs + shift;
    this.#next.set(
      schedule.key,
      clock.at(next, `schedule:${schedule.key}`, async () => {
        // The next tick is planned first, so that one that fails or takes long never stops the series.
        this.#plan(schedule);
        const late = this.parts.faults.tickDelayMs;
        if (late === 0) return this.#tick(schedule);
        clock.at(clock.now() + late, `schedule:${schedule.key}`, () => this.#tick(schedule));
      }),
    );
  }

  async #tick(schedule: ScheduleModule): Promise<void> {
    const { clock, faults, licensed, runner, cloudId } = this.parts;
    if (clock.now() < faults.ticksStoppedUntil || (schedule.appIsLicensed && !licensed())) {
      this.counters.skipped += 1;
      return;
    }
    this.counters.ticks += 1;
    await runner.call({
      functionKey: schedule.function,
      moduleType: 'scheduledTrigger',
      moduleKey: schedule.key,
      principal: {},
      payload: { context: { cloudId, moduleKey: schedule.key } },
    });
  }
}
