import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';
import type { TabProps } from './tab-props';

/** Who does what by when, and whether it is agreed. */
export function PlanTab({ view, record, choosing }: TabProps): ReactNode {
  const { t, times } = useReader();
  const { actions, agreedAt, agreedBy } = record.plan;
  return (
    <Stack space="space.200">
      {actions.length === 0 ? (
        <Stack space="space.050">
          <Text weight="medium">{t('plan.empty')}</Text>
          <Text color="color.text.subtle">
            {t(view.may.includes('edit-plan') ? 'plan.emptyHint' : 'plan.emptyReader')}
          </Text>
        </Stack>
      ) : null}
      {actions.map((action) => (
        <ActionLines key={action.id} action={action} view={view} choosing={choosing} />
      ))}
      {actions.length === 0 ? null : (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">
            {agreedAt === null
              ? t('plan.notAgreed')
              : t('plan.agreed', { time: times.absolute(agreedAt, view.now) })}
          </Text>
          {agreedBy === null ? null : <User accountId={agreedBy} />}
        </Inline>
      )}
      <ActButtons
        view={view}
        acts={actions.length === 0 ? ['edit-plan'] : ['edit-plan', 'agree-plan']}
        onChoose={choosing.choose}
      />
    </Stack>
  );
}

type Action = RecordView['plan']['actions'][number];

function ActionLines({
  action,
  view,
  choosing,
}: Omit<TabProps, 'record'> & { readonly action: Action }): ReactNode {
  const { t, times, accountId } = useReader();
  const { title, ownerId, dueAt, state } = action;
  const late = state === 'open' && dueAt <= view.now;
  const mine = ownerId === accountId;
  return (
    <Inline space="space.200" alignBlock="center" spread="space-between">
      <Stack space="space.025">
        <Text weight="medium">{title}</Text>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <User accountId={ownerId} />
          {state === 'open' ? (
            <Text {...(late ? { color: 'color.text.danger' as const } : {})}>
              {late
                ? t('plan.overdue', { duration: times.duration(view.now - dueAt) })
                : t('plan.due', { time: times.absolute(dueAt, view.now) })}
            </Text>
          ) : null}
        </Inline>
      </Stack>
      {state === 'open' && view.may.includes('complete-action') ? (
        <Button
          isDisabled={choosing.busy}
          onClick={() => choosing.choose({ act: 'complete-action', due: null, mine, action })}
        >
          {t('act.complete-action')}
        </Button>
      ) : (
        <Lozenge appearance={state === 'done' ? 'success' : 'default'}>{t(`plan.state.${state}`)}</Lozenge>
      )}
    </Inline>
  );
}
