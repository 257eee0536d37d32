import type { Act, RecordView } from '../../src/contract/record-view';
import { HOUR } from '../../src/domain/time';
import { anEscalatedView, NOW } from './an-issue-view';
import { openSurface, type Answers } from './an-open-surface';
import type { Surface } from './surface';

export const OF_MANAGER: readonly Act[] = [
  'open',
  'set-manager',
  'change-severity',
  'save-assessment',
  'edit-plan',
  'agree-plan',
  'complete-action',
  'escalate-now',
  'update-customer',
  'update-management',
  'withdraw',
];

/** The workspace as Marco, the manager, sees it. */
export function asManager(record: RecordView, answers: Answers = {}, may = OF_MANAGER): Promise<Surface> {
  const view = anEscalatedView(record, { may });
  return openSurface('workspace', { 'issue.view': () => view, ...answers }, { accountId: 'marco' });
}

/** An action of Ada's that is due in an hour. */
export const anAction = (
  given: Partial<RecordView['plan']['actions'][number]> = {},
): RecordView['plan']['actions'][number] => ({
  id: '10001-1:action:1',
  title: 'Replace the pool',
  ownerId: 'ada',
  dueAt: NOW + HOUR,
  state: 'open',
  droppedWhy: null,
  issue: null,
  ...given,
});
