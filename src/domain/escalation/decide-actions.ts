import { changedMeanwhile } from './changed-meanwhile';
import type { Command, CommandContext } from './command';
import type { CommandFacts, Decide } from './command-family';
import type { Draft } from './draft';
import type { Duty } from './duty';
import type { PlanAction, PlanPart } from './plan';
import { refuse } from './refuse';

const MOST_ACTIONS = 500;

type Of<N extends Command['do']> = Extract<Command, { do: N }>;
type Outcome = ReturnType<Decide>;

/** The actions of the plan, one at a time: added, edited, put in order, begun, done, dropped, tied to a work item. */
export const decideActions: Decide = (draft, command, context, facts) => {
  switch (command.do) {
    case 'add-action':
      return addAction(draft, command, context);
    case 'edit-action':
      return onAction(draft, facts, command, (action, duty) =>
        editAction(draft, command, context, action, duty),
      );
    case 'move-action':
      return moveAction(draft, command, context);
    case 'start-action':
      return onAction(draft, facts, command, (action, duty) => {
        if (duty.startedAt !== undefined) return refuse('already-done', 'the action is under way already');
        draft.duties.push({ ...duty, startedAt: context.now });
        draft.line('action-started', about(action, duty));
        return 'ok';
      });
    case 'complete-action':
      return onAction(draft, facts, command, (action, duty) => {
        draft.duties.push({ ...duty, state: 'done', doneAt: context.now });
        draft.line('action-done', about(action, duty));
        return 'ok';
      });
    case 'drop-action':
      return onAction(draft, facts, command, (action, duty) => {
        const dropped = { words: command.words, by: context.by, at: context.now };
        draft.duties.push({ ...duty, state: 'dropped' });
        write(draft, context, replaced(draft.state.parts.plan, { ...action, dropped }));
        draft.line('action-dropped', { ...about(action, duty), words: command.words });
        return 'ok';
      });
    case 'link-action':
      return onAction(draft, facts, command, (action, duty) => {
        const { head, parts } = draft.state;
        if (command.issueId === head.subjectId) {
          return refuse('invalid', 'the escalated work item cannot stand for an action of its own plan', [
            { path: 'issueKey', message: 'names the escalated work item itself' },
          ]);
        }
        if (action.issueId === command.issueId)
          return refuse('already-done', 'the action has this work item');
        write(draft, context, replaced(parts.plan, { ...action, issueId: command.issueId }));
        draft.line('action-linked', { ...about(action, duty), issueId: command.issueId });
        draft.effect({
          kind: 'issue-link',
          id: `${action.id}:link:${command.issueId}`,
          issueId: head.subjectId,
          otherIssueId: command.issueId,
        });
        return 'ok';
      });
    case 'follow-action':
      return onAction(draft, facts, command, (action, duty) => {
        if (action.issueId !== command.issueId)
          return refuse('already-done', 'the action has another work item now');
        draft.duties.push({ ...duty, state: 'done', doneAt: context.now });
        draft.line('action-done-there', { ...about(action, duty), issueId: command.issueId });
        return 'ok';
      });
    default:
      return 'not-mine';
  }
};

/** The action and its duty, if there is such an action and it is still owed. */
function onAction(
  draft: Draft,
  facts: CommandFacts,
  { actionId }: { readonly actionId: string },
  then: (action: PlanAction, duty: Duty) => Outcome,
): Outcome {
  const { head, parts } = draft.state;
  const action = parts.plan.actions.find(({ id }) => id === actionId);
  const duty = facts.duties.find(({ id, escId }) => id === actionId && escId === head.id);
  if (!action || !duty) return refuse('not-found', 'the plan has no such action');
  if (duty.state !== 'open') return refuse('already-done', 'the action is not open any more');
  return then(action, duty);
}

