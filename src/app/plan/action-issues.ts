import type { Store, Write } from '../ports/store';

/** An action for which a work item stands. */
export interface ActionOfIssue {
  readonly escId: string;
  readonly actionId: string;
}

const keyOf = (issueId: string): string => `action-issue:${issueId}`;

/** The actions for which a work item stands: one small row of the engine's books a work item, read when it is seen done. */
export async function actionsOfIssue(store: Store, issueId: string): Promise<readonly ActionOfIssue[]> {
  const row = await store.get('job', keyOf(issueId));
  const body: unknown = row?.row.body;
  return Array.isArray(body) ? body.filter(isAction) : [];
}

const isAction = (value: unknown): value is ActionOfIssue =>
  typeof value === 'object' &&
  value !== null &&
  'escId' in value &&
  'actionId' in value &&
  typeof value.escId === 'string' &&
  typeof value.actionId === 'string';

/** Writes one more action down, along with the decision that ties it to the work item. */
export async function actionIssueWrite(
  store: Store,
  issueId: string,
  action: ActionOfIssue,
  now: number,
): Promise<Write> {
  const row = await store.get('job', keyOf(issueId));
  const known = await actionsOfIssue(store, issueId);
  const body = [...known.filter(({ actionId }) => actionId !== action.actionId), action];
  const key = keyOf(issueId);
  return {
    put: 'job',
    key,
    row: { id: key, kind: 'action-issue', state: 'live', at: now, body },
    rev: row?.rev ?? 0,
  };
}
