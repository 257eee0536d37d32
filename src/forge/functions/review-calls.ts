import * as v from 'valibot';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { createProblem, linkProblem } from '../../app/review/name-problem';
import { saveReview } from '../../app/review/save-review';
import { viewReview } from '../../app/review/view-review';
import { viewIssue } from '../../app/view-issue';
import type { IssueView } from '../../contract/issue-view';
import type { ReviewCalls } from '../../contract/review-calls';
import { PROCESS_STEPS } from '../../domain/audit/process-step';
import { TRENDS } from '../../domain/insight/trend';
import type { Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import {
  accountId,
  escalationId,
  instant,
  issueKey,
  optionalWords,
  preventiveId,
  title,
  words,
} from '../payload-fields';
import { onEscalation } from '../prepared-call';
import { act } from './act';
import { REVIEW_FIELDS } from './review-fields';

const MOST_SHARED = 20;

/** The work item as it is after something was done to its escalation. */
async function then(
  ports: Ports,
  permit: EscalationPermit,
  doing: Promise<Result<void>>,
): Promise<Result<IssueView>> {
  const acted = await doing;
  return acted.ok ? viewIssue(ports, permit) : acted;
}

/** Trend, waivers and review: what each asks for, what it takes, what it does. */
export const REVIEW_CALLS: CallTable<ReviewCalls> = {
  'review.view': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId }),
    run: viewReview,
  }),
  'review.save': onEscalation({
    permission: 'run',
    payload: v.object({
      escalationId,
      ...REVIEW_FIELDS,
      also: v.pipe(
        v.array(escalationId),
        v.maxLength(MOST_SHARED, `Choose at most ${MOST_SHARED} escalations.`),
      ),
    }),
    run: (ports, permit, { escalationId: _checked, ...saved }) =>
      then(ports, permit, saveReview(ports, permit, saved)),
  }),
  'review.add-preventive': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, title, ownerId: accountId, dueAt: instant }),
    run: (ports, permit, { escalationId: _checked, ...added }) =>
      act(ports, permit, { do: 'add-preventive', ...added }),
  }),
  'review.complete-preventive': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, actionId: preventiveId }),
    run: (ports, permit, { actionId }) => act(ports, permit, { do: 'complete-preventive', actionId }),
  }),
  'review.link-problem': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, issueKey }),
    run: (ports, permit, payload) => then(ports, permit, linkProblem(ports, permit, payload.issueKey)),
  }),
  'review.create-problem': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, summary: title, text: optionalWords }),
    run: (ports, permit, payload) => then(ports, permit, createProblem(ports, permit, payload)),
  }),
  'trend.set': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, trend: v.picklist(TRENDS), words }),
    run: (ports, permit, { trend, words: why }) => act(ports, permit, { do: 'set-trend', trend, words: why }),
  }),
  'step.waive': onEscalation({
    permission: 'run',
    payload: v.object({
      escalationId,
      step: v.picklist(PROCESS_STEPS),
      words,
      until: v.nullable(instant),
    }),
    run: (ports, permit, { step, words: why, until }) =>
      act(ports, permit, { do: 'waive-step', step, words: why, until }),
  }),
};
