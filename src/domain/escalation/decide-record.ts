import { tellRequesters } from './approval';
import type { Decide } from './command-family';
import { endEscalation } from './end-escalation';
import { refuse } from './refuse';
import { recount } from './recount';
import { begin } from './start-escalation';

/** Approval, manager, severity, links, further voices, and the ends that are no closing. */
export const decideRecord: Decide = (draft, command, context, _facts, after) => {
  const { head, parts } = draft.state;
  switch (command.do) {
    case 'join': {
      const voice = { by: context.by, at: context.now, reasonCode: command.reasonCode, words: command.words };
      const shouldKnow = [...new Set([...parts.request.shouldKnow, ...command.shouldKnow])];
      draft.parts.request = { ...parts.request, voices: [...parts.request.voices, voice], shouldKnow };
      draft.line('joined', { reason: command.reasonCode });
      const added = command.shouldKnow.filter((person) => !parts.request.shouldKnow.includes(person));
      draft.tell(`joined:${context.now}`, added, 'started', {
        severity: head.severity,
        reason: command.reasonName ?? command.reasonCode,
      });
      return 'ok';
    }
    case 'approve':
      draft.line('approved');
      begin(draft, parts.pinned, after);
      return 'ok';
    case 'decline':
      draft.line('declined', { words: command.words });
      tellRequesters(draft, 'request-declined', command.words);
      endEscalation(draft, 'declined', head.approval ? { approval: null } : {});
      return 'ok';
    case 'withdraw':
      draft.line('withdrawn', { reason: command.reason, words: command.words });
      draft.tell(`withdrawn:${context.now}`, [head.managerId, ...head.ladder.told], 'withdrawn', {
        reason: command.reason,
      });
      endEscalation(draft, 'withdrawn', { withdrawn: command.reason });
      return 'ok';
    case 'set-manager': {
      if (head.managerId === command.accountId)
        return refuse('already-done', 'this person is the manager already');
      const { manager: _missing, ...deadlines } = head.deadlines;
      draft.set({ managerId: command.accountId, deadlines });
      draft.line('manager-set', { accountId: command.accountId, before: head.managerId });
      draft.tell(`manager:${context.now}`, [command.accountId], 'manager-set', { severity: head.severity });
      return 'ok';
    }
    case 'change-severity':
      if (head.severity === command.severity)
        return refuse('already-done', 'the escalation has this severity already');
      draft.line('severity-changed', { from: head.severity, to: command.severity, words: command.words });
      recount(draft, command.severity, parts.pinned, after);
      return 'ok';
    case 'add-link':
      if (command.issueId === head.subjectId) {
        return refuse('invalid', 'a work item cannot be linked to itself', [
          { path: 'issueKey', message: 'names the work item itself' },
        ]);
      }
      draft.line('linked', { issueId: command.issueId });
      draft.effect({
        kind: 'issue-link',
        id: `${head.id}:link:${command.issueId}`,
        issueId: head.subjectId,
        otherIssueId: command.issueId,
      });
      return 'ok';
    default:
      return 'not-mine';
  }
};
