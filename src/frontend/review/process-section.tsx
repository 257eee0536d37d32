import { Inline, Lozenge, SectionMessage, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { SectionProps } from './section-props';
import type { ReviewView } from './use-review';

type Step = ReviewView['steps'][number];

const LOOK = {
  done: 'success',
  late: 'moved',
  missing: 'removed',
  'not-due': 'default',
  waived: 'new',
  'not-needed': 'default',
} as const;

/** Is the process followed? Step by step, with its evidence; first what can still be done in time. */
export function ProcessSection({ view, choosing, shown }: SectionProps): ReactNode {
  const { t, times } = useReader();
  const [next] = shown.steps
    .flatMap(({ step, state, dueAt }) => (state === 'not-due' && dueAt !== null ? [{ step, dueAt }] : []))
    .sort((a, b) => a.dueAt - b.dueAt);
  const missing = shown.steps.filter(({ state }) => state === 'missing');
  return (
    <Section title={t('review.process')}>
      <Stack space="space.150">
        {missing.length > 0 ? (
          <SectionMessage appearance="warning" title={t('review.missing', { count: missing.length })}>
            <Text>{missing.map(({ step }) => t(`step.${step}`)).join(', ')}</Text>
          </SectionMessage>
        ) : null}
        {next ? (
          <Text weight="medium">
            {t('review.next', {
              step: t(`step.${next.step}`),
              relative: times.relative(next.dueAt, view.now),
              time: times.absolute(next.dueAt, view.now),
            })}
          </Text>
        ) : null}
        {shown.cut ? <Text color="color.text.subtle">{t('review.cut')}</Text> : null}
        {shown.steps.map((step) => (
          <StepLines key={step.step} step={step} now={view.now} />
        ))}
        <ActButtons view={view} acts={['waive-step']} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}

function StepLines({ step, now }: { readonly step: Step; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { evidence, waiver } = step;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance={LOOK[step.state]}>{t(`stepState.${step.state}`)}</Lozenge>
        <Text weight="medium">{t(`step.${step.step}`)}</Text>
        {evidence ? <Text color="color.text.subtle">{times.absolute(evidence.at, now)}</Text> : null}
        {evidence && evidence.by !== 'engine' && !evidence.by.startsWith('criterion:') ? (
          <User accountId={evidence.by} />
        ) : null}
        {!evidence && step.dueAt !== null ? (
          <Text color="color.text.subtle">
            {t('review.dueBy', { time: times.absolute(step.dueAt, now) })}
          </Text>
        ) : null}
      </Inline>
      {step.inOrder ? null : <Text color="color.text.warning">{t('review.outOfOrder')}</Text>}
      {step.rightRole === false ? (
        <Text color="color.text.warning">{t('review.otherRole', { role: t(`stepRole.${step.role}`) })}</Text>
      ) : null}
      {waiver ? (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">{t('review.waivedBy')}</Text>
          <User accountId={waiver.by} />
          <Text>
            {waiver.until === null
              ? waiver.words
              : t('review.waivedUntil', { words: waiver.words, time: times.absolute(waiver.until, now) })}
          </Text>
        </Inline>
      ) : null}
    </Stack>
  );
}
