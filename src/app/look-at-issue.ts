import type { Criterion } from '../domain/criteria/criterion';
import type { IssueHistory } from '../domain/criteria/history';
import { similarNeeds, type SimilarNeed } from '../domain/criteria/similar-needs';
import { tracesOf, type Trace } from '../domain/criteria/traces-of';
import type { Instant } from '../domain/time';
import { answerSubject } from './answer-subject';
import { fireCriterion } from './fire-criterion';
import { forgetIssue } from './forget-issue';
import { judgeIssue } from './judge-issue';
import { liveCriteria } from './live-criteria';
import { loadPolicies } from './load-policies';
import { noteSightings } from './note-sightings';
import { followActions } from './plan/follow-actions';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { readSightings, similarItems } from './see-similar';
import { subjectChange } from './subject-change';
import { writeWatch } from './write-watch';

/**
 * Looks at one issue as it is now: its open escalation answers what became of it, every live criterion is decided, what holds
 * fires, and the watch is set to the instant at which time alone may change anything. Event, sweep and reconcile all come here.
 * `read`: what was read of it just now.
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
  const policies = await loadPolicies(ports.store, history.projectId);
  // A closed escalation still answers when its subject is opened again soon after.
  const answers = subject?.row.openId ?? subject?.row.lastId;
  if (answers) await answerSubject(ports, answers, subjectChange(history, policies.settings.body));
  // Where the event of its end was lost, the reconcile comes here.
  if (history.status.category === 'done') await followActions(ports, issueId);
  const live = liveCriteria(policies);
  const needs = similarNeeds(live);
  const dims = needs.map(({ dim }) => dim);
  const traces = tracesOf(history, dims);
  const seen = await withSimilar(ports, history, live, needs, traces, now);
  const judgements = await judgeIssue(ports, seen, policies, live, watch?.row.memory ?? {}, now);
  const heldBack = new Set(watch?.row.capped);
  for (const judgement of judgements) {
    if (judgement.firing.kind === 'fire' || judgement.firing.kind === 'propose') {
      await fireCriterion(ports, history, policies, judgement, heldBack.has(judgement.criterion.id), now);
    }
  }
  // What is under a security level is counted nowhere: a count, too, would tell of it.
  const shown = history.securityLevel === null ? traces : [];
  const sighted = noteSightings(history, shown, watch?.row, now);
  await writeWatch(ports, history, policies.generation, watch, { judgements, sighted }, now);
}

/** What the engine has seen that is similar, for criteria that ask for it; of an issue that none of them concerns nothing is asked. */
export async function withSimilar(
  ports: Ports,
  history: IssueHistory,
  live: readonly Criterion[],
  needs: readonly SimilarNeed[],
  traces: readonly Trace[],
  now: Instant,
): Promise<IssueHistory> {
  const isFinished = history.status.category === 'done';
  if (needs.length === 0 || (isFinished && !live.some(({ scope }) => scope.includeDone))) return history;
  const sightings = await readSightings(ports.store, history.projectId, traces, needs, now);
  return { ...history, similarItems: similarItems(sightings, history.id, now) };
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
