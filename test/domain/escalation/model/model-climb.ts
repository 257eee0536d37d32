import { LADDER } from './model-policy';
import { ALL, ModelTime, type Timer } from './model-time';

/** The ladder: levels told, repeated, acknowledged and passed. */
export class ModelClimb extends ModelTime {
  level = 0;
  told: string[] = [];
  answered: string[] = [];
  climb: 'climbing' | 'acknowledged' | 'stopped' = 'stopped';
  exhausted = false;
  resolved = false;
  /** When a plan was last agreed, or an update given. */
  progress = -1;
  private climbSince = 0;
  private toldAt: number | null = null;
  private lastTold = 0;
  private repeats = 0;
  private ackAt = 0;

  ladderTimer(): Timer {
    const rest = Math.max(0, ...this.pauses.filter((p) => !p.ended).map((p) => p.cap));
    const at = (due: number, fire: () => void): Timer => ({
      due: Math.max(due, rest),
      fire: () => (this.resolved ? this.stopClimb() : fire()),
    });
    if (this.climb === 'acknowledged')
      return at(this.due(this.ackAt, LADDER.acknowledgedFor, ALL), () => this.resume());
    const above = LADDER.levels[this.level];
    const current = LADDER.levels[this.level - 1];
    const tell = above ? this.due(this.toldAt ?? this.climbSince, above.delay, ALL) : Infinity;
    const wait = current ? this.due(this.lastTold, current.wait, ALL) : Infinity;
    if (current && this.repeats < current.repeats && (!above || wait < tell))
      return at(wait, () => {
        this.repeats += 1;
        this.lastTold = this.now;
        this.say('level-repeated');
      });
    return above
      ? at(tell, () => this.tell())
      : at(wait, () => {
          this.exhausted = true;
          this.say('ladder-ended');
        });
  }

  startClimb(): void {
    this.climb = 'climbing';
    this.level = 0;
    this.told = [];
    this.answered = [];
    this.climbSince = this.now;
    this.toldAt = null;
    this.repeats = 0;
    this.exhausted = false;
  }
  stopClimb(): void {
    this.climb = 'stopped';
    this.say('subject-resolved');
  }
  tell(): void {
    for (let level = this.level + 1; level <= LADDER.levels.length; level += 1) {
      const people = LADDER.people[level] ?? [];
      if (people.length === 0) {
        this.say('level-empty');
        continue;
      }
      this.level = level;
      this.told = people;
      this.answered = [];
      this.toldAt = this.lastTold = this.now;
      this.repeats = 0;
      this.climb = 'climbing';
      this.exhausted = false;
      return this.say('level-told');
    }
    this.exhausted = true;
    this.say('ladder-ended');
  }
  acknowledge(by: string): void {
    this.answered.push(by);
    if (this.climb !== 'stopped') {
      this.climb = 'acknowledged';
      this.ackAt = this.now;
      this.exhausted = false;
    }
    this.say('level-acknowledged');
  }
  private resume(): void {
    if (this.progress > this.ackAt) {
      this.ackAt = this.now;
      return this.say('climbing-rests');
    }
    this.say('climbing-resumed');
    this.tell();
  }
}
