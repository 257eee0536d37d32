import { promiseDue } from '../../domain/escalation/due-times';
import type { Escalation } from '../../domain/escalation/escalation';
import { isOpen } from '../../domain/escalation/stage';
import type { PortalFacts } from '../../domain/portal/fair-use';
import type { PortalPolicy } from '../../domain/portal/portal-policy';
import { portalPolicyOf } from '../../domain/portal/portal-policy-of';
import { FAR, type Instant } from '../../domain/time';
import { shownEscalation } from '../issue-view/load-issue';
import { loadEscalation, type LoadedEscalation } from '../load-escalation';
import { loadPolicies } from '../load-policies';
import type { RequestPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { answeredAt } from './answered-at';
import { lastEscalatedBy, loadPortalState } from './portal-row';

/** A request's escalation and what its customers asked, with all that fair use is judged by. */
export interface LoadedRequest {
  readonly policy: PortalPolicy;
  readonly record: LoadedEscalation | null;
  readonly facts: PortalFacts;
  /** By when the customer is owed the next update; null when none is, or it rests. */
  readonly nextUpdate: { readonly at: Instant; readonly isLate: boolean } | null;
}

export async function loadRequest(ports: Ports, permit: RequestPermit): Promise<LoadedRequest> {
  const { store, clock } = ports;
  const now = clock.now();
  const [subject, state, policies, escalatedAt] = await Promise.all([
    store.get('subject', permit.issueId),
    loadPortalState(store, permit.issueId),
    loadPolicies(store, permit.projectId),
    lastEscalatedBy(store, permit.projectId, permit.by),
  ]);
  const escalationId = shownEscalation(subject?.row);
  const record = escalationId === null ? null : ((await loadEscalation(store, escalationId, now)) ?? null);
  const head = record?.state.head ?? null;
  const nextUpdate = record ? updateOwed(record, now) : null;
  const answered = await answeredAt(ports, permit.issueId, head, state.asks.at(-1)?.at ?? null);
  const open = record && isOpen(record.state.head.stage) ? record : null;
  return {
    policy: portalPolicyOf(policies),
    record,
    nextUpdate,
    facts: {
      by: permit.by,
      now,
      createdAt: permit.createdAt,
      priority: permit.priority,
      state,
      answeredAt: answered,
      open: open && {
        voices: open.state.parts.request.voices.map(({ by }) => by),
        isLate: nextUpdate?.isLate ?? false,
      },
      endedAt: head?.endedAt ?? null,
      escalatedAt,
    },
  };
}

/** While the fix is watched the pace rests, yet a time that a person named stays promised. */
function updateOwed(
  { state: { head, parts }, after }: LoadedEscalation,
  now: Instant,
): LoadedRequest['nextUpdate'] {
  const promise = head.promises.customer;
  if (!promise || !owes(head) || (head.stage === 'monitoring' && !promise.promised)) return null;
  const at = promiseDue(head, 'customer', parts.pinned, after);
  return at < FAR ? { at, isLate: promise.missed || at <= now } : null;
}

const owes = ({ stage }: Escalation): boolean => isOpen(stage) && stage !== 'requested';
