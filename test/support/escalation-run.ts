import { workingTimeOf } from '../../src/domain/calendar/working-time-of';
import { AROUND_THE_CLOCK, type Calendar } from '../../src/domain/calendar/calendar';
import { advance, type SubjectFacts } from '../../src/domain/escalation/advance';
import type { Command } from '../../src/domain/escalation/command';
import { decide } from '../../src/domain/escalation/decide';
import type { Decision, EscalationState } from '../../src/domain/escalation/decision';
import { dueAfter } from '../../src/domain/escalation/due-after';
import type { Duty } from '../../src/domain/escalation/duty';
import type { Effect } from '../../src/domain/escalation/effect';
import type { JournalCode } from '../../src/domain/escalation/journal';
import { startEscalation, type StartRequest } from '../../src/domain/escalation/start-escalation';
import { subjectChanged, type SubjectChange } from '../../src/domain/escalation/subject-changed';
import { dueAt, timers } from '../../src/domain/escalation/timers';
import { DEFAULT_TARGETS } from '../../src/domain/policy/default-targets';
import type { PinnedPolicy } from '../../src/domain/policy/policy-set';
import type { Result } from '../../src/domain/problem';
import { MINUTE } from '../../src/domain/time';
import { aLadder, aLevel } from './a-ladder';
import { aPlaybook } from './a-playbook';

/** Monday 2 March 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

const always: Calendar = { id: 'always', name: 'Always', zone: 'UTC', hours: AROUND_THE_CLOCK, holidays: [] };

/** Three levels, 30, 60 and 120 minutes apart, around the clock; each told person has the level's name. */
export const aPinnedPolicy = (given: Partial<PinnedPolicy> = {}): PinnedPolicy => ({
  playbook: aPlaybook({ audiences: ['customer', 'management'] }),
  ladder: aLadder({
    levels: [
      aLevel({ name: 'one', people: [{ kind: 'person', accountId: 'one' }] }),
      aLevel({
        name: 'two',
        people: [{ kind: 'person', accountId: 'two' }],
        delay: { minutes: 60, clock: 'working' },
      }),
      aLevel({
        name: 'three',
        people: [{ kind: 'person', accountId: 'three' }],
        delay: { minutes: 120, clock: 'working' },
      }),
    ],
  }),
  calendar: always,
  targets: DEFAULT_TARGETS,
  versions: {},
  ...given,
});

/** An escalation that is run by hand: commands and time, with everything that followed kept. */
export class EscalationRun {
  state: EscalationState;
  now = START;
  duties = new Map<string, Duty>();
  readonly effects: Effect[] = [];
  readonly lines: {
    readonly code: JournalCode;
    readonly at: number;
    readonly params: Readonly<Record<string, unknown>>;
  }[] = [];
  facts: SubjectFacts;
  private readonly after;

  constructor(pinned: PinnedPolicy = aPinnedPolicy(), request: Partial<StartRequest> = {}) {
    this.after = dueAfter(workingTimeOf(pinned.calendar, START));
    const byLevel = Object.fromEntries(
      pinned.ladder.levels.map(({ people }, at) => [
        at + 1,
        people.map((one) => (one.kind === 'person' ? one.accountId : one.kind)),
      ]),
    );
    this.facts = {
      subject: 'there',
      resolved: false,
      people: { byLevel, unseen: {}, firstLevel: byLevel[1] ?? [] },
    };
    const decision = startEscalation(
      {
        subjectId: '1',
        projectId: '10000',
        earlier: 0,
        reporterId: 'carla',
        secured: false,
        severity: 'critical',
        origin: { kind: 'agent', by: 'ada' },
        reasonCode: 'stuck',
        words: 'no progress',
        tried: '',
        shouldKnow: [],
        mayApprove: false,
        ...request,
      },
      pinned,
      START,
      this.after,
    );
    this.state = { head: decision.next, parts: decision.whole };
    this.keep(decision);
  }

  get head(): EscalationState['head'] {
    return this.state.head;
  }

  get dueAt(): number {
    return dueAt(this.head, this.state.parts.pinned, this.after);
  }

  get waits(): readonly string[] {
    return timers(this.head, this.state.parts.pinned, this.after).map(({ what }) => what);
  }

  /** When one thing is due, or undefined when nothing of this name waits. */
  due(what: string): number | undefined {
    return timers(this.head, this.state.parts.pinned, this.after).find((timer) => timer.what === what)?.dueAt;
  }

  /** What the engine makes of the subject as an event shows it. */
  subject(change: Partial<SubjectChange>): Decision | undefined {
    const decision = subjectChanged(
      this.state,
      { subject: 'there', resolved: false, secured: false, ...change },
      this.now,
    );
    if (decision) this.keep(decision);
    return decision;
  }

  /** Moves time by minutes in one jump, as after an outage, and looks once. */
  jump(minutes: number): Decision | undefined {
    this.now += minutes * MINUTE;
    return this.look();
  }

  look(): Decision | undefined {
    const decision = advance(this.state, this.facts, this.now, this.after);
    if (decision) this.keep(decision);
    return decision;
  }

  /** Lets time pass and looks whenever something is due, as the engine does in quiet times. */
  pass(minutes: number): void {
    const end = this.now + minutes * MINUTE;
    for (let due = this.dueAt; due <= end; due = this.dueAt) {
      this.now = Math.max(this.now, due);
      if (!this.look()) throw new Error(`nothing follows from ${this.waits.join()} at ${this.now}`);
    }
    this.now = end;
  }

  do(command: Command, by = 'mona'): Result<Decision> {
    const context = { by, now: this.now, revisions: { assessment: 0, plan: 0 } };
    const facts = { people: this.facts.people, duties: [...this.duties.values()] };
    const decided = decide(this.state, command, context, facts, this.after);
    if (decided.ok) this.keep(decided.value);
    return decided;
  }

  codes(...only: JournalCode[]): JournalCode[] {
    return this.lines.map(({ code }) => code).filter((code) => only.length === 0 || only.includes(code));
  }

  told(say: string): string[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'tell' && effect.say === say ? [...effect.people] : [],
    );
  }

  private keep(decision: Decision): void {
    this.state = { head: decision.next, parts: { ...this.state.parts, ...decision.parts } };
    for (const duty of decision.duties) this.duties.set(duty.id, duty);
    this.effects.push(...decision.effects);
    this.lines.push(...decision.lines.map((line) => ({ ...line, at: this.now })));
  }
}
