import type { ActChoice } from './acts/dialog-props';
import type { Act, Audience, IssueView, RecordView } from './vocabulary';

type Due = RecordView['due'][number];

/** Something the reader can do about the escalation now, and by when. */
export interface Todo extends ActChoice {
  readonly due: Due | null;
  /** It is this reader's turn, or nobody's yet. */
  readonly mine: boolean;
  /** An action of the plan that the reader owes. */
  readonly action?: Pick<RecordView['plan']['actions'][number], 'id' | 'title' | 'dueAt'>;
}

/** What the reader may do and should, theirs first: answering a level, then what is due by time, then what the stage waits for. */
export function todos(view: IssueView, accountId: string): readonly Todo[] {
  const { record, may } = view;
  if (record === null) return [];
  const found: Todo[] = [];
  const add = (todo: Todo): void => {
    const same = (other: Todo): boolean =>
      other.act === todo.act && other.audience === todo.audience && other.action?.id === todo.action?.id;
    if (may.includes(todo.act) && !found.some(same)) found.push(todo);
  };
  add({ act: 'acknowledge', due: null, mine: true });
  add({
    act: 'decide-security',
    due: null,
    mine: record.managerId === null || record.managerId === accountId,
  });
  if (record.agreed !== null || record.silent) {
    add({ act: 'close', due: null, mine: record.managerId === null || record.managerId === accountId });
  }
  for (const due of record.due) {
    // Nobody is asked for the customer's agreement before the fix was watched for the agreed time.
    // A provider is chased once they are late.
    const early = (due.what === 'monitoring' || due.what === 'leg') && due.dueAt > view.now;
    const choice = early ? null : answerTo(due.what, record);
    if (choice) add({ ...choice, due, mine: due.whose.length === 0 || due.whose.includes(accountId) });
  }
  for (const action of record.plan.mine) {
    const due = {
      what: 'action',
      dueAt: action.dueAt,
      overdue: action.dueAt <= view.now,
      whose: [accountId],
    };
    add({ act: 'complete-action', due, mine: true, action });
  }
  const waiting = waitingFor(record);
  if (waiting) add({ act: waiting, due: null, mine: false });
  return [...found.filter(({ mine }) => mine), ...found.filter(({ mine }) => !mine)];
}

/** The act that answers what is due. What the engine does by itself has none. */
function answerTo(what: string, record: RecordView): ActChoice | null {
  const [kind = '', detail] = what.split(':');
  switch (kind) {
    case 'update':
      return updateTo(detail);
    case 'approval':
      return { act: 'approve' };
    case 'manager':
      return { act: 'set-manager' };
    case 'assessment':
      return { act: 'save-assessment' };
    case 'plan':
      return { act: record.plan.total > 0 ? 'agree-plan' : 'edit-plan' };
    case 'plan-review':
      return { act: 'review-plan' };
    case 'leg':
      return { act: 'work-legs' };
    case 'monitoring':
    case 'agreement':
      return { act: 'record-agreed' };
    case 'review':
      return { act: 'save-review' };
    default:
      return null;
  }
}

function updateTo(audience: string | undefined): ActChoice | null {
  const acts: Readonly<Record<Audience, Act>> = {
    customer: 'update-customer',
    management: 'update-management',
    executives: 'update-management',
    team: 'update-team',
    provider: 'update-management',
  };
  const known = (Object.keys(acts) as Audience[]).find((one) => one === audience);
  return known === undefined ? null : { act: acts[known], audience: known, isPrepared: true };
}

/** What brings the escalation to its next stage when no clock says so. */
function waitingFor({ stage, plan }: RecordView): Act | null {
  if (stage === 'acting') return 'record-satisfied';
  if (stage === 'assessing' && plan.total > 0) return 'agree-plan';
  return null;
}
