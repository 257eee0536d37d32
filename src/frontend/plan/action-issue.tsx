import { Button, Link, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { Action, IssueView } from '../vocabulary';
import type { PlanActs } from './use-plan-acts';

interface ActionIssueProps {
  readonly action: Action;
  readonly view: IssueView;
  readonly acts: PlanActs;
}

/** The work item that stands for an action. Of one that is not done while its action is, finishing it too is offered. */
export function ActionIssue({ action, view, acts }: ActionIssueProps): ReactNode {
  const { t } = useReader();
  const { issue, state } = action;
  if (issue === null) return null;
  if (issue.key === null || issue.status === null)
    return <Text color="color.text.subtle">{t('plan.hiddenIssue')}</Text>;
  const mayFinish = state === 'done' && !issue.done && view.may.includes('complete-action');
  return (
    <>
      <Link href={`/browse/${issue.key}`}>{t('plan.issueOf', { key: issue.key, status: issue.status })}</Link>
      {mayFinish ? (
        <Button appearance="subtle" isDisabled={acts.busy} onClick={() => acts.finish(action)}>
          {t('plan.finish', { key: issue.key })}
        </Button>
      ) : null}
    </>
  );
}
