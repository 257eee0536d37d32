import type { Playbook } from '../policy/playbook';
import type { PinnedPolicy } from '../policy/policy-set';
import type { Approvers } from './approval-run';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { endEscalation } from './end-escalation';
import type { Escalation } from './escalation';

/** So many approvers are asked, and kept, at most. */
export const MOST_APPROVERS = 20;

/** Does the playbook name who approves, so that nobody else may? */
export const namesApprovers = ({ approval, approvers }: Playbook): boolean =>
  approval === 'named' && (approvers ?? []).length > 0;

/** May this person approve or decline, where the playbook names who may: those who were asked, and project admins. */
export const wasAsked = ({ approval }: Escalation, by: string): boolean =>
  approval?.asked.includes(by) === true;

/** Asks the first approvers, or those after the silent ones. Nobody there: the request waits for the end of its clock. */
export function askApprovers(draft: Draft, found: Approvers | null, playbook: Playbook): void {
  const none = (playbook.approvers ?? []).length;
  const asked = found?.people.slice(0, MOST_APPROVERS) ?? [];
  draft.set({ approval: { step: found?.step ?? none, since: draft.now, asked } });
  draft.line(asked.length === 0 ? 'approvers-missing' : 'approval-asked', { people: asked });
  draft.tell(`approval:${draft.now}`, asked, 'approval-wanted');
}

/**
 * Who was asked stayed silent: the next approvers are asked with a clock of their own; after the last ones the playbook says how it
 * ends. Answers 'waits' where it says nothing, so that the request is marked overdue.
 */
export function approverSilent(
  draft: Draft,
  next: Approvers | null,
  pinned: PinnedPolicy,
  late: { readonly lateMs: number },
  after: DueAfter,
): 'settled' | 'approve' | 'waits' {
  const { playbook, targets } = pinned;
  const { asked } = draft.next.approval ?? { asked: [] };
  if (next && next.people.length > 0) {
    draft.line('approval-silent', { people: asked, ...late });
    const dueAt = after(draft.now, targets[draft.next.severity].approval);
    draft.set({ deadlines: { ...draft.next.deadlines, approval: { dueAt, overdue: false } } });
    askApprovers(draft, next, playbook);
    return 'settled';
  }
  switch (playbook.silentApprover ?? 'wait') {
    case 'wait':
      return 'waits';
    case 'approve':
      draft.line('approved-by-silence', { people: asked, ...late });
      return 'approve';
    case 'decline':
      draft.line('declined-by-silence', { people: asked, ...late });
      tellRequesters(draft, 'declined-by-silence');
      endEscalation(draft, 'declined', { approval: null });
      return 'settled';
  }
}

/** Everybody who asked for the escalation hears that it was not approved. Rules that asked hear nothing. */
export function tellRequesters(
  draft: Draft,
  say: 'request-declined' | 'declined-by-silence',
  text = '',
): void {
  const voices = draft.state.parts.request.voices.map(({ by }) => by);
  const people = voices.filter((by) => !by.startsWith('criterion:'));
  draft.tell(`declined:${draft.now}`, people, say, text === '' ? {} : { text });
}
