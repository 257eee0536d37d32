import type { Decide } from './command-family';
import type { Effect } from './effect';
import { refuse } from './refuse';

/** So many linked work items are told or resolved by one wish. */
export const MOST_TOGETHER = 500;

/** Taking a link away, and telling or resolving linked work items together: one effect each, told apart by the wish and the item. */
export const decideLinks: Decide = (draft, command, context) => {
  const { head } = draft.state;
  switch (command.do) {
    case 'remove-link':
      draft.line('unlinked', { issueId: command.issueId });
      if (command.fromJira)
        draft.effect({
          kind: 'issue-unlink',
          id: `${head.id}:unlink:${command.issueId}:${context.now}`,
          issueId: head.subjectId,
          otherIssueId: command.issueId,
        });
      return 'ok';
    case 'act-together': {
      const { jobId, act, issueIds } = command;
      if (issueIds.length > MOST_TOGETHER)
        return refuse('too-large', `${MOST_TOGETHER} work items are told or resolved at once, not more`);
      const code = act === 'resolve' ? 'resolved-together' : 'told-together';
      draft.line(code, { count: issueIds.length, public: command.isPublic ? 1 : 0 });
      for (const issueId of issueIds)
        draft.effect({
          kind: act === 'resolve' ? 'child-resolve' : 'child-tell',
          id: `${jobId}:${issueId}`,
          issueId,
          jobId,
        } satisfies Effect);
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};
