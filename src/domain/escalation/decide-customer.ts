import { startClimb } from '../ladder/ladder-run';
import { teamOf } from '../team/team-part';
import type { CommandContext } from './command';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { CustomerWord } from './escalation';
import { postUpdate } from './post-update';
import { closeEscalation, startMonitoring } from './monitor';
import { refuse } from './refuse';
import { startPromises } from './start-escalation';

/** Updates, the customer's word, and the way through monitoring to the close or back. */
export const decideCustomer: Decide = (draft, command, context, _facts, after) => {
  const { head, parts } = draft.state;
  switch (command.do) {
    case 'post-update':
      return postUpdate(draft, command, context, after);
    case 'ask-update': {
      const { words, answerDueAt, also } = command;
      const people = [head.managerId, ...teamOf(parts.team), also];
      draft.line('update-asked', { words, dueAt: answerDueAt });
      draft.tell(`asked:${answerDueAt}`, people, 'update-asked', { words, dueAt: answerDueAt });
      return 'ok';
    }
    case 'record-satisfied':
      startMonitoring(draft, word(command, context), parts.pinned, after);
      return 'ok';
    case 'record-agreed':
      if (head.agreed) return refuse('already-done', 'the agreement is recorded already');
      draft.set({ agreed: word(command, context) });
      draft.line('agreed', { by: command.by, how: command.how, recordedBy: context.by });
      return 'ok';
    case 'close':
      if (!head.agreed && !head.silent) {
        return refuse('invalid', 'the customer has not agreed to close', [
          { path: 'agreed', message: 'record the agreement, or wait until the silence policy ends' },
        ]);
      }
      closeEscalation(
        draft,
        head.agreed ?? {
          by: head.reporterId ?? 'none',
          at: context.now,
          recordedBy: context.by,
          how: 'silence',
        },
        parts.pinned,
        after,
      );
      return 'ok';
    case 'relapse':
      relapse(draft, command.words, after);
      return 'ok';
    default:
      return 'not-mine';
  }
};

const word = (
  command: { readonly by: string; readonly how: CustomerWord['how'] },
  context: CommandContext,
): CustomerWord => ({
  by: command.by,
  at: context.now,
  recordedBy: context.by === command.by ? null : context.by,
  how: command.how,
});

/** The same escalation goes back to work: ladder and updates start anew, age and counts are kept. */
function relapse(draft: Draft, words: string, after: DueAfter): void {
  const { head, parts } = draft.state;
  const relapses = head.relapses + 1;
  draft.set({
    stage: 'acting',
    stageSince: draft.now,
    relapses,
    satisfied: null,
    agreed: null,
    silent: false,
    monitoring: null,
    ladder: startClimb(draft.now, head.ladder.round + 1),
    promises: startPromises(
      head,
      parts.pinned,
      parts.pinned.targets[head.severity],
      draft.now,
      after,
      head.promises,
    ),
  });
  draft.line('relapsed', { relapses, words });
  const standby = [head.managerId, ...teamOf(parts.team), ...head.ladder.told];
  draft.tell(`relapse:${relapses}`, standby, 'relapsed', { relapses });
  draft.effect({ kind: 'reopen', id: `${head.id}:reopen:${relapses}`, issueId: head.subjectId });
}
