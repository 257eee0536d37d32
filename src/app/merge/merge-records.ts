import type { MergePreview } from '../../contract/records-view';
import { decide } from '../../domain/escalation/decide';
import { looksOf } from '../../domain/escalation/looks';
import type { MergeTarget } from '../../domain/escalation/merge-rest';
import type { RecordsCommand } from '../../domain/escalation/records-command';
import type { Decision } from '../../domain/escalation/decision';
import { ALLOWED_STAGES } from '../../domain/escalation/allowed-stages';
import { SEVERITIES } from '../../domain/escalation/severity';
import { done, fail, type Result } from '../../domain/problem';
import { applyDecision, firstRevisions, lookSoon } from '../apply-decision';
import { decisionWrites, type Deciding } from '../decision-writes';
import { loadEscalation, type LoadedEscalation } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Write } from '../ports/store';
import { legWrites } from '../provider/leg-writes';
import { mergeJobWrites } from './merge-job';
import { dutyWrite, linkWrite } from './merge-writes';
import { planMerge, type MergePlan } from './plan-merge';

const TRIES = 4;
const MOST_WRITES = 25;

interface Pair {
  readonly survivor: LoadedEscalation;
  readonly other: LoadedEscalation;
}

async function loadPair(ports: Ports, survivorId: string, otherId: string): Promise<Result<Pair>> {
  const now = ports.clock.now();
  const [survivor, other] = await Promise.all([
    loadEscalation(ports.store, survivorId, now),
    loadEscalation(ports.store, otherId, now),
  ]);
  if (!survivor || !other) return fail('not-found', 'there is no such escalation');
  const stages = [survivor.state.head.stage, other.state.head.stage] as const;
  if (!ALLOWED_STAGES.absorb.includes(stages[0]) || !ALLOWED_STAGES['merge-into'].includes(stages[1]))
    return fail('wrong-stage', `a record that is ${stages[0]} cannot take over one that is ${stages[1]}`);
  return done({ survivor, other });
}

/** What a merge would do, told to whoever may run both records, before it is done: it cannot be undone. */
export async function previewMerge(
  ports: Ports,
  permit: EscalationPermit,
  otherPermit: EscalationPermit,
): Promise<Result<MergePreview>> {
  const pair = await loadPair(ports, permit.escalationId, otherPermit.escalationId);
  if (!pair.ok) return pair;
  const { survivor, other } = pair.value;
  const plan = await planMerge(ports.store, survivor, other);
  const decided = decideBoth(pair.value, plan, permit.by, ports.clock.now());
  if (!decided.ok) return decided;
  const rank = Math.min(
    SEVERITIES.indexOf(survivor.state.head.severity),
    SEVERITIES.indexOf(other.state.head.severity),
  );
  return done({
    otherId: other.state.head.id,
    otherName: `${otherPermit.issueKey} E${other.state.head.ordinal}`,
    links: plan.linkIssueIds.length,
    actions: plan.duties.length,
    legs: plan.other.legs.length,
    dropped: plan.other.dropped,
    openedAt: decided.value.absorb.next.openedAt,
    severity: SEVERITIES[rank] ?? survivor.state.head.severity,
    inSteps: plan.linkIssueIds.length + plan.duties.length > 8,
  });
}

/**
 * Makes two records one, with both heads guarded in one transaction: from then on it is decided. What does not fit it (many links or
 * actions) follows in a job, links first.
 */
