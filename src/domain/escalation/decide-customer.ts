import { startClimb } from '../ladder/ladder-run';
import type { Instant } from '../time';
import type { Command, CommandContext } from './command';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { CustomerWord } from './escalation';
import { promiseDue } from './due-times';
import { closeEscalation, startMonitoring } from './monitor';
import { refuse } from './refuse';
import { startPromises } from './start-escalation';

/** Updates, the customer's word, and the way through monitoring to the close or back. */
export const decideCustomer: Decide = (draft, command, context, _facts, after) => {
  const { head, parts } = draft.state;
  switch (command.do) {
    case 'post-update':
      return postUpdate(draft, command, context, after);
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

/** An update keeps the promise it answers if it comes in time, and promises the next one. */
function postUpdate(
  draft: Draft,
  command: Extract<Command, { do: 'post-update' }>,
  context: CommandContext,
  after: DueAfter,
): ReturnType<Decide> {
  const { head, parts } = draft.state;
  const { audience } = command;
  if (command.nextAt !== null && command.nextAt <= context.now) {
    return refuse('invalid', 'the next update is promised for the future', [
      { path: 'nextAt', message: 'lies in the past' },
    ]);
  }
  const before = head.promises[audience];
  const pace = parts.pinned.targets[head.severity].updates[audience];
  const nextAt: Instant | null =
    command.nextAt ?? (pace && head.stage !== 'monitoring' ? after(context.now, pace) : null);
  // While the fix is watched the pace rests: what nobody named is not owed, so it is neither kept nor missed.
  const owed = before && (head.stage !== 'monitoring' || before.promised) ? before : undefined;
  const inTime = !owed || (!owed.missed && context.now <= promiseDue(head, audience, parts.pinned, after));
  if (nextAt !== null || before) {
    const next = {
      dueAt: nextAt ?? before?.dueAt ?? context.now,
      since: context.now,
      promised: command.nextAt !== null,
      reminded: nextAt === null,
      missed: false,
      kept: (before?.kept ?? 0) + (owed && inTime ? 1 : 0),
      missedCount: (before?.missedCount ?? 0) + (!inTime && !owed.missed ? 1 : 0),
    };
    draft.set({ promises: { ...head.promises, [audience]: next } });
  }
  draft.line('update-posted', { audience, text: command.text, nextAt, inTime: inTime ? 1 : 0 });
  const id = `${head.id}:update:${audience}:${context.now}`;
  const said = { id, issueId: head.subjectId, text: command.text, nextAt, by: context.by };
  if (audience === 'customer') draft.effect({ kind: 'public-update', ...said });
  else draft.effect({ kind: 'internal-update', audience, people: readers(draft), ...said });
  return 'ok';
}

/** Whom an internal update mentions: the manager and everyone the ladder has reached, but not its author. */
function readers(draft: Draft): readonly string[] {
  const { managerId, ladder } = draft.state.head;
  return [...new Set([managerId, ...ladder.told].filter((person): person is string => person !== null))];
}

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
      parts.pinned,
      parts.pinned.targets[head.severity],
      draft.now,
      after,
      head.promises,
    ),
  });
  draft.line('relapsed', { relapses, words });
  draft.tell(`relapse:${relapses}`, [head.managerId, ...head.ladder.told], 'relapsed', { relapses });
  draft.effect({ kind: 'reopen', id: `${head.id}:reopen:${relapses}`, issueId: head.subjectId });
}
