import { type Reason, type Timer, ALL } from './model-time';
import { ModelClimb } from './model-climb';
import { SILENCE, TARGETS, type Length, type Sev } from './model-policy';

interface Owed {
  since: number;
  length: Length;
  named: boolean;
  reminded: boolean;
  missed: boolean;
  kept: number;
  misses: number;
}
type Step = 'approval' | 'manager' | 'assessment' | 'plan' | 'review';
const MASK: Record<Step, number> = { approval: 4, manager: 4, assessment: ALL, plan: ALL, review: 4 };

/** What becomes of an escalation: its stages, what is owed, and its subject. */
export class ReferenceModel extends ModelClimb {
  constructor(private readonly silenceEnd: 'close' | 'ask-manager') {
    super();
  }
  stage = 'none';
  sev: Sev = 'critical';
  manager: string | null = null;
  project = 'P1';
  relapses = 0;
  steps = new Map<Step, { from: number; overdue: boolean; chased?: boolean }>();
  owed = new Map<'customer' | 'management', Owed>();
  subject: 'there' | 'hidden' | 'gone' = 'there';
  waits: Reason | null = null;
  seenWaits: Reason | null = null;
  wasResolved = false;
  watch: { since: number; askedAt: number | null; asked: number } | null = null;
  agreed = false;
  silent = false;
  planAgreed = false;
  actions = 0;
  assessed = false;
  endedAt = 0;

  get open(): boolean {
    return ['requested', 'assessing', 'acting', 'monitoring'].includes(this.stage);
  }
  get working(): boolean {
    return this.stage === 'assessing' || this.stage === 'acting';
  }
  get nextDue(): number {
    return Math.min(Infinity, ...this.timers().map(({ due }) => due));
  }

  timers(): Timer[] {
    if (this.frozen) return [{ due: this.frozen.lookAt, fire: () => undefined }];
    const found: Timer[] = [];
    for (const [name, step] of this.steps) {
      const fire = () => {
        step.overdue = true;
        this.say(`${name}-overdue`);
      };
      const due = this.due(step.from, TARGETS[this.sev][name], MASK[name]);
      if (!step.overdue) found.push({ due, fire });
      else if (name === 'review' && !step.chased)
        found.push({ due: due + 24 * 60, fire: () => this.chase(step) });
    }
    if (this.open) {
      for (const [who, owed] of this.owed)
        if (!owed.missed && (this.stage !== 'monitoring' || owed.named))
          found.push(this.updateTimer(who, owed));
      for (const p of this.pauses)
        if (!p.ended && p.cap < Infinity) found.push({ due: p.cap, fire: () => undefined });
    }
    if (this.working && this.climb !== 'stopped' && !this.exhausted) found.push(this.ladderTimer());
    if (this.stage === 'monitoring' && this.watch && !this.agreed && !this.silent)
      found.push(this.watchTimer(this.watch));
    return found;
  }
  private chase(step: { chased?: boolean }): void {
    step.chased = true;
    this.say('review-chased');
  }
  private updateTimer(who: 'customer' | 'management', owed: Owed): Timer {
    const due = this.owedAt(who, owed);
    if (owed.reminded) return { due, fire: () => this.miss(owed) };
    const remindAt = this.due(
      owed.since,
      { ...owed.length, minutes: owed.length.minutes * 0.8 },
      this.owedMask(who, owed),
    );
    return {
      due: remindAt,
      fire: () => {
        owed.reminded = true;
        if (this.now >= due) this.miss(owed);
        else this.say('update-reminded');
      },
    };
  }
  private miss(owed: Owed): void {
    owed.reminded = true;
    owed.missed = true;
    owed.misses += 1;
    this.say('update-missed');
  }
  private owedMask(who: string, owed: Owed): number {
    return owed.named || who !== 'customer' ? 4 : 5;
  }
  private owedAt(who: string, owed: Owed): number {
    return this.due(owed.since, owed.length, this.owedMask(who, owed));
  }
  private watchTimer(watch: NonNullable<ReferenceModel['watch']>): Timer {
    if (watch.askedAt === null)
      return {
        due: this.due(watch.since, TARGETS[this.sev].monitoring, 4),
        fire: () => {
          watch.askedAt = this.now;
          watch.asked = 1;
          this.say('monitoring-ended');
        },
      };
    const fire = () => {
      if (watch.asked <= SILENCE.reminders) {
        watch.asked += 1;
        watch.askedAt = this.now;
        this.say('agreement-asked');
        return;
      }
      this.say('silence-ended');
      if (this.silenceEnd === 'close') this.close();
      else this.silent = true;
    };
    return { due: this.due(watch.askedAt, SILENCE.wait, 4), fire };
  }

