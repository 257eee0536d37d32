import * as v from 'valibot';
import { moveDue, workOnAction } from '../../app/plan/own-actions';
import { planPage } from '../../app/plan/plan-page';
import { comparePlan, planRevisions } from '../../app/plan/plan-revisions';
import { createWorkItem, finishWorkItem, followWorkItems, linkWorkItem } from '../../app/plan/work-items';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { viewIssue } from '../../app/view-issue';
import type { IssueView } from '../../contract/issue-view';
import type { PlanCalls } from '../../contract/plan-calls';
import { done, type Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import {
  accountId,
  actionId,
  briefWords,
  escalationId,
  instant,
  issueKey,
  jiraNumber,
  resourceId,
  revision,
  title,
  words,
} from '../payload-fields';
import { onEscalation } from '../prepared-call';
import { act } from './act';

const heard = v.picklist(['phone', 'mail', 'meeting', 'comment']);
const MOST_FOLLOWED = 50;

/** Answers with the work item as it is after something was done. */
async function viewAfter(
  ports: Ports,
  permit: EscalationPermit,
  doing: Promise<Result<void>>,
): Promise<Result<IssueView>> {
  const acted = await doing;
  return acted.ok ? viewIssue(ports, permit) : acted;
}

/** Calls of the action plan. Whoever runs the record changes it, its team works on what it owns and asks, agents look and compare. */
export const PLAN_CALLS: CallTable<PlanCalls> = {
  'plan.edit-action': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, revision, actionId, title, ownerId: accountId, dueAt: instant }),
    run: (ports, permit, { escalationId: _checked, ...edited }) =>
      act(ports, permit, { do: 'edit-action', ...edited }),
  }),
  'plan.move-action': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, revision, actionId, direction: v.picklist(['up', 'down']) }),
    run: (ports, permit, { revision: seen, actionId: id, direction }) =>
      act(ports, permit, { do: 'move-action', revision: seen, actionId: id, by: direction }),
  }),
  'plan.start-action': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, actionId }),
    run: (ports, permit, payload) =>
      viewAfter(
        ports,
        permit,
        workOnAction(ports, permit, { do: 'start-action', actionId: payload.actionId }),
      ),
  }),
  'plan.move-due': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, revision, actionId, dueAt: instant }),
    run: (ports, permit, { escalationId: _checked, ...moved }) =>
      viewAfter(ports, permit, moveDue(ports, permit, moved)),
  }),
  'plan.drop-action': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, actionId, words: briefWords }),
    run: (ports, permit, { actionId: id, words: why }) =>
      act(ports, permit, { do: 'drop-action', actionId: id, words: why }),
  }),
  'plan.link-action': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, actionId, issueKey }),
    run: (ports, permit, payload) =>
      viewAfter(ports, permit, linkWorkItem(ports, permit, payload.actionId, payload.issueKey)),
  }),
  'plan.issue-types': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId }),
    run: async (_ports, { desk, projectId }) => done({ types: await desk.issueTypes(projectId) }),
  }),
  'plan.create-issue': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, actionId, issueTypeId: jiraNumber }),
    run: (ports, permit, payload) =>
      viewAfter(ports, permit, createWorkItem(ports, permit, payload.actionId, payload.issueTypeId)),
  }),
  'plan.finish-issue': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, actionId }),
    run: (ports, permit, payload) =>
      viewAfter(ports, permit, finishWorkItem(ports, permit, payload.actionId)),
  }),
  'plan.follow': onEscalation({
    permission: 'contribute',
    payload: v.object({ escalationId, actionIds: v.pipe(v.array(actionId), v.maxLength(MOST_FOLLOWED)) }),
    run: (ports, permit, payload) =>
      viewAfter(ports, permit, followWorkItems(ports, permit, payload.actionIds)),
  }),
  'plan.ask-resource': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, what: title }),
    run: (ports, permit, { what }) => act(ports, permit, { do: 'ask-resource', what }),
  }),
  'plan.decide-resource': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, resourceId, grant: v.boolean(), words: briefWords }),
    run: (ports, permit, { escalationId: _checked, ...decided }) =>
      act(ports, permit, { do: 'decide-resource', ...decided }),
  }),
  'plan.agreed-with-customer': onEscalation({
    permission: 'speak-for-customer',
    payload: v.object({ escalationId, by: accountId, how: heard }),
    run: (ports, permit, { by, how }) => act(ports, permit, { do: 'record-plan-agreed', by, how }),
  }),
  'plan.review': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, changed: v.boolean(), words }),
    run: (ports, permit, { changed, words: why }) =>
      act(ports, permit, { do: 'review-plan', changed, words: why }),
  }),
  'security.decide': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, choice: v.picklist(['set', 'try-again', 'leave']), words }),
    run: (ports, permit, { choice, words: why }) =>
      act(ports, permit, { do: 'decide-security', choice, words: why }),
  }),
  'plan.page': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, from: revision }),
    run: (ports, permit, payload) => planPage(ports, permit, payload.from),
  }),
  'plan.revisions': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, before: v.nullable(revision) }),
    run: (ports, permit, payload) => planRevisions(ports, permit, payload.before),
  }),
  'plan.compare': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, before: revision, after: revision }),
    run: (ports, permit, { before, after }) => comparePlan(ports, permit, { before, after }),
  }),
};
