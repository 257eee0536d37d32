import type { ConditionWhy, CriterionWhy, WhyView } from '../contract/why-view';
import type { Reason } from '../domain/criteria/decision';
import { FACTS } from '../domain/criteria/fact-table';
import { conditionSentence } from '../domain/criteria/sentence';
import { similarNeeds } from '../domain/criteria/similar-needs';
import { tracesOf } from '../domain/criteria/traces-of';
import { done, fail, type Result } from '../domain/problem';
import { loadIssue } from './issue-view/load-issue';
import type { Judgement } from './judge-criteria';
import { judgeIssue } from './judge-issue';
import { liveCriteria } from './live-criteria';
import { withSimilar } from './look-at-issue';
import type { IssuePermit } from './permit';
import type { Ports } from './ports/ports';

/**
 * Why did no rule fire? Decides every live rule on the work item as it is now, as the engine would, and does nothing. Its past is
 * read with the app's rights, after the caller was found to see the work item; of what it counts elsewhere only the answer is told.
 */
export async function viewWhy(ports: Ports, permit: IssuePermit): Promise<Result<WhyView>> {
  const { store, desk, clock } = ports;
  const { issueId, projectId, switchedOn } = permit;
  if (!switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const now = clock.now();
  const [{ subject, watch, policies }, history] = await Promise.all([
    loadIssue(store, issueId, projectId),
    desk.readHistory(issueId),
  ]);
  if (!history) return fail('issue-gone', 'the work item is out of the app’s sight');
  const live = liveCriteria(policies);
  const needs = similarNeeds(live);
  const traces = tracesOf(
    history,
    needs.map(({ dim }) => dim),
  );
  const seen = await withSimilar(ports, history, live, needs, traces, now);
  const judged = await judgeIssue(ports, seen, policies, live, watch?.memory ?? {}, now);
  return done({
    now,
    escalated: (subject?.openId ?? null) !== null,
    criteria: judged.map(criterionWhy).sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name)),
  });
}

/** What holds comes first, then what is coming by time, then the rest; what is out of scope last. */
function rankOf({ holds, changesAt, outOfScope }: CriterionWhy): number {
  if (outOfScope !== null) return 3;
  return holds ? 0 : changesAt !== null ? 1 : 2;
}

function criterionWhy({ criterion, decision, firing }: Judgement): CriterionWhy {
  return {
    criterionId: criterion.id,
    name: criterion.name,
    mode: criterion.mode === 'start' ? 'start' : 'propose',
    outOfScope: decision.outOfScope,
    holds: decision.holds,
    heldSince: decision.heldSince,
    holdsForMinutes: criterion.holdsForMinutes,
    changesAt: decision.changesAt ?? null,
    stops: decision.stops?.act ?? null,
    outcome: firing.kind,
    outcomeUntil: 'until' in firing ? (firing.until ?? null) : null,
    match: criterion.when.match,
    conditions: decision.why.map(conditionWhy),
  };
}

/** Counts of other work items would tell of some that the reader may not see. */
const OF_OTHERS: ReadonlySet<string> = new Set(['links', 'sightings']);

export function conditionWhy({ path, fact, condition, value, held, turnsAt }: Reason): ConditionWhy {
  const hidden = OF_OTHERS.has(FACTS[fact].source);
  return { path, says: conditionSentence(condition), value: hidden ? null : value, hidden, held, turnsAt };
}
