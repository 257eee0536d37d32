import type { FieldProblem } from '../checked';
import type { ReviewPart, ReviewWords } from '../review/review-part';
import type { Command, CommandContext } from './command';
import type { CommandFacts, Decide } from './command-family';
import type { Draft } from './draft';
import { refuse } from './refuse';

const MOST_PREVENTIVE = 50;
const MOST_WAIVERS = 100;

type Outcome = ReturnType<Decide>;
type Named<N extends Command['do']> = Extract<Command, { do: N }>;

/** The review of what is closed, and what is said of a run while it lasts: its trend, and steps that are let go. */
export const decideReview: Decide = (draft, command, context, facts) => {
  switch (command.do) {
    case 'save-review':
      return saveReview(draft, command, context);
    case 'adopt-review':
      return adoptReview(draft, command, context);
    case 'add-preventive':
      return addPreventive(draft, command, context);
    case 'complete-preventive':
      return completePreventive(draft, command, context, facts);
    case 'link-problem': {
      const { do: _name, ...problem } = command;
      return linkProblem(draft, problem);
    }
    case 'set-trend':
      change(draft, {
        trend: { value: command.trend, words: command.words, by: context.by, at: context.now },
      });
      draft.set({ trend: command.trend });
      draft.line('trend-set', { trend: command.trend, words: command.words });
      return 'ok';
    case 'waive-step':
      return waive(draft, command, context);
    default:
      return 'not-mine';
  }
};

const reviewOf = (draft: Draft): ReviewPart => draft.parts.review ?? draft.state.parts.review;

function change(draft: Draft, changes: Partial<ReviewPart>): void {
  draft.parts.review = { ...reviewOf(draft), ...changes };
}

function saveReview(draft: Draft, command: Named<'save-review'>, context: CommandContext): Outcome {
  const review = reviewOf(draft);
  const { happened, wentWell, causes, outcome } = command;
  const typed = { happened, wentWell, causes, outcome };
  if (command.revision !== review.textRev) {
    const isStored = (!command.complete || review.completedAt !== null) && isSame(typed, review);
    return isStored
      ? refuse('already-done', 'this is stored already')
      : refuse('changed-meanwhile', 'the review was changed by somebody else');
  }
  const gaps = command.complete ? gapsOf(typed) : [];
  if (gaps.length > 0)
    return refuse('invalid', 'a complete review says what happened, why, and what it was', gaps);
  change(draft, { ...typed, textRev: review.textRev + 1 });
  if (command.complete && review.completedAt === null) {
    complete(draft, context);
    draft.line('review-completed', { judgement: outcome });
  } else draft.line('review-saved');
  return 'ok';
}

/** Sent again because the answer got lost: what is stored says the same. */
const isSame = (sent: ReviewWords, stored: ReviewWords): boolean =>
  sent.happened === stored.happened &&
  sent.wentWell === stored.wentWell &&
  sent.causes === stored.causes &&
  sent.outcome === stored.outcome;

/** What a complete review cannot leave open; that nothing went well may be so. */
function gapsOf({ happened, causes, outcome }: ReviewWords): readonly FieldProblem[] {
  const message = 'is needed to complete the review';
  return [
    ...(happened.trim() === '' ? [{ path: 'happened', message }] : []),
    ...(causes.trim() === '' ? [{ path: 'causes', message }] : []),
    ...(outcome === null ? [{ path: 'outcome', message }] : []),
  ];
}

function complete(draft: Draft, { by, now }: CommandContext): void {
  const { review: _met, ...deadlines } = draft.next.deadlines;
  draft.set({ deadlines });
  change(draft, { completedAt: now, completedBy: by });
}

