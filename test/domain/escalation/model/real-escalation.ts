import { workingTimeOf } from '../../../../src/domain/calendar/working-time-of';
import { advance, type SubjectFacts } from '../../../../src/domain/escalation/advance';
import type { Command } from '../../../../src/domain/escalation/command';
import { decide } from '../../../../src/domain/escalation/decide';
import type { Decision, EscalationState } from '../../../../src/domain/escalation/decision';
import { Draft } from '../../../../src/domain/escalation/draft';
import { dueAfter, type DueAfter } from '../../../../src/domain/escalation/due-after';
import { pauseFor, resumeFrom } from '../../../../src/domain/escalation/pausing';
import { startEscalation } from '../../../../src/domain/escalation/start-escalation';
import { subjectChanged, type SubjectChange } from '../../../../src/domain/escalation/subject-changed';
import { dueAt } from '../../../../src/domain/escalation/timers';
import type { PinnedPolicy } from '../../../../src/domain/policy/policy-set';
import { FAR, MINUTE } from '../../../../src/domain/time';
import { START } from '../../../support/escalation-run';
import { LADDER, POLICIES, type Sev } from './model-policy';

/** The domain, driven in minutes since the start like the model. */
export class RealEscalation {
  now = 0;
  state: EscalationState | undefined;
  readonly codes: string[] = [];
  resumedFor = 0;
  facts: SubjectFacts = {
    subject: 'there',
    resolved: false,
    waiting: null,
    people: { byLevel: LADDER.people, unseen: {}, firstLevel: [] },
  };
  private readonly pins: readonly PinnedPolicy[];

  constructor(silenceEnd: 'close' | 'ask-manager') {
    this.pins = POLICIES.map((make) => make(silenceEnd));
  }

  get head(): EscalationState['head'] {
    if (!this.state) throw new Error('it has not started');
    return this.state.head;
  }
  private get at(): number {
    return START + this.now * MINUTE;
  }
  private get after(): DueAfter {
    const calendar = this.state?.parts.pinned.calendar ?? this.pin(0).calendar;
    return dueAfter(workingTimeOf(calendar, START));
  }
  private pin(calendar: number) {
    const pinned = this.pins[calendar];
    if (!pinned) throw new Error(`no calendar ${calendar}`);
    return pinned;
  }

  /** The next instant at which time has something to do, in minutes; Infinity when there is none. */
  get nextDue(): number {
    if (!this.state) return Infinity;
    const due = dueAt(this.state.head, this.state.parts.pinned, this.after);
    return due === FAR ? Infinity : (due - START) / MINUTE;
  }

  start(mayApprove: boolean, severity: Sev): void {
    const decision = startEscalation(
      {
        subjectId: '1',
        projectId: 'P1',
        earlier: 0,
        reporterId: 'carla',
        secured: false,
        severity,
        origin: { kind: 'agent', by: 'ada' },
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        waiting: this.facts.waiting ?? null,
        mayApprove,
      },
      this.pin(0),
      this.at,
      this.after,
    );
    this.state = { head: decision.next, parts: decision.whole };
    this.keep(decision);
  }

  look(): boolean {
    if (!this.state) return false;
    return this.keep(advance(this.state, this.facts, this.at, this.after));
  }

  event(projectId: string, reopenGraceMinutes: number): void {
    if (!this.state) return;
    const { subject, resolved, waiting = null } = this.facts;
    const change: SubjectChange = {
      subject: subject === 'gone' ? 'gone' : 'there',
      resolved,
      secured: false,
      waiting,
      projectId,
      reopenGraceMinutes,
    };
    this.keep(subjectChanged(this.state, change, this.at));
  }

  /** True when it was decided, false when it was refused. */
  do(command: Command, by: string, calendar = 0): boolean {
    if (!this.state) return false;
    const context = { by, now: this.at, revisions: { assessment: 0, plan: 0 } };
    const facts = { people: this.facts.people, duties: [], live: this.pin(calendar) };
    const decided = decide(this.state, command, context, facts, this.after);
    return decided.ok && this.keep(decided.value);
  }

  /** A provider leg, as its commands will open and close it. */
  leg(source: string, capMinutes: number | null): void {
    if (!this.state) return;
    const draft = new Draft(this.state, this.at);
    if (capMinutes === null) resumeFrom(draft, source);
    else pauseFor(draft, source, { reason: 'provider', capMinutes });
    if (draft.next !== this.state.head) this.keep(draft.decided());
  }

  private keep(decision: Decision | undefined): boolean {
    if (!decision) return false;
    const parts = this.state ? { ...this.state.parts, ...decision.parts } : undefined;
    if (parts) this.state = { head: decision.next, parts };
    for (const { code, params } of decision.lines) {
      this.codes.push(`${this.now} ${code}`);
      if (code === 'clocks-resumed') this.resumedFor += Number(params.pausedForMs) / MINUTE;
    }
    return true;
  }
}
