import { forgetFinished } from './forget-issue';
import type { IssueEvent } from './issue-event';
import { liveCriteria } from './live-criteria';
import { loadPolicies } from './load-policies';
import type { Ports } from './ports/ports';

/**
 * Whether the event and the storage tell all there is to do, so that Jira need not be asked: thousands of work items closed at once
 * cost no point each. Three cases: the issue was read with this change already in it; it is finished, with no open escalation and no criterion for
 * finished work; or it was linked and is of a project that is not watched. A wrong guess is repaired by the reconcile, for the watch
 * then says that it was looked at when the event's change was made, not later.
 */
export async function settleByEvent(ports: Ports, { issueId, kind, told }: IssueEvent): Promise<boolean> {
  if (kind === 'created' || kind === 'deleted') return false;
  const [subject, watch] = await Promise.all([
    ports.store.get('subject', issueId),
    ports.store.get('watch', issueId),
  ]);
  const isEscalated = typeof subject?.row.openId === 'string';
  if (kind === 'linked' || kind === 'unlinked') return !watch && !isEscalated;
  if (!told || !(await ports.desk.switchedOnProjects()).includes(told.projectId)) return false;
  const { generation, ...policies } = await loadPolicies(ports.store, told.projectId);
  // A record of the past goes along to the new project.
  if (typeof subject?.row.lastId === 'string' && watch && watch.row.projectId !== told.projectId)
    return false;
  const isKnown = watch?.row.projectId === told.projectId && watch.row.generation === generation;
  if (isKnown && watch.row.sawUpdate >= told.updatedAt) return true;
  const concerns = liveCriteria({ generation, ...policies }).some(({ scope }) => scope.includeDone);
  if (!told.finished || isEscalated || concerns) return false;
  if (watch && watch.row.lookedAt >= told.updatedAt) return watch.row.over;
  await forgetFinished(ports, { issueId, generation, ...told }, watch);
  return true;
}