/** One review may close several escalations: what somebody else completed meanwhile stays as it is. */
function adoptReview(draft: Draft, command: Named<'adopt-review'>, context: CommandContext): Outcome {
  const review = reviewOf(draft);
  if (review.completedAt !== null) return refuse('already-done', 'this escalation is reviewed already');
  const { happened, wentWell, causes, outcome, problem, from } = command;
  const gaps = gapsOf(command);
  if (gaps.length > 0) return refuse('invalid', 'only a complete review can be shared', gaps);
  change(draft, { happened, wentWell, causes, outcome, textRev: review.textRev + 1 });
  complete(draft, context);
  draft.line('review-adopted', { other: from, judgement: outcome });
  if (problem !== null && review.problem === null) linkProblem(draft, problem);
  return 'ok';
}

function addPreventive(draft: Draft, command: Named<'add-preventive'>, context: CommandContext): Outcome {
  const { head } = draft.state;
  const { preventive } = reviewOf(draft);
  if (preventive.length >= MOST_PREVENTIVE)
    return refuse('too-large', `a review holds ${MOST_PREVENTIVE} preventive actions`);
  if (preventive.some(({ title }) => title === command.title))
    return refuse('already-done', 'the review has this action');
  if (command.dueAt <= context.now)
    return refuse('invalid', 'an action is due in the future', [
      { path: 'dueAt', message: 'lies in the past' },
    ]);
  const id = `${head.id}:preventive:${preventive.length + 1}`;
  change(draft, { preventive: [...preventive, { id, title: command.title }] });
  draft.duties.push({
    id,
    escId: head.id,
    projectId: head.projectId,
    kind: 'preventive',
    holder: command.ownerId,
    state: 'open',
    dueAt: command.dueAt,
    doneAt: null,
    chased: 0,
  });
  draft.line('preventive-added', { actionId: id, ownerId: command.ownerId, dueAt: command.dueAt });
  return 'ok';
}

function completePreventive(
  draft: Draft,
  command: Named<'complete-preventive'>,
  context: CommandContext,
  { duties }: CommandFacts,
): Outcome {
  const { head } = draft.state;
  const duty = duties.find(
    ({ id, escId, kind }) => id === command.actionId && escId === head.id && kind === 'preventive',
  );
  if (!duty) return refuse('not-found', 'the review has no such action');
  if (duty.state !== 'open') return refuse('already-done', 'the action is not open any more');
  draft.duties.push({ ...duty, state: 'done', doneAt: context.now });
  draft.line('preventive-done', { actionId: duty.id, ownerId: duty.holder });
  return 'ok';
}

/** The record names one problem; Jira links it to the subject, where everybody finds it. */
function linkProblem(draft: Draft, problem: NonNullable<ReviewPart['problem']>): Outcome {
  const { head } = draft.state;
  if (reviewOf(draft).problem?.issueId === problem.issueId)
    return refuse('already-done', 'this problem is linked already');
  if (problem.issueId === head.subjectId)
    return refuse('invalid', 'a work item is not its own problem', [
      { path: 'issueKey', message: 'names the work item itself' },
    ]);
  change(draft, { problem });
  draft.line('problem-linked', { issueId: problem.issueId, created: problem.created ? 1 : 0 });
  draft.effect({
    kind: 'issue-link',
    id: `${head.id}:problem:${problem.issueId}`,
    issueId: head.subjectId,
    otherIssueId: problem.issueId,
  });
  return 'ok';
}

/** The latest waiver of a step counts. */
function waive(draft: Draft, command: Named<'waive-step'>, context: CommandContext): Outcome {
  const { waivers } = reviewOf(draft);
  const { step, words, until } = command;
  if (until !== null && until <= context.now)
    return refuse('invalid', 'a waiver ends in the future', [{ path: 'until', message: 'lies in the past' }]);
  if (waivers.length >= MOST_WAIVERS) return refuse('too-large', `a record holds ${MOST_WAIVERS} waivers`);
  change(draft, { waivers: [...waivers, { step, words, until, by: context.by, at: context.now }] });
  draft.line('step-waived', { step, words, until });
  return 'ok';
}