export async function mergeRecords(
  ports: Ports,
  permit: EscalationPermit,
  otherPermit: EscalationPermit,
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const pair = await loadPair(ports, permit.escalationId, otherPermit.escalationId);
    if (!pair.ok) return pair;
    const { survivor, other } = pair.value;
    const now = ports.clock.now();
    const plan = await planMerge(ports.store, survivor, other);
    const decided = decideBoth(pair.value, plan, permit.by, now);
    if (!decided.ok) return decided;
    const { absorb, mergeInto, inputs } = decided.value;
    const { pinned } = survivor.state.parts;
    const ofSurvivor = [
      ...decisionWrites(
        absorb,
        pinned,
        survivor.after,
        { rev: survivor.rev, partRevs: survivor.partRevs, dutyRevs: {} },
        inputs.absorb,
      ),
      ...firstRevisions(survivor, absorb),
    ];
    const target: MergeTarget = {
      survivorId: absorb.next.id,
      projectId: absorb.next.projectId,
      mergedId: mergeInto.next.id,
      mergedIssueId: mergeInto.next.subjectId,
      by: permit.by,
      at: now,
    };
    const scores = legWrites(survivor.state, absorb);
    const along = alongWrites(target, plan, scores, ofSurvivor.length + ofLegs(other, mergeInto));
    const outcome = await applyDecision(ports, other, mergeInto, inputs.mergeInto, {}, [
      ...ofSurvivor,
      ...along,
    ]);
    if (outcome === 'applied') {
      await lookSoon(ports, [...ofSurvivor, ...along]);
      return done(undefined);
    }
  }
  return fail('changed-meanwhile', 'the records kept changing while this was tried; nothing was done');
}

/** At most so many writes end the merged record: head, entry, effects and its look, agenda, subject, and two of its plan. */
const OF_OTHER = 8;

/** Cases that cannot go along are closed: each its row, and the part with its revisions. */
const ofLegs = (other: LoadedEscalation, decision: Decision): number =>
  decision.parts.legs ? legWrites(other.state, decision).length + 3 : 0;

function alongWrites(
  target: MergeTarget,
  plan: MergePlan,
  scores: readonly Write[],
  taken: number,
): readonly Write[] {
  const writes = [
    ...scores,
    ...plan.linkIssueIds.map((issueId) => linkWrite(target, issueId)),
    ...plan.duties.map((duty) => dutyWrite(target, duty)),
  ];
  if (taken + OF_OTHER + writes.length <= MOST_WRITES) return writes;
  const duties = plan.duties.map(({ key }) => key);
  const legs = plan.other.legs.map(({ leg }) => leg.id);
  return mergeJobWrites({ ...target, legs, links: plan.linkIssueIds, duties }, target.at);
}

function decideBoth(
  { survivor, other }: Pair,
  plan: MergePlan,
  by: string,
  now: number,
): Result<{
  readonly absorb: Decision;
  readonly mergeInto: Decision;
  readonly inputs: { readonly absorb: Deciding; readonly mergeInto: Deciding };
}> {
  const into = survivor.state.head;
  const first = decideOne(survivor, { do: 'absorb', other: plan.other }, by, now);
  const moved = plan.linkIssueIds.length + plan.duties.length;
  const legs = plan.other.legs.map(({ leg }) => leg.id);
  const second = decideOne(
    other,
    { do: 'merge-into', survivorId: into.id, survivorIssueId: into.subjectId, moved, legs },
    by,
    now,
  );
  if (!first.ok) return first;
  if (!second.ok) return second;
  return done({
    absorb: first.value.decision,
    mergeInto: second.value.decision,
    inputs: { absorb: first.value.deciding, mergeInto: second.value.deciding },
  });
}

function decideOne(
  loaded: LoadedEscalation,
  command: RecordsCommand,
  by: string,
  now: number,
): Result<{ readonly decision: Decision; readonly deciding: Deciding }> {
  const { state, partRevs, after } = loaded;
  const { assessment, plan } = partRevs;
  const context = { by, now, revisions: { assessment, plan } };
  const facts = { people: { byLevel: {}, unseen: {}, firstLevel: [] }, duties: [] };
  const decision = decide(state, command, context, facts, after);
  if (!decision.ok) return decision;
  const inputs = {
    of: 'command' as const,
    command,
    context,
    facts,
    versions: state.parts.pinned.versions,
    looks: looksOf(state.head),
  };
  return done({ decision: decision.value, deciding: { by, now, inputs } });
}
