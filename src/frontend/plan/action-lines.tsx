import { Button, ButtonGroup, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { TabProps } from '../workspace/tab-props';
import type { Action } from '../vocabulary';
import { ActionIssue } from './action-issue';
import type { PlanChoice } from './plan-choice';
import type { PlanActs } from './use-plan-acts';

interface ActionLinesProps extends Pick<TabProps, 'view' | 'choosing'> {
  readonly action: Action;
  readonly acts: PlanActs;
  readonly choose: (choice: PlanChoice) => void;
  /** What changes the plan is shown for this action. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const LOOKS = { open: 'default', doing: 'inprogress', done: 'success', dropped: 'default' } as const;

/** One action: what, who, by when, its work item, and what the reader may do with it. */
export function ActionLines({
  action,
  view,
  choosing,
  acts,
  choose,
  isOpen,
  onOpen,
}: ActionLinesProps): ReactNode {
  const { t, times, accountId } = useReader();
  const { title, ownerId, dueAt, state, droppedWhy } = action;
  const owed = state === 'open' || state === 'doing';
  const late = owed && dueAt <= view.now;
  const mayEdit = owed && view.may.includes('edit-action');
  const isOwn = ownerId === accountId;
  // The team works on what it owns, whoever runs the escalation on everything.
  const mayWork = owed && view.may.includes('complete-action') && (isOwn || mayEdit);
  const isBusy = choosing.busy || acts.busy;
  return (
    <Stack space="space.100">
      <Inline space="space.200" alignBlock="center" spread="space-between" shouldWrap>
        <Stack space="space.025">
          <Text weight="medium">{title}</Text>
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <User accountId={ownerId} />
            {owed ? (
              <Text {...(late ? { color: 'color.text.danger' as const } : {})}>
                {late
                  ? t('plan.overdue', { duration: times.duration(view.now - dueAt) })
                  : t('plan.due', { time: times.absolute(dueAt, view.now) })}
              </Text>
            ) : null}
            <ActionIssue action={action} view={view} acts={acts} />
          </Inline>
          {droppedWhy === null ? null : (
            <Text color="color.text.subtle">{t('plan.droppedWhy', { words: droppedWhy })}</Text>
          )}
        </Stack>
        <Inline space="space.100" alignBlock="center">
          {state === 'open' && mayWork ? null : (
            <Lozenge appearance={LOOKS[state]}>{t(`plan.state.${state}`)}</Lozenge>
          )}
          {mayWork ? (
            <ButtonGroup label={title}>
              {state === 'open' ? (
                <Button isDisabled={isBusy} onClick={() => acts.start(action)}>
                  {t('plan.start')}
                </Button>
              ) : null}
              <Button
                isDisabled={isBusy}
                onClick={() =>
                  choosing.choose({
                    act: 'complete-action',
                    due: null,
                    mine: isOwn,
                    action,
                  })
                }
              >
                {t('act.complete-action')}
              </Button>
              {mayEdit ? null : (
                <Button appearance="subtle" onClick={() => choose({ do: 'due', action })}>
                  {t('plan.moveDue')}
                </Button>
              )}
            </ButtonGroup>
          ) : null}
          {mayEdit ? (
            <Button appearance="subtle" onClick={onOpen}>
              {t(isOpen ? 'plan.less' : 'plan.more')}
            </Button>
          ) : null}
        </Inline>
      </Inline>
      {mayEdit && isOpen ? (
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          <Button onClick={() => choose({ do: 'edit', action })}>{t('act.edit-action')}</Button>
          <Button isDisabled={isBusy} onClick={() => acts.move(action, 'up')}>
            {t('plan.up')}
          </Button>
          <Button isDisabled={isBusy} onClick={() => acts.move(action, 'down')}>
            {t('plan.down')}
          </Button>
          <Button onClick={() => choose({ do: 'link', action })}>{t('plan.link')}</Button>
          {action.issue === null ? (
            <Button onClick={() => choose({ do: 'create', action })}>{t('plan.create')}</Button>
          ) : null}
          <Button onClick={() => choose({ do: 'drop', action })}>{t('plan.drop')}</Button>
        </Inline>
      ) : null}
    </Stack>
  );
}
