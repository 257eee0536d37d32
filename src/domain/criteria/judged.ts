import type { WorkingTimes } from '../calendar/working-time';
import type { Instant } from '../time';
import type { Condition } from './condition';
import { truthAt, turns } from './course';
import { isGroup } from './criterion';
import type { ConditionGroup } from './criterion';
import type { Facts } from './fact-value';
import { matchMembers, YES } from './truth';
import type { Truth } from './truth';
import { weighCondition } from './weigh-condition';
import type { Weighed } from './weighed';

export interface JudgedCondition extends Weighed {
  readonly path: string;
  readonly condition: Condition;
}
interface JudgedGroup {
  readonly match: ConditionGroup['match'];
  readonly members: readonly (JudgedGroup | JudgedCondition)[];
}

/** A criterion's conditions on given facts: asked for any instant, it answers without looking at the facts again. */
export class Judged {
  readonly conditions: JudgedCondition[] = [];
  private readonly root: JudgedGroup;

  constructor(
    when: ConditionGroup,
    private readonly facts: Facts,
    private readonly calendars: WorkingTimes,
  ) {
    this.root = this.group(when, 'when');
  }

  /** Whether the conditions are met at this instant; unknown is not met. `without` is taken as not held. */
  isMet(at: Instant, without?: JudgedCondition): boolean {
    const judge = (member: JudgedGroup | JudgedCondition): Truth =>
      'match' in member
        ? matchMembers(member.match, member.members, judge)
        : member === without
          ? 0
          : truthAt(member.course, at);
    return judge(this.root) === YES;
  }

  /** The instants at which some condition turns, ascending, each once. */
  turningPoints(): Instant[] {
    const instants = this.conditions
      .filter(({ course }) => turns(course))
      .map(({ course }) => course.turnsAt);
    return [...new Set(instants)].sort((a, b) => a - b);
  }

  private group({ match, members }: ConditionGroup, path: string): JudgedGroup {
    return {
      match,
      members: members.map((member, i) => {
        const at = `${path}.members[${i}]`;
        return isGroup(member) ? this.group(member, at) : this.condition(member, at);
      }),
    };
  }

  private condition(condition: Condition, path: string): JudgedCondition {
    const judged = { path, condition, ...weighCondition(condition, this.facts, this.calendars) };
    this.conditions.push(judged);
    return judged;
  }
}
