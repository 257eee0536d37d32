import type { Decide } from './command-family';
import type { Duty } from './duty';
import { refuse } from './refuse';

const MOST_ACTIONS = 500;

/** Assessment and action plan. */
export const decidePlan: Decide = (draft, command, context, facts) => {
  const { head, parts } = draft.state;
  switch (command.do) {
    case 'save-assessment': {
      if (command.revision !== context.revisions.assessment) return changedMeanwhile('assessment');
      const { situation, businessImpact, customerImpact, cause } = command;
      if (command.complete && situation.trim() === '') {
        return refuse('invalid', 'a complete assessment says what the situation is', [
          { path: 'situation', message: 'is needed to complete the assessment' },
        ]);
      }
      const completed = command.complete
        ? {
            completedAt: parts.assessment.completedAt ?? context.now,
            completedBy: parts.assessment.completedBy ?? context.by,
          }
        : { completedAt: parts.assessment.completedAt, completedBy: parts.assessment.completedBy };
      draft.parts.assessment = { situation, businessImpact, customerImpact, cause, ...completed };
      if (command.complete && parts.assessment.completedAt === null) {
        const { assessment: _met, ...deadlines } = head.deadlines;
        draft.set({ deadlines }).line('assessment-completed');
      } else draft.line('assessment-saved');
      return 'ok';
    }
    case 'add-action': {
      if (command.revision !== context.revisions.plan) return changedMeanwhile('plan');
      if (parts.plan.actions.length >= MOST_ACTIONS)
        return refuse('too-large', `a plan holds ${MOST_ACTIONS} actions`);
      if (command.dueAt <= context.now)
        return refuse('invalid', 'an action is due in the future', [
          { path: 'dueAt', message: 'lies in the past' },
        ]);
      const id = `${head.id}:action:${parts.plan.actions.length + 1}`;
      draft.parts.plan = { ...parts.plan, actions: [...parts.plan.actions, { id, title: command.title }] };
      draft.duties.push({
        id,
        escId: head.id,
        projectId: head.projectId,
        kind: 'action',
        holder: command.ownerId,
        state: 'open',
        dueAt: command.dueAt,
        doneAt: null,
        chased: 0,
      });
      draft.line('plan-changed', { actionId: id, ownerId: command.ownerId, dueAt: command.dueAt });
      return 'ok';
    }
    case 'complete-action': {
      const duty = facts.duties.find((one: Duty) => one.id === command.actionId && one.escId === head.id);
      if (!duty) return refuse('not-found', 'the plan has no such action');
      if (duty.state !== 'open') return refuse('already-done', 'the action is not open any more');
      draft.duties.push({ ...duty, state: 'done', doneAt: context.now });
      draft.line('action-done', { actionId: duty.id, ownerId: duty.holder });
      return 'ok';
    }
    case 'agree-plan': {
      if (parts.plan.actions.length === 0) {
        return refuse('invalid', 'a plan has at least one action before it is agreed', [
          { path: 'actions', message: 'at least one action is needed' },
        ]);
      }
      if (parts.plan.agreedAt !== null && head.stage === 'acting')
        return refuse('already-done', 'the plan is agreed already');
      draft.parts.plan = { ...parts.plan, agreedAt: context.now, agreedBy: context.by };
      const { plan: _met, ...deadlines } = head.deadlines;
      const acting = head.stage === 'assessing' ? { stage: 'acting' as const, stageSince: context.now } : {};
      draft
        .set({ planAgreedAt: context.now, deadlines, ...acting })
        .line('plan-agreed', { actions: parts.plan.actions.length });
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};

const changedMeanwhile = (part: string) =>
  refuse('changed-meanwhile', `the ${part} was changed by somebody else`);
