import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { IssueView, RecordView, Resource } from '../vocabulary';
import type { PlanChoice } from './plan-choice';

interface ResourcesSectionProps {
  readonly view: IssueView;
  readonly record: RecordView;
  readonly choose: (choice: PlanChoice) => void;
}

const LOOKS = { asked: 'inprogress', granted: 'success', refused: 'removed' } as const;

/** What was asked for beyond what the team has, and who granted or refused it with which words. */
export function ResourcesSection({ view, record, choose }: ResourcesSectionProps): ReactNode {
  const { t } = useReader();
  const { resources, moreResources } = record.plan;
  const mayAsk = view.may.includes('ask-resource');
  return (
    <Section title={t('plan.resources')}>
      <Stack space="space.150" alignInline="start">
        {resources.length === 0 ? <Text color="color.text.subtle">{t('plan.noResources')}</Text> : null}
        {resources.map((resource) => (
          <ResourceLines key={resource.id} resource={resource} view={view} choose={choose} />
        ))}
        {moreResources === 0 ? null : (
          <Text color="color.text.subtle">{t('plan.moreResources', { count: moreResources })}</Text>
        )}
        {mayAsk ? <Button onClick={() => choose({ do: 'ask' })}>{t('act.ask-resource')}</Button> : null}
      </Stack>
    </Section>
  );
}

function ResourceLines({
  resource,
  view,
  choose,
}: Omit<ResourcesSectionProps, 'record'> & { readonly resource: Resource }): ReactNode {
  const { t } = useReader();
  const { what, state, askedBy, decidedBy, words } = resource;
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{what}</Text>
        <Lozenge appearance={LOOKS[state]}>{t(`plan.resourceState.${state}`)}</Lozenge>
        {state === 'asked' && view.may.includes('decide-resource') ? (
          <Button onClick={() => choose({ do: 'decide', resource })}>{t('act.decide-resource')}</Button>
        ) : null}
      </Inline>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text color="color.text.subtle">{t('plan.askedBy')}</Text>
        <User accountId={askedBy} />
        {decidedBy === null ? null : (
          <>
            <Text color="color.text.subtle">{t('plan.decidedBy')}</Text>
            <User accountId={decidedBy} />
          </>
        )}
      </Inline>
      {words === '' ? null : <Text>{words}</Text>}
    </Stack>
  );
}
