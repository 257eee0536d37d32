import type { AbsorbedRecord } from '../../domain/escalation/absorbed-record';
import type { Duty } from '../../domain/escalation/duty';
import { openLegs } from '../../domain/provider/move-legs';
import type { LoadedEscalation } from '../load-escalation';
import { readLinks } from '../links/read-links';
import type { Store, Stored } from '../ports/store';

/** What a merge takes along, as it stands now. */
export interface MergePlan {
  readonly other: AbsorbedRecord;
  /** Work items that the survivor is not linked to yet, the merged record's subject first. */
  readonly linkIssueIds: readonly string[];
  /** Open actions that follow. */
  readonly duties: readonly Stored<'duty'>[];
}

/** Open actions and cases follow, unless the merged record is under a security level and the survivor is not: then their words may not. */
export async function planMerge(
  store: Store,
  survivor: LoadedEscalation,
  other: LoadedEscalation,
): Promise<MergePlan> {
  const { head, parts } = other.state;
  const into = survivor.state.head;
  const [theirs, ours, duties] = await Promise.all([
    readLinks(store, head.id),
    readLinks(store, into.id),
    openDuties(store, parts.plan.actions),
  ]);
  const known = new Set([into.subjectId, ...ours.map(({ row }) => row.issueId)]);
  const linkIssueIds = [head.subjectId, ...theirs.map(({ row }) => row.issueId)].filter(
    (issueId, index, all) => all.indexOf(issueId) === index && (index === 0 || !known.has(issueId)),
  );
  const follow = !head.secured || into.secured;
  const titles = new Map(parts.plan.actions.map((action) => [action.id, action.title]));
  const actions = follow ? duties.map(({ row }) => actionOf(row, titles.get(row.id) ?? '')) : [];
  return {
    other: {
      id: head.id,
      subjectId: head.subjectId,
      managerId: head.managerId,
      openedAt: head.openedAt,
      startedAt: head.startedAt,
      severity: head.severity,
      relapses: head.relapses,
      promises: head.promises,
      deadlines: head.deadlines,
      actions,
      dropped: follow ? 0 : duties.length,
      legs: follow ? openLegs(parts.legs.legs, head.legs ?? []) : [],
      links: linkIssueIds.length,
    },
    linkIssueIds,
    duties: follow ? duties : [],
  };
}

const actionOf = ({ id, holder, dueAt }: Duty, title: string): AbsorbedRecord['actions'][number] => ({
  id,
  title,
  ownerId: holder,
  dueAt,
});

async function openDuties(
  store: Store,
  actions: readonly { readonly id: string }[],
): Promise<readonly Stored<'duty'>[]> {
  if (actions.length === 0) return [];
  const rows = await store.getMany(actions.map(({ id }) => ({ entity: 'duty' as const, key: id })));
  return rows.flatMap((stored) => (stored?.row.state === 'open' ? [stored] : []));
}
