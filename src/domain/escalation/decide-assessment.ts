import { changedMeanwhile } from './changed-meanwhile';
import type { Decide } from './command-family';
import { refuse } from './refuse';

/** The assessment: drafts as often as anybody likes, completed once. */
export const decideAssessment: Decide = (draft, command, context) => {
  if (command.do !== 'save-assessment') return 'not-mine';
  const { head, parts } = draft.state;
  if (command.revision !== context.revisions.assessment) return changedMeanwhile('assessment');
  const { do: _name, revision: _seen, complete, ...words } = command;
  if (complete && words.situation.trim() === '') {
    return refuse('invalid', 'a complete assessment says what the situation is', [
      { path: 'situation', message: 'is needed to complete the assessment' },
    ]);
  }
  const { completedAt, completedBy } = parts.assessment;
  const isFirst = complete && completedAt === null;
  draft.parts.assessment = {
    ...words,
    ...(isFirst ? { completedAt: context.now, completedBy: context.by } : { completedAt, completedBy }),
  };
  if (isFirst) {
    const { assessment: _met, ...deadlines } = head.deadlines;
    draft.set({ deadlines }).line('assessment-completed');
  } else draft.line('assessment-saved');
  return 'ok';
};
