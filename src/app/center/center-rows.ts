import type { CenterRow } from '../../contract/center-page';
import type { NextDue } from '../../contract/record-view';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import { nextDue } from '../../domain/escalation/timers';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';
import { promisesView } from '../issue-view/standing-promises';
import type { EscalationRow } from '../rows';
import { lastUpdateAt } from './order-heads';
import { sharedClocks } from './shared-clocks';

type Words = ReadonlyMap<string, { readonly key: string; readonly summary: string }>;

const DELETED = { key: '', summary: '' };

/** Heads whose subjects the reader may see, or whose deleted subjects' records they run, put into rows. */
export function centerRows(
  heads: readonly EscalationRow[],
  pinnedOf: (head: EscalationRow) => PinnedPolicy,
  seen: Words,
  lost: ReadonlySet<string>,
  now: Instant,
): readonly CenterRow[] {
  const clockOf = sharedClocks(now);
  return heads.map((head): CenterRow => {
    const pinned = pinnedOf(head);
    const { after, hours } = clockOf(pinned);
    const due = next(head, pinned, after, now);
    const words = seen.get(head.subjectId) ?? (lost.has(head.id) ? DELETED : undefined);
    if (!words) throw new Error('A row was asked for of a subject that the reader may not see');
    return {
      id: head.id,
      issueId: head.subjectId,
      key: words.key,
      summary: words.summary,
      isLost: words === DELETED,
      ordinal: head.ordinal,
      stage: head.stage,
      severity: head.severity,
      level: head.ladder.level,
      managerId: head.managerId,
      openedAt: head.openedAt,
      stageSince: head.stageSince,
      updatedAt: lastUpdateAt(head),
      customerId: head.reporterId,
      organisations: head.organisations ?? [],
      trend: head.trend ?? null,
      endedAt: head.endedAt,
      next: due,
      workLeftMs: due && hours.workingBetween(now, due.dueAt),
      relapses: head.relapses,
      reasonCode: head.reasonCode,
      promises: promisesView(head, pinned, after, now),
    };
  });
}

function next(head: Escalation, pinned: PinnedPolicy, after: DueAfter, now: Instant): NextDue | null {
  const timer = nextDue(head, pinned, after);
  if (!timer) return null;
  return { what: timer.what, dueAt: timer.dueAt, overdue: timer.dueAt <= now, whose: timer.whose };
}
