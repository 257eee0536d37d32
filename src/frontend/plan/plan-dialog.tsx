import type { ReactNode } from 'react';
import { CustomerWordDialog } from '../acts/customer-word-dialog';
import type { DialogProps } from '../acts/dialog-props';
import { CreateIssueDialog, DropActionDialog, LinkActionDialog } from './action-dialogs';
import { CompareDialog } from './compare-dialog';
import { EditActionDialog } from './edit-action-dialog';
import { MoveDueDialog } from './move-due-dialog';
import type { PlanChoice } from './plan-choice';
import { AskResourceDialog, DecideResourceDialog } from './resource-dialogs';

/** The form of what was chosen in the plan. */
export function PlanDialog({ choice, ...props }: DialogProps & { readonly choice: PlanChoice }): ReactNode {
  switch (choice.do) {
    case 'edit':
      return <EditActionDialog {...props} action={choice.action} />;
    case 'due':
      return <MoveDueDialog {...props} action={choice.action} />;
    case 'drop':
      return <DropActionDialog {...props} action={choice.action} />;
    case 'link':
      return <LinkActionDialog {...props} action={choice.action} />;
    case 'create':
      return <CreateIssueDialog {...props} action={choice.action} />;
    case 'ask':
      return <AskResourceDialog {...props} />;
    case 'decide':
      return <DecideResourceDialog {...props} resource={choice.resource} />;
    case 'agreed':
      return <CustomerWordDialog {...props} word="plan-agreed" />;
    case 'compare':
      return <CompareDialog {...props} />;
  }
}
