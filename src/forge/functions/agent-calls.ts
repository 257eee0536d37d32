import * as v from 'valibot';
import { postWrittenUpdate } from '../../app/communication/post-written-update';
import { actOnEscalation } from '../../app/act-on-escalation';
import { addLink } from '../../app/links/change-links';
import { logInPassing } from '../../app/effort/log-effort';
import { openEscalation } from '../../app/open-escalation';
import { workOnAction } from '../../app/plan/own-actions';
import { pageJournal } from '../../app/page-journal';
import { viewEscalateForm } from '../../app/view-escalate-form';
import { viewIssue } from '../../app/view-issue';
import type { AgentCalls } from '../../contract/calls';
import { AUDIENCES, WAYS_SENT } from '../../domain/escalation/audience';
import { WITHDRAW_REASONS } from '../../domain/escalation/escalation';
import { wordCode } from '../../domain/policy/word-fields';
import { SEVERITIES } from '../../domain/escalation/severity';
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
import { COMMUNICATION_CALLS } from './communication-calls';
import { onEscalation, onIssue } from '../prepared-call';
import { CUSTOMER_CALLS } from './customer-calls';
import { HANDOFF_CALLS } from './handoff-calls';
import { act } from './act';
import { PEOPLE_CALLS } from './people-calls';
import { PROVIDER_CALLS } from './provider-calls';
import { PLAN_CALLS } from './plan-calls';
import { effortSaid, RECORDS_CALLS } from './records-calls';
import { HISTORY_CALLS } from './history-calls';
import { REVIEW_CALLS } from './review-calls';

const severity = v.picklist(SEVERITIES);
/** How an agent can have heard the customer's word; in the portal customers speak for themselves. */
const heard = v.picklist(['phone', 'mail', 'meeting', 'comment']);
const customersWord = v.object({ escalationId, by: accountId, how: heard });

/** Calls of the surfaces on a work item: what each asks for, what it takes, what it does. */
export const AGENT_CALLS: CallTable<AgentCalls> = {
  ...COMMUNICATION_CALLS,
  ...HANDOFF_CALLS,
  ...PEOPLE_CALLS,
  ...RECORDS_CALLS,
  ...REVIEW_CALLS,
  ...HISTORY_CALLS,
  ...CUSTOMER_CALLS,
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
      reasonCode: wordCode,
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
    permission: 'approve',
    payload: v.object({ escalationId }),
    run: (ports, permit) => act(ports, permit, { do: 'approve' }),
  }),
  'escalation.decline': onEscalation({
    permission: 'approve',
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
    payload: v.object({ escalationId, effort: effortSaid }),
    run: async (ports, permit, { effort }) => {
      const closed = await actOnEscalation(ports, permit, { do: 'close' });
      if (closed.ok) await logInPassing(ports, permit, 'close', effort);
      return closed.ok ? viewIssue(ports, permit) : closed;
    },
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
      affectedServices: optionalWords,
      risk: optionalWords,
      tried: optionalWords,
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
    run: async (ports, permit, payload) => {
      const { actionId: id } = payload;
      const completed = await workOnAction(ports, permit, { do: 'complete-action', actionId: id });
      return completed.ok ? viewIssue(ports, permit) : completed;
    },
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
      seenAt: v.exactOptional(v.nullable(instant)),
      sent: v.exactOptional(v.object({ at: instant, how: v.picklist(WAYS_SENT) })),
      effort: effortSaid,
    }),
    run: async (ports, permit, { escalationId: _checked, effort, ...update }) => {
      const posted = await postWrittenUpdate(ports, permit, update);
      if (posted.ok) await logInPassing(ports, permit, 'update', effort);
      return posted.ok ? viewIssue(ports, permit) : posted;
    },
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
      const added = await addLink(ports, permit, payload.issueKey);
      return added.ok ? viewIssue(ports, permit) : added;
    },
  }),
  ...PLAN_CALLS,
  ...PROVIDER_CALLS,
};
