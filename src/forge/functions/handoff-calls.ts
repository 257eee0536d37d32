import * as v from 'valibot';
import { answerHandoff } from '../../app/handoff/answer-handoff';
import { offerHandoff } from '../../app/handoff/offer-handoff';
import { viewHandoffForm } from '../../app/handoff/view-handoff-form';
import type { HandoffPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { viewIssue } from '../../app/view-issue';
import type { HandoffCalls } from '../../contract/handoff-calls';
import type { IssueView } from '../../contract/issue-view';
import { RETURN_REASONS } from '../../domain/handoff/handoff';
import { fail, type Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { handoffId, issueId, optionalWords, packageTexts, title, words } from '../payload-fields';
import { onHandoff, onIssue } from '../prepared-call';

type Answer = Parameters<typeof answerHandoff>[3];

async function answer(ports: Ports, permit: HandoffPermit, act: Answer): Promise<Result<IssueView>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const answered = await answerHandoff(ports, permit.handoffId, permit.by, act);
  return answered.ok ? viewIssue(ports, permit) : answered;
}

const reasoned = v.pipe(
  v.object({ handoffId, reason: v.picklist(RETURN_REASONS), words: optionalWords }),
  v.forward(
    v.check(({ reason, words: said }) => reason !== 'other' || said !== '', 'Say what the reason is.'),
    ['words'],
  ),
);

export const HANDOFF_CALLS: CallTable<HandoffCalls> = {
  'handoff.form': onIssue({ permission: 'contribute', payload: v.object({ issueId }), run: viewHandoffForm }),
  'handoff.offer': onIssue({
    permission: 'contribute',
    payload: v.object({ issueId, to: title, words, package: packageTexts }),
    run: async (ports, permit, { issueId: _checked, ...offer }) => {
      const offered = await offerHandoff(ports, permit, offer);
      return offered.ok ? viewIssue(ports, permit) : offered;
    },
  }),
  'handoff.accept': onHandoff({
    permission: 'answer-handoff',
    payload: v.object({ handoffId, assign: v.boolean() }),
    run: (ports, permit, { assign }) => answer(ports, permit, { do: 'accept', assign }),
  }),
  'handoff.return': onHandoff({
    permission: 'answer-handoff',
    payload: reasoned,
    run: (ports, permit, { reason, words: said }) =>
      answer(ports, permit, { do: 'return', reason, words: said }),
  }),
  'handoff.withdraw': onHandoff({
    permission: 'withdraw-handoff',
    payload: v.object({ handoffId }),
    run: (ports, permit) => answer(ports, permit, { do: 'withdraw' }),
  }),
};
