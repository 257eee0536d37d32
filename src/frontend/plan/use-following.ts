import { useEffect } from 'react';
import type { DoAct } from '../use-issue';
import type { IssueView, RecordView } from '../vocabulary';

/** An opened plan that shows a work item done whose action is not says so: the backend looks again, and the action is done with it. */
export function useFollowing(view: IssueView, { id, plan }: RecordView, act: DoAct): void {
  const isAgent = view.may.includes('record-plan-agreed');
  const seen = plan.actions
    .filter(({ issue, state }) => issue?.done && (state === 'open' || state === 'doing'))
    .map((action) => action.id)
    .join(' ');
  useEffect(() => {
    if (seen === '' || !isAgent) return;
    const payload = { escalationId: id, actionIds: seen.split(' ') };
    void act({ call: 'plan.follow', payload }, 'done.follow-action');
  }, [id, seen, isAgent, act]);
}
