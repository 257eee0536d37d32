import * as v from 'valibot';
import { actOnEscalation } from '../../app/act-on-escalation';
import { openEscalation } from '../../app/open-escalation';
import { pageJournal } from '../../app/page-journal';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { viewEscalateForm } from '../../app/view-escalate-form';
import { viewIssue } from '../../app/view-issue';
import type { AgentCalls } from '../../contract/calls';
import type { IssueView } from '../../contract/issue-view';
import { AUDIENCES } from '../../domain/escalation/audience';
import type { Command } from '../../domain/escalation/command';
import { REASONS, WITHDRAW_REASONS } from '../../domain/escalation/escalation';
import { SEVERITIES } from '../../domain/escalation/severity';
import { fail, type Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import {
  accountId,
  actionId,
  cursor,
  escalationId,
  instant,
  issueId,
  issueKey,
  optionalWords,
  people,
  policyId,
  revision,
  title,
  words,
} from '../payload-fields';
import { onEscalation, onIssue } from '../prepared-call';

const severity = v.picklist(SEVERITIES);
/** How an agent can have heard the customer's word; in the portal customers speak for themselves. */
const heard = v.picklist(['phone', 'mail', 'meeting', 'comment']);
const customersWord = v.object({ escalationId, by: accountId, how: heard });

/** Acts, and answers with the work item as it is then. */
async function act(ports: Ports, permit: EscalationPermit, command: Command): Promise<Result<IssueView>> {
  const acted = await actOnEscalation(ports, permit, command);
  return acted.ok ? viewIssue(ports, permit) : acted;
}

/** Calls of the surfaces on a work item: what each asks for, what it takes, what it does. */
export const AGENT_CALLS: CallTable<AgentCalls> = {
  'issue.view': onIssue({
    permission: 'see-issue',
    payload: v.object({ issueId }),
    run: viewIssue,
  }),
  'issue.form': onIssue({
    permission: 'request',
    payload: v.object({ issueId }),
    run: viewEscalateForm,
  }),
  'journal.page': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, cursor }),
    run: (ports, permit, payload) => pageJournal(ports, permit, payload.cursor),
  }),
  'escalation.open': onIssue({
    permission: 'request',
    payload: v.object({
      issueId,
      playbookId: policyId,
      severity,
      reasonCode: v.picklist(REASONS),
      words,
      tried: optionalWords,
      shouldKnow: people,
    }),
    run: async (ports, permit, payload) => {
      const opened = await openEscalation(ports, permit, payload);
      return opened.ok ? viewIssue(ports, permit) : opened;
    },
  }),
  'escalation.approve': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'approve' }),
  }),
  'escalation.decline': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, words }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'decline', words: payload.words }),
  }),
  'escalation.withdraw': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, reason: v.picklist(WITHDRAW_REASONS), words }),
    run: (ports, permit, { reason, words: why }) =>
      act(ports, permit, { do: 'withdraw', reason, words: why }),
  }),
  'escalation.close': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'close' }),
  }),
  'escalation.relapse': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, words }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'relapse', words: payload.words }),
  }),
  'manager.set': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, accountId }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'set-manager', accountId: payload.accountId }),
  }),
  'severity.change': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, severity, words }),
    run: (ports, permit, payload) =>
      act(ports, permit, { do: 'change-severity', severity: payload.severity, words: payload.words }),
  }),
  'assessment.save': onEscalation({
    permission: 'run',
    payload: v.object({
      escalationId,
      revision,
      situation: optionalWords,
      businessImpact: optionalWords,
      customerImpact: optionalWords,
      cause: optionalWords,
      complete: v.boolean(),
    }),
    run: (ports, permit, { escalationId: _checked, ...saved }) =>
      act(ports, permit, { do: 'save-assessment', ...saved }),
  }),
  'plan.add-action': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, revision, title, ownerId: accountId, dueAt: instant }),
    run: (ports, permit, { escalationId: _checked, ...added }) =>
      act(ports, permit, { do: 'add-action', ...added }),
  }),
  'plan.complete-action': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, actionId }),
    run: (ports, permit, payload) =>
      act(ports, permit, { do: 'complete-action', actionId: payload.actionId }),
  }),
  'plan.agree': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'agree-plan' }),
  }),
  'level.acknowledge': onEscalation({
    permission: 'answer-level',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'acknowledge' }),
  }),
  'level.decline': onEscalation({
    permission: 'answer-level',
    payload: v.object({ escalationId, words }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'decline-level', words: payload.words }),
  }),
  'level.jump': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, level: revision, words }),
    run: (ports, permit, { level, words: why }) =>
      act(ports, permit, { do: 'jump-to-level', level, words: why }),
  }),
  'ladder.hold': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, until: instant, words }),
    run: (ports, permit, { until, words: why }) =>
      act(ports, permit, { do: 'hold-ladder', until, words: why }),
  }),
  'ladder.resume': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'resume-ladder' }),
  }),
  'policies.re-pin': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, words }),
    run: (ports, permit, payload) => act(ports, permit, { do: 're-pin', words: payload.words }),
  }),
  'level.escalate-now': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, words }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'escalate-now', words: payload.words }),
  }),
  'update.post': onEscalation({
    permission: ({ audience }) => (audience === 'team' ? 'contribute' : 'inform'),
    payload: v.object({
      escalationId,
      audience: v.picklist(AUDIENCES),
      text: words,
      nextAt: v.nullable(instant),
    }),
    run: (ports, permit, { escalationId: _checked, ...update }) =>
      act(ports, permit, { do: 'post-update', ...update }),
  }),
  'customer.satisfied': onEscalation({
    permission: 'speak-for-customer',
    payload: customersWord,
    run: (ports, permit, { by, how }) => act(ports, permit, { do: 'record-satisfied', by, how }),
  }),
  'customer.agreed': onEscalation({
    permission: 'speak-for-customer',
    payload: customersWord,
    run: (ports, permit, { by, how }) => act(ports, permit, { do: 'record-agreed', by, how }),
  }),
  'link.add': onEscalation({
    permission: 'contribute',
    payload: v.object({ escalationId, issueKey }),
    run: async (ports, permit, payload) => {
      const other = await permit.desk.findIssue(payload.issueKey);
      if (other) return act(ports, permit, { do: 'add-link', issueId: other.id });
      const message = 'There is no such work item, or you may not see it.';
      return fail('invalid', message, [{ path: 'issueKey', message }]);
    },
  }),
};
