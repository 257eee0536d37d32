import type { CenterPage, CenterRow } from '../../contract/center-page';
import type { NextDue } from '../../contract/record-view';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import { nextDue } from '../../domain/escalation/timers';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';
import { promisesView } from '../issue-view/standing-promises';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';
import { noticesKey } from '../shift/shift-job';
import { handOversIn } from './hand-overs-in';
import { lastUpdateAt } from './order-heads';
import { sharedClocks } from './shared-clocks';

type Words = ReadonlyMap<string, { readonly key: string; readonly summary: string }>;

const DELETED = { key: '', summary: '' };

/** Heads whose subjects the reader may see, or whose deleted subjects' records they run, put into rows; the pinned policies of all of them, and what is offered to the reader, are one read. */
export async function centerRows(
  store: Store,
  heads: readonly Escalation[],
  seen: Words,
  lost: ReadonlySet<string>,
  now: Instant,
  reader: string,
): Promise<Pick<CenterPage, 'rows' | 'handOvers'>> {
  const [offered, ...parts] = await store.getMany<'job' | 'part'>([
    { entity: 'job', key: noticesKey(reader) },
    ...heads.map(({ id }) => ({ entity: 'part' as const, key: partKey(id, 'pinned') })),
    ...heads.map(({ id }) => ({ entity: 'part' as const, key: partKey(id, 'review') })),
  ]);
  const clockOf = sharedClocks(now);
  const rows = heads.map((head, index): CenterRow => {
    const pinned = parts[index]?.row;
    if (!pinned || !('escId' in pinned) || pinned.name !== 'pinned')
      throw new Error('An escalation is stored without the policy it was started with');
    const { after, hours } = clockOf(pinned.body);
    const due = next(head, pinned.body, after, now);
    const review = parts[heads.length + index]?.row;
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
      trend:
        review && 'name' in review && review.name === 'review' ? (review.body.trend?.value ?? null) : null,
      endedAt: head.endedAt,
      next: due,
      workLeftMs: due && hours.workingBetween(now, due.dueAt),
      relapses: head.relapses,
      reasonCode: head.reasonCode,
      promises: promisesView(head, pinned.body, after, now),
    };
  });
  return { rows, handOvers: handOversIn(offered && 'kind' in offered.row ? offered.row : undefined) };
}

function next(head: Escalation, pinned: PinnedPolicy, after: DueAfter, now: Instant): NextDue | null {
  const timer = nextDue(head, pinned, after);
  if (!timer) return null;
  return { what: timer.what, dueAt: timer.dueAt, overdue: timer.dueAt <= now, whose: timer.whose };
}
