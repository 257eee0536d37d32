import type { Escalation } from '../../domain/escalation/escalation';
import type { Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import { headsOver } from './read-under';

/** What may stand on a collapsed badge besides the work item's own state, before anybody was asked whether the reader may know. */
export interface BadgeNews {
  /** A hand-off waits, or is late, and nothing of the work item's own escalation is due before it. */
  readonly handoff: 'offered' | 'late' | null;
  readonly over: readonly Escalation[];
}

/** Read without asking Jira: nearly always there is nothing, and then a badge costs no question more. */
export async function readBadgeNews(store: Store, issueId: string, now: Instant): Promise<BadgeNews> {
  const [subject, over] = await Promise.all([store.get('subject', issueId), headsOver(store, issueId)]);
  const { openId = null, handoffs } = subject?.row ?? {};
  if (!handoffs || handoffs.openId === null) return { handoff: null, over };
  const [handoff, head] = await Promise.all([
    store.get('handoff', handoffs.openId),
    openId === null ? undefined : store.get('escalation', openId),
  ]);
  if (handoff?.row.state !== 'offered') return { handoff: null, over };
  const dueAt = handoff.row.dueAt ?? Infinity;
  const isLate = dueAt <= now;
  const isFirst = !head || isLate || dueAt <= head.row.dueAt;
  return { handoff: isLate ? 'late' : isFirst ? 'offered' : null, over };
}
