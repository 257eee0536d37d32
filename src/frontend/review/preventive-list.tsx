import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { TabProps } from '../workspace/tab-props';
import type { ReviewView } from './use-review';

type Action = NonNullable<ReviewView['review']>['preventive'][number];

interface PreventiveListProps extends Pick<TabProps, 'view' | 'choosing'> {
  readonly actions: readonly Action[];
}

/** What keeps it from coming back: who does it by when, chased after closing too. */
export function PreventiveList({ view, choosing, actions }: PreventiveListProps): ReactNode {
  const { t, times } = useReader();
  return actions.map((action) => {
    const { id, title, ownerId, dueAt, state } = action;
    const isOpen = state === 'open';
    const isLate = isOpen && dueAt <= view.now;
    return (
      <Inline key={id} space="space.200" alignBlock="center" spread="space-between">
        <Stack space="space.025">
          <Text weight="medium">{title}</Text>
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <User accountId={ownerId} />
            {isOpen ? (
              <Text {...(isLate ? { color: 'color.text.danger' as const } : {})}>
                {isLate
                  ? t('plan.overdue', { duration: times.duration(view.now - dueAt) })
                  : t('plan.due', { time: times.absolute(dueAt, view.now) })}
              </Text>
            ) : null}
          </Inline>
        </Stack>
        {isOpen && view.may.includes('complete-preventive') ? (
          <Button
            isDisabled={choosing.busy}
            onClick={() => choosing.choose({ act: 'complete-preventive', preventiveId: id })}
          >
            {t('act.complete-preventive')}
          </Button>
        ) : (
          <Lozenge appearance={state === 'done' ? 'success' : 'default'}>{t(`plan.state.${state}`)}</Lozenge>
        )}
      </Inline>
    );
  });
}
