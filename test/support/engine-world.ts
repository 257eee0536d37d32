import { look } from '../../src/app/look';
import type { OnDuty } from '../../src/app/ports/on-call';
import type { Ports } from '../../src/app/ports/ports';
import { runSweep } from '../../src/app/run-sweep';
import { startOrJoin } from '../../src/app/start-or-join';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from './a-history';
import { aPinnedPolicy, START } from './escalation-run';
import { MemoryStore } from './memory-store';
import { RecordingDesk } from './recording-desk';

/** The engine with a store and a desk in memory, moved by hand. Pushed looks wait in `pushed` until `drain`. */
export class EngineWorld {
  now = START;
  remainingMs = 25_000;
  readonly store = new MemoryStore();
  readonly desk = new RecordingDesk();
  readonly pushed: { readonly look: string; readonly delaySeconds: number }[] = [];
  /** Who is on duty, by schedule; a schedule that is not here is not connected. */
  onDuty: Readonly<Record<string, OnDuty>> = {};
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly ports: Ports;
  readonly policies: PolicySet;

  constructor() {
    const { playbook, ladder, calendar } = aPinnedPolicy();
    this.policies = {
      ...SHIPPED_POLICIES,
      playbooks: { outage: { version: 1, body: { ...playbook, calendarId: 'always', ladderId: 'desk' } } },
      ladders: { desk: { version: 1, body: ladder } },
      calendars: { always: { version: 1, body: calendar } },
    };
    this.desk.put(aHistory({ id: '1', createdAt: START }));
    this.desk.now = START;
    this.ports = {
      clock: { now: () => this.now, remainingMs: () => this.remainingMs },
      store: this.store,
      desk: this.desk,
      onCall: {
        onDuty: (scheduleId) => Promise.resolve(this.onDuty[scheduleId] ?? { kind: 'not-connected' }),
      },
      later: {
        push: (looks) => {
          this.pushed.push(...looks);
          return Promise.resolve();
        },
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
        warn: (text) => void this.warnings.push(text),
        error: (text) => void this.errors.push(text),
      },
    };
  }

  /** Opens a critical escalation on issue 1 with Mona as its manager. */
  async open(by = 'ada'): Promise<string> {
    const started = await startOrJoin(
      this.ports,
      this.policies,
      'outage',
      {
        subjectId: '1',
        projectId: '10000',
        reporterId: 'carla',
        secured: false,
        severity: 'critical',
        origin: { kind: 'agent', by },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove: true,
      },
      null,
    );
    if (!started.ok) throw new Error(started.problem.message);
    return started.value.escalationId;
  }

  move(minutes: number): void {
    this.now += minutes * MINUTE;
    this.desk.now = this.now;
  }

  /** Looks at everything that was pushed without a delay, and at what follows. */
  async drain(): Promise<void> {
    for (let one = this.pushed.shift(); one; one = this.pushed.shift()) {
      if (one.delaySeconds === 0 || one.look === 'drain') await look(this.ports, one.look);
    }
  }

  /** Moves on and sweeps, as the schedule does. */
  async sweepAfter(minutes: number): Promise<void> {
    this.move(minutes);
    await runSweep(this.ports);
    await this.drain();
  }
}
