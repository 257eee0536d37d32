import type { EscalateForm } from '../contract/escalate-form';
import { isLive } from '../domain/criteria/criterion';
import { mayDo } from '../domain/escalation/may-do';
import type { PolicySet } from '../domain/policy/policy-set';
import { done, fail, type Result } from '../domain/problem';
import { MINUTE, type Instant } from '../domain/time';
import { firstTold } from './issue-view/first-told';
import { leadingFact } from './issue-view/leading-fact';
import { loadIssue } from './issue-view/load-issue';
import type { IssuePermit } from './permit';
import type { Ports } from './ports/ports';
import type { WatchRow } from './rows';

/** What the Escalate… form says before anything is sent: whom it would join, who would be told and when, what the criteria see. */
export async function viewEscalateForm(ports: Ports, permit: IssuePermit): Promise<Result<EscalateForm>> {
  const { store, desk, clock } = ports;
  const { standing, by, issueId, issueKey, switchedOn } = permit;
  const now = clock.now();
  const { subject, watch, policies } = await loadIssue(store, issueId, permit.projectId);
  const open = subject?.openId ? await store.get('escalation', subject.openId) : undefined;
  const sight = await desk.sightOf(issueId, permit.projectId);
  if (sight.kind !== 'there') return fail('issue-gone', `Work item ${issueId} is ${sight.kind}`);
  const playbooks = Object.values(policies.playbooks).map(({ body }) => body);
  const criteria = watch ? criteriaView(watch, policies, now) : [];
  return done({
    issue: { id: issueId, key: issueKey },
    now,
    may: switchedOn && mayDo(open?.row ?? null, standing, by).includes('open'),
    joins: open ? { name: `${issueKey} E${open.row.ordinal}`, since: open.row.openedAt } : null,
    playbooks: playbooks.map(({ id, name, purpose = '', severity }) => ({ id, name, purpose, severity })),
    ...likelyStart(criteria, policies),
    reasons: policies.vocabulary.body.reasons.filter(({ shown }) => shown),
    tells: await firstTold({ desk, people: permit.desk, now }, sight.subject, policies),
    criteria,
  });
}

type CriterionNow = EscalateForm['criteria'][number];

/** The criteria that hold now, longest first, then those that will by time alone, soonest first. */
function criteriaView(watch: WatchRow, { criteria }: PolicySet, now: Instant): readonly CriterionNow[] {
  const holding: CriterionNow[] = [];
  const coming: CriterionNow[] = [];
  for (const [criterionId, { body }] of Object.entries(criteria)) {
    if (!isLive(body)) continue;
    const since = watch.memory[criterionId]?.heldSince ?? null;
    const next = watch.upcoming.find((upcoming) => upcoming.criterionId === criterionId);
    const fact = next?.fact ?? leadingFact(body);
    if (since !== null && now - since >= body.holdsForMinutes * MINUTE) {
      holding.push({ criterionId, name: body.name, holds: true, since, at: null, fact });
    } else if (next) {
      coming.push({ criterionId, name: body.name, holds: false, since: null, at: next.at, fact });
    }
  }
  const earliest = (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0);
  return [
    ...holding.sort((a, b) => earliest(a.since, b.since)),
    ...coming.sort((a, b) => earliest(a.at, b.at)),
  ];
}

/** What the most telling criterion would start; without one, the project's first playbook for something that is stuck. */
function likelyStart(
  criteria: readonly CriterionNow[],
  policies: PolicySet,
): Pick<EscalateForm, 'likelyPlaybookId' | 'likelyReason'> {
  for (const { criterionId } of criteria) {
    const starts = policies.criteria[criterionId]?.body.starts;
    if (!starts || !Object.hasOwn(policies.playbooks, starts.playbookId)) continue;
    return { likelyPlaybookId: starts.playbookId, likelyReason: offered(policies, starts.reasonCode) };
  }
  const first = Object.keys(policies.playbooks)[0] ?? '';
  return { likelyPlaybookId: first, likelyReason: offered(policies, 'stuck') };
}

/** The reason, or the first that is offered where it is not. */
function offered({ vocabulary }: PolicySet, code: string): string {
  const shown = vocabulary.body.reasons.filter((reason) => reason.shown);
  return (shown.find((reason) => reason.code === code) ?? shown[0])?.code ?? code;
}
