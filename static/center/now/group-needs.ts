import type { NeedView } from '../../../src/contract/now-view';

/** What waits on one work item, the most urgent first. */
export interface NeedGroup {
  readonly issueId: string;
  readonly needs: readonly [NeedView, ...NeedView[]];
  readonly isLate: boolean;
}

/** In the order of the most urgent need of each work item: one record that is late in five ways is one thing to look at. */
export function groupNeeds(needs: readonly NeedView[]): readonly NeedGroup[] {
  const groups = new Map<string, [NeedView, ...NeedView[]]>();
  for (const need of needs) {
    const known = groups.get(need.issueId);
    if (known) known.push(need);
    else groups.set(need.issueId, [need]);
  }
  return [...groups].map(([issueId, own]) => ({
    issueId,
    needs: own,
    isLate: own.some(({ overdue }) => overdue),
  }));
}
