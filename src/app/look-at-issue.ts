import { workingTimeOf } from '../domain/calendar/working-time-of';
import type { WorkingTimes } from '../domain/calendar/working-time';
import { factsAt } from '../domain/criteria/facts-at';
import type { IssueHistory } from '../domain/criteria/history';
import type { PolicySet } from '../domain/policy/policy-set';
import type { Instant } from '../domain/time';
import { answerSubject } from './answer-subject';
import { fireCriterion } from './fire-criterion';
import { forgetIssue } from './forget-issue';
import { judgeCriteria, type Judgement } from './judge-criteria';
import { loadPolicies } from './load-policies';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { recentFirings } from './recent-firings';
import { writeWatch } from './write-watch';

/**
 * Looks at one issue as it is now: its open escalation answers what became of it, every live criterion is decided, what holds
 * fires, and the watch is set to the instant at which time alone may change anything. Event, sweep and reconcile all come here.
 */
export async function lookAtIssue(ports: Ports, issueId: string, read?: IssueHistory): Promise<void> {
  const now = ports.clock.now();
  const history = read ?? (await ports.desk.readHistory(issueId));
  const [subject, watch] = await subjectAndWatch(ports, issueId);
  if (!history) {
    if (subject?.row.openId) await answerGone(ports, issueId, subject.row.openId);
    return forgetIssue(ports, issueId);
  }
  if (!(await ports.desk.switchedOnProjects()).includes(history.projectId))
    return forgetIssue(ports, issueId);
  if (subject?.row.openId) {
    const change = { resolved: history.status.category === 'done', secured: history.securityLevel !== null };
    await answerSubject(ports, subject.row.openId, { subject: 'there', ...change });
  }
  const policies = await loadPolicies(ports.store, history.projectId);
  const judgements = await judge(ports, history, policies, watch?.row.memory ?? {}, now);
  const heldBack = new Set(watch?.row.capped);
  for (const judgement of judgements) {
    if (judgement.firing.kind === 'fire' || judgement.firing.kind === 'propose') {
      await fireCriterion(ports, history, policies, judgement, heldBack.has(judgement.criterion.id), now);
    }
  }
  await writeWatch(ports, history, policies.generation, watch, judgements, now);
}

async function subjectAndWatch(
  ports: Ports,
  issueId: string,
): Promise<[Stored<'subject'> | undefined, Stored<'watch'> | undefined]> {
  const [subject, watch] = await ports.store.getMany<'subject' | 'watch'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
  ]);
  return [subject as Stored<'subject'> | undefined, watch as Stored<'watch'> | undefined];
}

async function answerGone(ports: Ports, issueId: string, openId: string): Promise<void> {
  const head = await ports.store.get('escalation', openId);
  if (!head) return;
  const sight = await ports.desk.sightOf(issueId, head.row.projectId);
  if (sight.kind === 'gone')
    await answerSubject(ports, openId, { subject: 'gone', resolved: false, secured: head.row.secured });
}

async function judge(
  ports: Ports,
  history: IssueHistory,
  policies: PolicySet,
  memory: Parameters<typeof judgeCriteria>[2],
  now: Instant,
): Promise<readonly Judgement[]> {
  const live = Object.values(policies.criteria)
    .map(({ body }) => body)
    .filter(({ mode }) => mode !== 'off');
  const jqls = Object.fromEntries(live.flatMap(({ id, scope }) => (scope.jql ? [[id, scope.jql]] : [])));
  const outsideJql =
    Object.keys(jqls).length === 0 ? new Set<string>() : await ports.desk.outsideJql(history.id, jqls);
  const calendars: WorkingTimes = (id) => {
    const calendar = policies.calendars[id];
    return calendar && workingTimeOf(calendar.body, now);
  };
  const facts = factsAt(history, now, { outsideJql });
  const first = judgeCriteria(live, facts, memory, calendars, now, {});
  const holding = first.filter(({ firing }) => firing.kind === 'fire' || firing.kind === 'propose');
  if (holding.length === 0) return first;
  const recent: Record<string, readonly Instant[]> = {};
  for (const { criterion } of holding) recent[criterion.id] = await recentFirings(ports, criterion.id);
  return judgeCriteria(live, facts, memory, calendars, now, recent);
}
