import { changedMeanwhile } from './changed-meanwhile';
import type { Decide } from './command-family';
import type { AssessmentPart } from './parts';
import { refuse } from './refuse';

type Words = Omit<AssessmentPart, 'completedAt' | 'completedBy'>;

/** The assessment: drafts as often as anybody likes, completed once. */
export const decideAssessment: Decide = (draft, command, context) => {
  if (command.do !== 'save-assessment') return 'not-mine';
  const { head, parts } = draft.state;
  const { do: _name, revision: _seen, complete, ...words } = command;
  if (command.revision !== context.revisions.assessment) {
    const isStored = (!complete || parts.assessment.completedAt !== null) && isSame(words, parts.assessment);
    return isStored ? refuse('already-done', 'this is stored already') : changedMeanwhile('assessment');
  }
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

/** Sent again because the answer got lost: what is stored says the same. */
const isSame = (sent: Words, stored: Words): boolean =>
  (Object.keys(sent) as (keyof Words)[]).every((area) => sent[area] === stored[area]);
