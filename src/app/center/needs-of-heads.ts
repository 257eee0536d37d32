import type { NeedView } from '../../contract/now-view';
import type { Duty } from '../../domain/escalation/duty';
import type { Escalation } from '../../domain/escalation/escalation';
import { headNeeds } from '../../domain/insight/head-needs';
import type { Instant } from '../../domain/time';
import type { PolicySet } from '../../domain/policy/policy-set';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';
import { pinsOf } from './read-pins';
import { sharedClocks } from './shared-clocks';

export type SeenWords = ReadonlyMap<string, { readonly key: string; readonly summary: string }>;

interface Found {
  /** May need someone themselves. */
  readonly needy: readonly EscalationRow[];
  /** By id; those in which an action is owed too. */
  readonly heads: ReadonlyMap<string, Escalation>;
  readonly owed: readonly Duty[];
}

interface Given {
  readonly store: Store;
  readonly policies: PolicySet;
  readonly now: Instant;
}

const planRefs = (owed: readonly Duty[]) =>
  [...new Set(owed.filter(({ kind }) => kind === 'action').map(({ escId }) => escId))].map((id) => ({
    entity: 'part' as const,
    key: partKey(id, 'plan'),
  }));

/** What is read to say what waits: policies that are not live any more, and the plans that name what is owed. */
export const needRefs = ({ needy, owed }: Pick<Found, 'needy' | 'owed'>, policies: PolicySet) => [
  ...pinsOf(needy, policies).refs,
  ...planRefs(owed),
];

/** What waits in escalations that the reader may see: their own clocks, and the actions that are owed in them. */
export async function needsOfHeads(
  { store, policies, now }: Given,
  { needy, heads, owed }: Found,
  seen: SeenWords,
  reader: string,
): Promise<readonly NeedView[]> {
  const shown = needy.filter(({ subjectId }) => seen.has(subjectId));
  const due = owed.flatMap((duty) => {
    const head = heads.get(duty.escId);
    return head && seen.has(head.subjectId) ? [{ duty, head }] : [];
  });
  const pinnedOf = await pinsOf(needy, policies).read(store);
  const rows = await store.getMany(planRefs(owed));
  const titles = new Map(
    rows.flatMap((found) =>
      found?.row.name === 'plan' ? found.row.body.actions.map(({ id, title }) => [id, title] as const) : [],
    ),
  );
  const clockOf = sharedClocks(now);
  const own = shown.flatMap((head): readonly NeedView[] => {
    const pinned = pinnedOf(head);
    const words = seen.get(head.subjectId);
    if (!words) return [];
    return headNeeds(head, pinned, clockOf(pinned).after, now).map((need) => ({
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
