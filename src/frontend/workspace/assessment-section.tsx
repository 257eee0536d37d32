import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { TabProps } from './tab-props';

const AREAS = [
  'situation',
  'businessImpact',
  'customerImpact',
  'affectedServices',
  'risk',
  'tried',
  'cause',
] as const;

export function AssessmentSection({ view, record, choosing }: TabProps): ReactNode {
  const { t, times } = useReader();
  const { assessment } = record;
  const written = AREAS.filter((area) => assessment[area] !== '');
  const { completedAt, completedBy } = assessment;
  return (
    <Section title={t('workspace.assessment')}>
      <Stack space="space.100">
        {written.length === 0 ? (
          <Text color="color.text.subtle">{t('workspace.assessmentEmpty')}</Text>
        ) : null}
        {written.map((area) => (
          <Stack key={area}>
            <Text color="color.text.subtle">{t(`field.${area}`)}</Text>
            <Text>{assessment[area]}</Text>
          </Stack>
        ))}
        {completedAt === null ? null : (
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text color="color.text.subtle">
              {t('workspace.assessmentDone', { time: times.absolute(completedAt, view.now) })}
            </Text>
            {completedBy === null ? null : <User accountId={completedBy} />}
          </Inline>
        )}
        {completedAt === null && written.length > 0 ? (
          <Text color="color.text.subtle">{t('workspace.assessmentDraft')}</Text>
        ) : null}
        <ActButtons view={view} acts={['save-assessment']} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}
