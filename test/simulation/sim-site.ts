import { auditEngine } from '../../src/app/audit-engine';
import { issueChanged } from '../../src/app/issue-changed';
import type { IssueEvent } from '../../src/app/issue-event';
import { look } from '../../src/app/look';
import { JiraUnavailable } from '../../src/app/ports/desk';
import type { Ports } from '../../src/app/ports/ports';
import { StorageUnavailable } from '../../src/app/ports/store';
import { reconcile } from '../../src/app/reconcile';
import { runSweep } from '../../src/app/run-sweep';
import { HOUR, MINUTE } from '../../src/domain/time';
import { UnreadableRow } from '../../src/forge/storage/unreadable-row';
import { ENGINE_TIMEOUT_MS, Invocation, PERSON_TIMEOUT_MS, type Shared } from './invocation';
import { PROJECT, simDesk } from './sim-desk';
import type { SimJira } from './sim-jira';
import type { SimRows } from './sim-rows';
import { SimStore } from './sim-store';

const SECOND = 1_000;
const TICK = 5 * MINUTE;
const MOST_RETRIES = 3;

/** The site of one trial: the real engine behind a platform that ticks, delivers, doubles, loses, kills and goes down as the plan says. */
export class SimSite {
  /** Errors that nothing in the engine expects: a defect. */
  readonly defects: unknown[] = [];
  readonly errors: string[] = [];
  private readonly begun: number;
  private count = { tick: 0, message: 0, invocation: 0, event: 0 };

  constructor(
    readonly shared: Shared,
    readonly rows: SimRows,
    readonly jira: SimJira,
  ) {
    this.begun = shared.scheduler.now;
  }

  get now(): number {
    return this.shared.scheduler.now;
  }

  /** The five-minute schedule, from now on. */
  startTicking(): void {
    const { scheduler, faults } = this.shared;
    const index = this.count.tick++;
    const due = this.begun + index * TICK;
    this.weather(index);
    const late = faults.strikes('lateTick', 'tick', index)
      ? faults.chance.between('late tick', index, 20, 240)
      : 2;
    if (!faults.strikes('noTick', 'tick', index))
      scheduler.spawn(due + late * SECOND, () => this.tick(index));
    scheduler.spawn(due + TICK, () => {
      this.startTicking();
      return Promise.resolve();
    });
  }

  /** Something happened to a work item: the platform tells the app, sooner or later or never. */
  tell(happened: Omit<IssueEvent, 'told'>): void {
    const { faults } = this.shared;
    const told = { projectId: PROJECT, finished: false, updatedAt: this.now };
    const event: IssueEvent = { ...happened, told };
    const index = this.count.event++;
    if (faults.strikes('dropped', 'event', index)) return;
    const late = faults.strikes('late', 'event', index) ? 20 * 60 : 0;
    const at = this.now + (faults.chance.between('event', index, 1, 180) + late) * SECOND;
    this.deliver('event', at, PERSON_TIMEOUT_MS, (ports) => issueChanged(ports, event));
  }

  /** Runs a function of the app in a process of its own, and answers when it has ended, however it ended. */
  invoke(
    kind: string,
    timeoutMs: number,
    work: (ports: Ports) => Promise<unknown>,
    onError: (error: unknown) => void,
  ): Promise<'returned' | 'failed' | 'killed'> {
    return new Promise((resolve) => {
      const invocation = new Invocation(this.shared, kind, this.version(), timeoutMs, () =>
        resolve('killed'),
      );
      work(this.ports(invocation)).then(
        () => resolve('returned'),
        (error: unknown) => {
          if (!expected(error)) this.defects.push(error);
          onError(error);
          resolve('failed');
        },
      );
    });
  }

  private async tick(index: number): Promise<void> {
    const sweep = async (ports: Ports): Promise<void> => {
      if (index % 2 === 0)
        await ports.later.push(['reconcile', 'audit'].map((look) => ({ look, delaySeconds: 0 })));
      await runSweep(ports);
    };
    const run = () => this.invoke('sweep', ENGINE_TIMEOUT_MS, sweep, () => undefined);
    await (this.doubles() ? Promise.all([run(), run()]) : run());
  }

