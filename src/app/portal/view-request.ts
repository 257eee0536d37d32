import type { PortalAct, PortalStage, PortalView } from '../../contract/portal-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { closesBySilenceAt } from '../../domain/escalation/silence-end';
import { mayAsk, mayEscalate } from '../../domain/portal/fair-use';
import { milestonesOf } from '../../domain/portal/milestones';
import type { PortalPolicy } from '../../domain/portal/portal-policy';
import { openAsk } from '../../domain/portal/portal-state';
import { done, type Result } from '../../domain/problem';
import { pageHistory } from '../history/page-history';
import type { LoadedEscalation } from '../load-escalation';
import type { RequestPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { loadRequest, type LoadedRequest } from './load-request';

const MOST_UPDATES = 20;

/** All that a customer may know of the request's escalation, built from what is the customer's: nothing internal is ever put in. */
export async function viewRequest(ports: Ports, permit: RequestPermit): Promise<Result<PortalView>> {
  const loaded = await loadRequest(ports, permit);
  const { policy, record, facts, nextUpdate } = loaded;
  const asked = openAsk(facts.state, facts.answeredAt);
  const off = !permit.switchedOn || !policy.on;
  const view: PortalView = {
    now: facts.now,
    on: true,
    escalation: null,
    updates: [],
    asked: asked && { at: asked.at, answerDueAt: asked.answerDueAt, voices: asked.voices.length },
    answerMinutes: policy.answerMinutes,
    ask: mayAsk(facts, policy),
    escalate: mayEscalate(facts, policy),
    may: [],
  };
  if (off) return done({ ...view, on: false, asked: null });
  // What was declined was never more than a wish, and what was merged goes on elsewhere.
  if (!record || record.state.head.stage === 'merged') return done(view);
  return done({
    ...view,
    escalation: {
      ...escalationView(record, loaded),
      owner: await ownerOf(policy, record.state.head, permit),
      nextUpdate,
    },
    updates: await updatesOf(ports.store, record.state.head.id),
    may: permit.speaks ? actsOf(record.state.head, loaded) : [],
  });
}

const STAGES: Readonly<Record<Escalation['stage'], PortalStage>> = {
  requested: 'requested',
  assessing: 'working',
  acting: 'working',
  monitoring: 'watched',
  closed: 'closed',
  declined: 'ended',
  withdrawn: 'ended',
  merged: 'ended',
};

function escalationView(
  { state: { head, parts }, after }: LoadedEscalation,
  { facts, policy }: LoadedRequest,
) {
  const { levels } = parts.pinned.ladder;
  return {
    stage: STAGES[head.stage],
    since: head.openedAt,
    severity: head.severity,
    level: head.ladder.level,
    levels: levels.length,
    levelName: policy.owner === 'nobody' ? null : (levels[head.ladder.level - 1]?.name ?? null),
    milestones: milestonesOf(head),
    relapses: head.relapses,
    watchedUntil: head.stage === 'monitoring' ? (head.monitoring?.until ?? null) : null,
    isAskedToAgree: head.stage === 'monitoring' && !head.agreed && head.monitoring?.askedAt != null,
    isAgreed: head.stage === 'monitoring' && head.agreed !== null,
    closesAt: closesBySilenceAt(head, parts.pinned, after),
    stars: facts.state.ratings[head.id]?.stars ?? null,
  };
}

/** The customer's words: solved, not solved, closed with our consent; and once, after the end, how it was. */
function actsOf(head: Escalation, { facts }: LoadedRequest): readonly PortalAct[] {
  if (head.stage === 'acting') return ['satisfied'];
  if (head.stage === 'monitoring') return head.agreed ? ['relapse'] : ['relapse', 'agree'];
  return head.stage === 'closed' && !facts.state.ratings[head.id] ? ['rate'] : [];
}

async function ownerOf(policy: PortalPolicy, { managerId }: Escalation, { desk }: RequestPermit) {
  if (policy.owner === 'nobody' || managerId === null) return null;
  return { name: policy.owner === 'name' ? await desk.nameOf(managerId) : null };
}

/** What was told to the customer, as it was told: lines of the journal to any other audience are left where they are. */
async function updatesOf(store: Store, escalationId: string): Promise<PortalView['updates']> {
  const { entries } = await pageHistory(store, escalationId, 'updates', null);
  return entries
    .flatMap(({ at, lines }) =>
      lines.flatMap(({ code, params: { audience, text } }) =>
        (code === 'update-posted' || code === 'update-sent') &&
        audience === 'customer' &&
        typeof text === 'string'
          ? [{ at, text }]
          : [],
      ),
    )
    .slice(0, MOST_UPDATES);
}