function addAction(draft: Draft, command: Of<'add-action'>, context: CommandContext): Outcome {
  const { head, parts } = draft.state;
  const { actions } = parts.plan;
  if (command.revision !== context.revisions.plan) {
    return actions.some((one) => isSame(one, command))
      ? refuse('already-done', 'the plan has this action')
      : changedMeanwhile('plan');
  }
  if (actions.length >= MOST_ACTIONS) {
    const message = `A plan holds ${MOST_ACTIONS} actions.`;
    return refuse('too-large', message, [{ path: 'title', message }]);
  }
  if (command.dueAt <= context.now) return inPast();
  const id = `${head.id}:action:${actions.length + 1}`;
  const { title, ownerId, dueAt } = command;
  write(draft, context, { ...parts.plan, actions: [...actions, { id, title, ownerId, dueAt }] });
  const duty: Duty = {
    id,
    escId: head.id,
    projectId: head.projectId,
    kind: 'action',
    holder: ownerId,
    state: 'open',
    dueAt,
    doneAt: null,
    chased: 0,
  };
  draft.duties.push(duty);
  draft.line('plan-changed', { ...about({ id, title }, duty), dueAt });
  return 'ok';
}

/** Sent again because the answer got lost: the plan has it already. */
const isSame = (one: PlanAction, { title, ownerId, dueAt }: Of<'add-action'> | Of<'edit-action'>): boolean =>
  one.title === title && one.ownerId === ownerId && one.dueAt === dueAt;

/** A due time that is moved begins its chase anew; one that stays may lie in the past. */
function editAction(
  draft: Draft,
  command: Of<'edit-action'>,
  context: CommandContext,
  action: PlanAction,
  duty: Duty,
): Outcome {
  if (command.revision !== context.revisions.plan) {
    return isSame(action, command)
      ? refuse('already-done', 'the action is stored like this')
      : changedMeanwhile('plan');
  }
  const { title, ownerId, dueAt } = command;
  const isMoved = dueAt !== duty.dueAt;
  if (isMoved && dueAt <= context.now) return inPast();
  write(draft, context, replaced(draft.state.parts.plan, { ...action, title, ownerId, dueAt }));
  const chased = isMoved || ownerId !== duty.holder ? 0 : duty.chased;
  draft.duties.push({ ...duty, holder: ownerId, dueAt, chased });
  draft.line('action-edited', { ...about({ id: action.id, title }, { holder: ownerId }), dueAt });
  return 'ok';
}

/** Past dropped actions too: the order is that of the list as people see it. At the end of the list nothing moves. */
function moveAction(draft: Draft, command: Of<'move-action'>, context: CommandContext): Outcome {
  if (command.revision !== context.revisions.plan) return changedMeanwhile('plan');
  const { plan } = draft.state.parts;
  const from = plan.actions.findIndex(({ id }) => id === command.actionId);
  const action = plan.actions[from];
  if (!action) return refuse('not-found', 'the plan has no such action');
  const to = command.by === 'up' ? from - 1 : from + 1;
  if (to < 0 || to >= plan.actions.length) return refuse('already-done', 'the action is at the end already');
  const actions = plan.actions.filter(({ id }) => id !== action.id);
  actions.splice(to, 0, action);
  write(draft, context, { ...plan, actions });
  draft.line('action-moved', { actionId: action.id, title: action.title, place: to + 1 });
  return 'ok';
}

function write(draft: Draft, { by, now }: CommandContext, plan: PlanPart): void {
  draft.parts.plan = { ...plan, changed: { by, at: now } };
}

const replaced = (plan: PlanPart, action: PlanAction): PlanPart => ({
  ...plan,
  actions: plan.actions.map((one) => (one.id === action.id ? action : one)),
});

const about = (
  { id, title }: { readonly id: string; readonly title: string },
  { holder }: { readonly holder: string },
): { readonly actionId: string; readonly title: string; readonly ownerId: string } => ({
  actionId: id,
  title,
  ownerId: holder,
});

const inPast = () =>
  refuse('invalid', 'an action is due in the future', [{ path: 'dueAt', message: 'lies in the past' }]);