  /** The engine looks: everything that is due happens, and one step of the ladder. */
  look(): boolean {
    if (this.nextDue > this.now) return false;
    if (this.subject === 'gone') {
      this.say('subject-gone');
      this.end('withdrawn');
      return true;
    }
    if (this.subject === 'hidden') {
      if (!this.frozen) this.say('frozen');
      this.frozen = { since: this.frozen?.since ?? this.now, lookAt: this.now + 60 };
      return true;
    }
    this.follow();
    if (this.frozen) {
      this.frozen = null;
      this.say('thawed');
      return true;
    }
    for (const p of this.pauses)
      if (!p.ended && p.cap <= this.now) {
        p.ended = true;
        this.say('pause-capped');
      }
    for (const { due, fire } of this.timers()) if (due <= this.now) fire();
    return true;
  }
  /** An event shows the subject as it is. */
  event(project: string, grace: number): void {
    if (this.stage === 'closed' && this.subject !== 'gone') this.followMove(project);
    if (this.stage === 'closed' && this.subject !== 'gone' && this.now < this.endedAt + grace)
      this.watchSubject('reopen-proposed');
    if (!this.open) return;
    if (this.subject === 'gone') {
      this.say('subject-gone');
      return this.end('withdrawn');
    }
    if (this.frozen) {
      this.frozen = null;
      this.say('thawed');
    }
    this.followMove(project);
    this.follow();
    if (this.working && this.resolved && this.climb !== 'stopped') this.stopClimb();
    else if (this.working && !this.resolved && this.climb === 'stopped') {
      this.startClimb();
      this.say('climbing-resumed');
    }
    if (this.stage === 'monitoring') this.watchSubject('relapse-proposed');
  }
  private followMove(project: string): void {
    if (project === this.project) return;
    this.project = project;
    this.say('subject-moved');
  }
  private watchSubject(proposal: string): void {
    if (!this.watch || this.wasResolved === this.resolved) return;
    this.wasResolved = this.resolved;
    this.say(this.resolved ? 'subject-resolved' : proposal);
  }
  private follow(): void {
    if (this.waits === this.seenWaits) return;
    if (!this.unpause('status') && this.seenWaits) this.say('wait-ended');
    this.seenWaits = this.waits;
    if (this.waits) this.pause('status', this.waits, this.waits === 'provider' ? 45 : Infinity);
  }
  start(mayApprove: boolean, sev: Sev): void {
    this.stage = 'requested';
    this.sev = sev;
    this.steps.set('approval', { from: this.now, overdue: false });
    this.say('opened');
    if (mayApprove) this.begin();
    this.follow();
  }
  begin(): void {
    this.stage = 'assessing';
    this.steps = new Map(
      ([...(this.manager === null ? (['manager'] as const) : []), 'assessment', 'plan'] as Step[]).map(
        (name) => [name, { from: this.now, overdue: false }],
      ),
    );
    this.startClimb();
    this.owe();
  }
  owe(): void {
    this.progress = this.now;
    for (const who of ['customer', 'management'] as const) {
      const { kept = 0, misses = 0 } = this.owed.get(who) ?? {};
      this.owed.set(who, {
        since: this.now,
        length: TARGETS[this.sev].updates[who],
        named: false,
        reminded: false,
        missed: false,
        kept,
        misses,
      });
    }
  }
  post(who: 'customer' | 'management', named: number | null): void {
    const before = this.owed.get(who);
    const isOwed = before !== undefined && (this.stage !== 'monitoring' || before.named);
    const inTime = !before || (!before.missed && this.now <= this.owedAt(who, before));
    const length: Length =
      named === null ? TARGETS[this.sev].updates[who] : { minutes: named, clock: 'elapsed' };
    const { kept = 0, misses = 0, missed = false } = before ?? {};
    this.owed.set(who, {
      since: this.now,
      length,
      named: named !== null,
      reminded: false,
      missed: false,
      kept: kept + (isOwed && inTime ? 1 : 0),
      misses: misses + (isOwed && !inTime && !missed ? 1 : 0),
    });
    this.progress = this.now;
    this.say('update-posted');
  }
  recount(sev: Sev): void {
    this.sev = sev;
    for (const step of this.steps.values()) step.overdue = false;
    for (const [who, owed] of this.owed)
      if (!owed.missed && !owed.named) {
        owed.length = TARGETS[sev].updates[who];
        owed.reminded = false;
      }
  }
  satisfied(): void {
    this.stage = 'monitoring';
    this.steps.clear();
    this.climb = 'stopped';
    this.watch = { since: this.now, askedAt: null, asked: 0 };
    this.wasResolved = false;
    this.agreed = this.silent = false;
    this.say('satisfied');
    this.say('monitoring-started');
  }
  relapse(): void {
    this.stage = 'acting';
    this.relapses += 1;
    this.watch = null;
    this.agreed = this.silent = false;
    this.startClimb();
    this.owe();
    this.say('relapsed');
  }
  close(): void {
    this.say('closed');
    this.end('closed');
    this.steps.set('review', { from: this.now, overdue: false });
  }
  end(stage: string): void {
    this.stage = stage;
    this.endedAt = this.now;
    this.frozen = null;
    this.climb = 'stopped';
    this.steps.clear();
  }
}
