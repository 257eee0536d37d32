import type { NeedView } from '../../contract/now-view';
import type { Duty } from '../../domain/escalation/duty';
import type { Escalation } from '../../domain/escalation/escalation';
import { headNeeds } from '../../domain/insight/head-needs';
import type { Instant } from '../../domain/time';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';
import { sharedClocks } from './shared-clocks';

export type SeenWords = ReadonlyMap<string, { readonly key: string; readonly summary: string }>;

interface Found {
  /** May need someone themselves. */
  readonly needy: readonly Escalation[];
  /** By id; those in which an action is owed too. */
  readonly heads: ReadonlyMap<string, Escalation>;
  readonly owed: readonly Duty[];
}

/** What waits in escalations that the reader may see: their own clocks, and the actions that are owed in them. Policies and plans are one read. */
export async function needsOfHeads(
  store: Store,
  { needy, heads, owed }: Found,
  seen: SeenWords,
  reader: string,
  now: Instant,
): Promise<readonly NeedView[]> {
  const shown = needy.filter(({ subjectId }) => seen.has(subjectId));
  const due = owed.flatMap((duty) => {
    const head = heads.get(duty.escId);
    return head && seen.has(head.subjectId) ? [{ duty, head }] : [];
  });
  const planOf = [...new Set(due.filter(({ duty }) => duty.kind === 'action').map(({ head }) => head.id))];
  const rows = await store.getMany([
    ...shown.map(({ id }) => ({ entity: 'part' as const, key: partKey(id, 'pinned') })),
    ...planOf.map((id) => ({ entity: 'part' as const, key: partKey(id, 'plan') })),
  ]);
  const titles = new Map(
    rows.flatMap((found) =>
      found?.row.name === 'plan' ? found.row.body.actions.map(({ id, title }) => [id, title] as const) : [],
    ),
  );
  const clockOf = sharedClocks(now);
  const own = shown.flatMap((head, index): readonly NeedView[] => {
    const pinned = rows[index]?.row;
    const words = seen.get(head.subjectId);
    if (pinned?.name !== 'pinned' || !words) return [];
    return headNeeds(head, pinned.body, clockOf(pinned.body).after, now).map((need) => ({
      ...need,
      ...words,
      ...ofHead(head),
      kind: 'escalation',
      id: `${head.id}:${need.what}`,
      mine: need.whose.length === 0 || need.whose.includes(reader),
    }));
  });
  const actions = due.flatMap(({ duty, head }): readonly NeedView[] => {
    const words = seen.get(head.subjectId);
    if (!words) return [];
    const need = {
      ...words,
      ...ofHead(head),
      kind: 'action' as const,
      id: duty.id,
      actionId: duty.id,
      title: titles.get(duty.id) ?? '',
      dueAt: duty.dueAt,
      overdue: duty.dueAt <= now,
      whose: [duty.holder],
      mine: duty.holder === reader,
    };
    return [need];
  });
  return [...own, ...actions];
}

const ofHead = ({ id, ordinal, subjectId, severity }: Escalation) => ({
  escalationId: id,
  ordinal,
  issueId: subjectId,
  severity,
});
