import type { Decision, EscalationState } from './decision';
import type { Duty } from './duty';
import type { Effect, SayCode } from './effect';
import type { Escalation } from './escalation';
import type { JournalCode, JournalLine } from './journal';
import type { Parts } from './parts';
import type { Instant } from '../time';

type Params = Readonly<Record<string, string | number>>;

/** A decision while it is being made. It starts as "nothing follows" and is never seen outside the function that makes it. */
export class Draft {
  next: Escalation;
  readonly parts: { -readonly [N in keyof Parts]?: Parts[N] } = {};
  readonly duties: Duty[] = [];
  readonly effects: Effect[] = [];
  readonly lines: JournalLine[] = [];

  constructor(
    readonly state: EscalationState,
    readonly now: Instant,
  ) {
    this.next = state.head;
  }

  set(changes: Partial<Escalation>): this {
    this.next = { ...this.next, ...changes };
    return this;
  }

  line(code: JournalCode, params: JournalLine['params'] = {}): this {
    this.lines.push({ code, params });
    return this;
  }

  /** Tells people once, and nobody when there is nobody. `step` makes the effect's id: the same step is the same effect. */
  tell(step: string, people: readonly (string | null)[], say: SayCode, params: Params = {}): this {
    const named = [...new Set(people.filter((person): person is string => person !== null))];
    if (named.length === 0) return this;
    this.effects.push({
      kind: 'tell',
      id: `${this.next.id}:${step}:tell`,
      issueId: this.next.subjectId,
      people: named,
      say,
      params,
    });
    return this;
  }

  effect(effect: Effect): this {
    this.effects.push(effect);
    return this;
  }

  /** Whatever others may read of the record is written anew when something they may read has changed. */
  decided(): Decision {
    const { parts, duties, lines } = this;
    const next = { ...this.next, lastAt: this.now };
    const effects = [...this.effects];
    if (readable(next) !== readable(this.state.head)) {
      effects.push({ kind: 'reflect', id: `${next.id}:reflect:${this.now}`, issueId: next.subjectId });
    }
    return { next, parts, duties, effects, lines };
  }
}

function readable(head: Escalation): string {
  const updates = Object.values(head.promises).map((promise) => promise.dueAt);
  return JSON.stringify([
    head.stage,
    head.severity,
    head.ladder,
    head.managerId,
    updates,
    head.deadlines,
    head.monitoring,
    head.frozen,
    head.pauses,
  ]);
}
