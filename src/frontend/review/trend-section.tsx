import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { SectionProps } from './section-props';
import type { ReviewView } from './use-review';

type Trend = NonNullable<ReviewView['trend']['set']>['value'];

const LOOK = { improving: 'success', steady: 'default', worsening: 'removed' } as const;

function TrendLozenge({ trend }: { readonly trend: Trend }): ReactNode {
  const { t } = useReader();
  return <Lozenge appearance={LOOK[trend]}>{t(`trend.${trend}`)}</Lozenge>;
}

/** Where it is heading: as its manager sees it, and beside it what the formula says. */
export function TrendSection({ view, choosing, shown }: SectionProps): ReactNode {
  const { t, times } = useReader();
  const { set, proposed } = shown.trend;
  if (!set && !proposed) return null;
  return (
    <Section title={t('review.trend')}>
      <Stack space="space.100">
        {set ? (
          <Stack space="space.050">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <TrendLozenge trend={set.value} />
              <User accountId={set.by} />
              <Text color="color.text.subtle">{times.relative(set.at, view.now)}</Text>
            </Inline>
            <Text>{set.words}</Text>
          </Stack>
        ) : (
          <Text color="color.text.subtle">{t('review.trendUnset')}</Text>
        )}
        {proposed ? (
          <Stack space="space.050">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Text color="color.text.subtle">{t('review.trendProposed')}</Text>
              <TrendLozenge trend={proposed.value} />
            </Inline>
            <Text size="small" color="color.text.subtle">
              {t('review.trendPoints', { count: proposed.lastDay, dayBefore: proposed.dayBefore })}
            </Text>
          </Stack>
        ) : null}
        <ActButtons view={view} acts={['set-trend']} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}
