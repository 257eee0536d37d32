import { workingTimeOf } from '../domain/calendar/working-time-of';
import type { WorkingTimes } from '../domain/calendar/working-time';
import type { Criterion, CriterionMemory } from '../domain/criteria/criterion';
import { factsAt } from '../domain/criteria/facts-at';
import type { IssueHistory } from '../domain/criteria/history';
import type { PolicySet } from '../domain/policy/policy-set';
import type { Instant } from '../domain/time';
import { judgeCriteria, type Judgement } from './judge-criteria';
import type { Ports } from './ports/ports';
import { recentFirings } from './recent-firings';

/**
 * Every live criterion decided on one issue. What costs a question is asked only where the answer hangs on it: Jira of a criterion's
 * query once its conditions are met or coming, the storage of a criterion's latest firings once it would fire.
 */
export async function judgeIssue(
  ports: Ports,
  history: IssueHistory,
  policies: PolicySet,
  live: readonly Criterion[],
  memory: Readonly<Record<string, CriterionMemory>>,
  now: Instant,
): Promise<readonly Judgement[]> {
  const calendars: WorkingTimes = (id) => {
    const calendar = policies.calendars[id];
    return calendar && workingTimeOf(calendar.body, now);
  };
  let facts = factsAt(history, now);
  let judged = judgeCriteria(live, facts, memory, calendars, now, {});
  const jqls = Object.fromEntries(
    judged.flatMap(({ criterion, decision, firing }) =>
      criterion.scope.jql !== undefined && (decision.met || 'until' in firing)
        ? [[criterion.id, criterion.scope.jql]]
        : [],
    ),
  );
  if (Object.keys(jqls).length > 0) {
    facts = { ...facts, outsideJql: await ports.desk.outsideJql(history.id, jqls) };
    judged = judgeCriteria(live, facts, memory, calendars, now, {});
  }
  const holding = judged.filter(({ firing }) => firing.kind === 'fire' || firing.kind === 'propose');
  if (holding.length === 0) return judged;
  const recent: Record<string, readonly Instant[]> = {};
  for (const { criterion } of holding) recent[criterion.id] = await recentFirings(ports, criterion.id);
  return judgeCriteria(live, facts, memory, calendars, now, recent);
}