  /** Jira and the storage go down now and then. */
  private weather(index: number): void {
    const { faults } = this.shared;
    if (faults.strikes('outage', 'tick', index)) this.jira.downUntil = this.now + HOUR / 2;
    if (faults.strikes('quota', 'tick', index))
      this.jira.limitedUntil = (Math.floor(this.now / HOUR) + 1) * HOUR;
    if (faults.strikes('storageOutage', 'tick', index)) this.rows.downUntil = this.now + 3 * MINUTE;
  }

  private push(looks: readonly { readonly look: string; readonly delaySeconds: number }[]): void {
    const { faults } = this.shared;
    for (const { look: what, delaySeconds } of looks) {
      const index = this.count.message++;
      if (faults.strikes('dropped', 'message', index)) continue;
      const late = faults.strikes('late', 'message', index) ? 10 * 60 : 0;
      const at = this.now + (delaySeconds + late + faults.chance.between('message', index, 1, 15)) * SECOND;
      this.deliver('message', at, ENGINE_TIMEOUT_MS, (ports) => {
        if (what === 'reconcile') return reconcile(ports);
        return what === 'audit' ? auditEngine(ports) : look(ports, what);
      });
    }
  }

  /** At least once, and again when the function asks for it; a process that was killed may be run again. */
  private deliver(
    kind: string,
    at: number,
    timeoutMs: number,
    work: (ports: Ports) => Promise<unknown>,
    retries = 0,
  ): void {
    const { scheduler, faults } = this.shared;
    scheduler.spawn(at, async () => {
      let again: number | undefined;
      const run = () =>
        this.invoke(kind, timeoutMs, work, (error) => {
          again = retryAfter(error, this.now);
        });
      const ends = this.doubles() ? await Promise.all([run(), run()]) : [await run()];
      if (ends.includes('killed') && faults.chance.of('redelivery', this.count.invocation) < 0.5)
        again ??= 30 * SECOND;
      if (again !== undefined && retries < MOST_RETRIES)
        this.deliver(kind, this.now + again, timeoutMs, work, retries + 1);
    });
  }

  private doubles(): boolean {
    return this.shared.faults.strikes('doubled', 'invocation', this.count.invocation);
  }

  /** From the second hour on the newer version spreads; for half an hour both run. */
  private version(): 1 | 2 {
    const index = this.count.invocation++;
    const { faults } = this.shared;
    const since = this.now - this.begun - 20 * MINUTE;
    if (!faults.plan.mixed || since < 0) return 1;
    return since > 30 * MINUTE || faults.chance.of('version', index) < 0.5 ? 2 : 1;
  }

  private ports(invocation: Invocation): Ports {
    return {
      clock: { now: () => this.now, remainingMs: () => invocation.remainingMs() },
      store: new SimStore(this.rows, invocation),
      desk: simDesk(this.jira, invocation),
      onCall: { onDuty: () => Promise.resolve({ kind: 'not-connected' }) },
      later: {
        push: (looks) =>
          // The adapter reports what the queue did not take to the log, and goes on.
          invocation.step(
            'queue push',
            () => this.push(looks),
            () => undefined,
          ),
      },
      words: {
        say: (code, params) => ({ subject: code, text: `${code} ${JSON.stringify(params)}` }),
        draft: (scope, code) => `${scope}:${code}`,
        term: (_kind, code) => code,
        state: (params) => JSON.stringify(params),
        nextUpdate: (at) => `next by ${at}`,
        time: (at) => new Date(at).toISOString(),
      },
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (text) => void this.errors.push(text),
      },
    };
  }
}

/** Failures of the world, which the platform repeats; an older version that meets a newer row stops too. */
const expected = (error: unknown): boolean =>
  error instanceof StorageUnavailable || error instanceof JiraUnavailable || error instanceof UnreadableRow;

function retryAfter(error: unknown, now: number): number | undefined {
  if (error instanceof StorageUnavailable) return 30 * SECOND;
  if (!(error instanceof JiraUnavailable)) return undefined;
  return Math.min(900, Math.max(30, Math.ceil((error.retryAt - now) / 1000))) * SECOND;
}
