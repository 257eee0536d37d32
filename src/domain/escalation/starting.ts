import type { PinnedPolicy } from '../policy/policy-set';
import { targetOf, type SubjectAction } from '../policy/starting-action';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import { refuse } from './refuse';

/** The effects by which a record's playbook acts on the subject when the work begins. */
export function startActions(draft: Draft, { playbook }: PinnedPolicy): void {
  const { id, subjectId } = draft.next;
  (playbook.startingActions ?? []).forEach((action, index) => {
    draft.effect({ kind: 'starting', id: `${id}:starting:${index}`, issueId: subjectId, index, action });
  });
  const { securityLevelId, securityLevelName } = playbook;
  const secure = { kind: 'secure', id: `${id}:secure`, issueId: subjectId } as const;
  if (securityLevelId !== undefined) draft.effect({ ...secure, levelId: securityLevelId });
  else if (securityLevelName !== undefined)
    draft.effect({ ...secure, levelId: securityLevelName, named: true });
}

/** What was set at the start and still counts as ours is looked at again, and undone where it still stands. */
export function undoActions(draft: Draft): void {
  const { id, subjectId, starting } = draft.next;
  for (const { index, state } of starting ?? []) {
    if (state !== 'set') continue;
    draft.effect({ kind: 'undo-starting', id: `${id}:undo:${index}`, issueId: subjectId, index });
  }
}

export const decideStarting: Decide = (draft, command) => {
  const { head } = draft.state;
  const before = head.starting ?? [];
  switch (command.do) {
    case 'note-starting': {
      const { index, action, from } = command;
      if (before.some((one) => one.index === index))
        return refuse('already-done', 'this was written down before');
      const state = from === targetOf(action).to ? ('as-found' as const) : ('set' as const);
      draft.set({ starting: [...before, { index, action, from, state }] });
      draft.line(state === 'set' ? 'starting-set' : 'starting-found', saying(action));
      return 'ok';
    }
    case 'note-skipped': {
      const { what, name } = command;
      const missing = `${what}:${name}`;
      const skipped = head.skipped ?? [];
      if (skipped.includes(missing)) return refuse('already-done', 'this was written down before');
      draft.set({ skipped: [...skipped, missing] });
      draft.line('starting-skipped', { starting: what, named: name });
      return 'ok';
    }
    case 'note-undone': {
      const found = before.find(({ index }) => index === command.index);
      if (found?.state !== 'set') return refuse('already-done', 'there is nothing of ours to undo');
      const state = command.undone ? ('undone' as const) : ('left' as const);
      draft.set({ starting: before.map((one) => (one === found ? { ...one, state } : one)) });
      draft.line(command.undone ? 'starting-undone' : 'starting-left', saying(found.action));
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};

/** Ids of priorities, statuses and teams mean nothing to a reader: the kind is said, and a name where it has one. */
const saying = (action: SubjectAction): { readonly starting: string; readonly named: string } => ({
  starting: action.kind,
  named: action.kind === 'label' ? action.label : action.kind === 'hold-auto-close' ? action.name : '',
});
