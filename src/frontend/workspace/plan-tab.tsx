import { Button, Inline, ModalTransition, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { ActionLines } from '../plan/action-lines';
import { AgreementLines } from '../plan/agreement-lines';
import type { PlanChoice } from '../plan/plan-choice';
import { PlanDialog } from '../plan/plan-dialog';
import { ResourcesSection } from '../plan/resources-section';
import { useFollowing } from '../plan/use-following';
import { usePlanActs } from '../plan/use-plan-acts';
import { usePlanPages } from '../plan/use-plan-pages';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from './tab-props';

/** Who does what by when, what is needed for it, and whether it is agreed and looked at. */
export function PlanTab({ view, record, choosing, act }: TabProps): ReactNode {
  const { t } = useReader();
  const [chosen, setChosen] = useState<PlanChoice | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const acts = usePlanActs(record, act);
  const pages = usePlanPages(record);
  useFollowing(view, record, act);
  const { total } = record.plan;
  const trouble = acts.trouble ?? pages.trouble;
  return (
    <Stack space="space.200">
      {trouble ? <TroubleMessage trouble={trouble} /> : null}
      {total === 0 ? (
        <Stack space="space.050">
          <Text weight="medium">{t('plan.empty')}</Text>
          <Text color="color.text.subtle">
            {t(view.may.includes('edit-plan') ? 'plan.emptyHint' : 'plan.emptyReader')}
          </Text>
        </Stack>
      ) : null}
      {pages.actions.map((action, place) => (
        <ActionLines
          // UI Kit loses a place when it moves what it has: what changed its place is drawn anew.
          key={`${place}:${action.id}`}
          action={action}
          view={view}
          choosing={choosing}
          acts={acts}
          choose={setChosen}
          isOpen={opened === action.id}
          onOpen={() => setOpened(opened === action.id ? null : action.id)}
        />
      ))}
      {pages.hasMore ? (
        <Inline space="space.100" alignBlock="center">
          <Button onClick={pages.more}>{t('plan.showMore')}</Button>
          <Text color="color.text.subtle">{t('plan.shown', { shown: pages.actions.length, total })}</Text>
        </Inline>
      ) : null}
      {total === 0 ? null : <AgreementLines view={view} record={record} />}
      <Inline space="space.100" shouldWrap>
        <ActButtons
          view={view}
          acts={total === 0 ? ['edit-plan'] : ['edit-plan', 'agree-plan', 'review-plan']}
          onChoose={choosing.choose}
        />
        {total > 0 && view.may.includes('record-plan-agreed') && record.plan.customerAgreed === null ? (
          <Button onClick={() => setChosen({ do: 'agreed' })}>{t('act.record-plan-agreed')}</Button>
        ) : null}
        {total === 0 ? null : (
          <Button appearance="subtle" onClick={() => setChosen({ do: 'compare' })}>
            {t('plan.compare')}
          </Button>
        )}
      </Inline>
      <ResourcesSection view={view} record={record} choose={setChosen} />
      <ModalTransition>
        {chosen ? (
          <PlanDialog choice={chosen} view={view} record={record} act={act} onClose={() => setChosen(null)} />
        ) : null}
      </ModalTransition>
    </Stack>
  );
}
