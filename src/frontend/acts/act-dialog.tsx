import type { ReactNode } from 'react';
import { ActionDialog } from './action-dialog';
import { AssessmentDialog } from './assessment-dialog';
import { CustomerWordDialog } from './customer-word-dialog';
import type { ActChoice, DialogProps } from './dialog-props';
import { DeclineLevelDialog, HoldDialog, JumpDialog, RePinDialog, ResumeDialog } from './ladder-dialogs';
import { LinkDialog } from './link-dialog';
import { DeclineDialog, EscalateNowDialog, RelapseDialog, WithdrawDialog } from './reason-dialogs';
import { AgreePlanDialog, ApproveDialog, CloseDialog, ManagerDialog, SeverityDialog } from './run-dialogs';
import { RemoveLinkDialog, ResolveLinkedDialog, TellLinkedDialog } from '../records/linked-dialogs';
import { LogEffortDialog } from '../records/log-effort-dialog';
import { MergeDialog } from '../records/merge-dialog';
import { ReviewPlanDialog } from '../plan/review-plan-dialog';
import { HandOverDialog, TeamDialog } from '../people/team-dialogs';
import { PreventiveDialog } from '../review/preventive-dialog';
import { ProblemDialog } from '../review/problem-dialog';
import { ReviewDialog } from '../review/review-dialog';
import { TrendDialog } from '../review/trend-dialog';
import { WaiveDialog } from '../review/waive-dialog';
import { DecideSecurityDialog } from '../plan/decide-security-dialog';
import { MostUrgentChase } from '../provider/most-urgent-chase';
import { UpdateDialog } from './update-dialog';

/** The form of an act. Acts without one (acknowledge, an action's done, opening) are done where they are offered. */
export function ActDialog({ choice, ...props }: DialogProps & { readonly choice: ActChoice }): ReactNode {
  switch (choice.act) {
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'decline':
      return <DeclineDialog {...props} />;
    case 'set-manager':
      return <ManagerDialog {...props} />;
    case 'hand-over':
      return <HandOverDialog {...props} />;
    case 'edit-team':
      return <TeamDialog {...props} choice={choice} />;
    case 'change-severity':
      return <SeverityDialog {...props} />;
    case 'save-assessment':
      return <AssessmentDialog {...props} />;
    case 'edit-plan':
      return <ActionDialog {...props} />;
    case 'decide-security':
      return <DecideSecurityDialog {...props} />;
    case 'review-plan':
      return <ReviewPlanDialog {...props} />;
    case 'agree-plan':
      return <AgreePlanDialog {...props} />;
    case 'escalate-now':
      return <EscalateNowDialog {...props} />;
    case 'decline-level':
      return <DeclineLevelDialog {...props} />;
    case 'jump-to-level':
      return <JumpDialog {...props} />;
    case 'hold-ladder':
      return <HoldDialog {...props} />;
    case 'resume-ladder':
      return <ResumeDialog {...props} />;
    case 're-pin':
      return <RePinDialog {...props} />;
    case 'update-customer':
      return <UpdateDialog {...props} {...draftOf(choice)} audience="customer" />;
    case 'update-management':
      return <UpdateDialog {...props} {...draftOf(choice)} audience={choice.audience ?? 'management'} />;
    case 'update-team':
      return <UpdateDialog {...props} {...draftOf(choice)} audience="team" />;
    case 'add-link':
      return <LinkDialog {...props} proposed={choice.link?.key} />;
    case 'remove-link':
      return choice.link ? <RemoveLinkDialog {...props} link={choice.link} /> : null;
    case 'tell-linked':
      return <TellLinkedDialog {...props} />;
    case 'resolve-linked':
      return <ResolveLinkedDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'work-legs':
      return <MostUrgentChase {...props} />;
    case 'log-effort':
      return <LogEffortDialog {...props} after={choice.after} />;
    case 'record-satisfied':
      return <CustomerWordDialog {...props} word="satisfied" />;
    case 'record-agreed':
      return <CustomerWordDialog {...props} word="agreed" />;
    case 'relapse':
      return <RelapseDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
    case 'withdraw':
      return <WithdrawDialog {...props} />;
    case 'save-review':
      return <ReviewDialog {...props} />;
    case 'add-preventive':
      return <PreventiveDialog {...props} />;
    case 'link-problem':
      return <ProblemDialog {...props} />;
    case 'set-trend':
      return <TrendDialog {...props} />;
    case 'waive-step':
      return <WaiveDialog {...props} />;
    case 'complete-preventive':
    case 'acknowledge':
    case 'complete-action':
    case 'edit-action':
    case 'ask-resource':
    case 'decide-resource':
    case 'record-plan-agreed':
    case 'open':
      return null;
  }
}

const draftOf = ({ text, isPrepared }: ActChoice): Pick<ActChoice, 'text' | 'isPrepared'> => ({
  ...(text === undefined ? {} : { text }),
  ...(isPrepared ? { isPrepared } : {}),
});
