import type { ReactNode } from 'react';
import { ActionDialog } from './action-dialog';
import { AssessmentDialog } from './assessment-dialog';
import { CustomerWordDialog } from './customer-word-dialog';
import type { ActChoice, DialogProps } from './dialog-props';
import { DeclineLevelDialog, HoldDialog, JumpDialog, RePinDialog, ResumeDialog } from './ladder-dialogs';
import { LinkDialog } from './link-dialog';
import { DeclineDialog, EscalateNowDialog, RelapseDialog, WithdrawDialog } from './reason-dialogs';
import { AgreePlanDialog, ApproveDialog, CloseDialog, ManagerDialog, SeverityDialog } from './run-dialogs';
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
    case 'change-severity':
      return <SeverityDialog {...props} />;
    case 'save-assessment':
      return <AssessmentDialog {...props} />;
    case 'edit-plan':
      return <ActionDialog {...props} />;
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
      return <UpdateDialog {...props} audience="customer" />;
    case 'update-management':
      return <UpdateDialog {...props} audience={choice.audience ?? 'management'} />;
    case 'update-team':
      return <UpdateDialog {...props} audience="team" />;
    case 'add-link':
      return <LinkDialog {...props} />;
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
    case 'acknowledge':
    case 'complete-action':
    case 'open':
      return null;
  }
}
