import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { FactLine } from '../parts/fact-line';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { wordText } from '../../words/word-text';
import { PreventiveList } from './preventive-list';
import type { SectionProps } from './section-props';
import type { ReviewView } from './use-review';

type Review = NonNullable<ReviewView['review']>;

const AREAS = ['happened', 'wentWell', 'causes'] as const;

/** What is learned from it: words, outcome, problem, and what keeps it from coming back. */
export function ReviewSection(props: SectionProps): ReactNode {
  const { view, choosing, shown } = props;
  const { t } = useReader();
  const { review } = shown;
  if (!review) return null;
  const written = AREAS.filter((area) => review[area] !== '');
  return (
    <Section title={t('review.title')}>
      <Stack space="space.150">
        <StateLine review={review} now={view.now} />
        {written.length === 0 ? <Text color="color.text.subtle">{t('review.empty')}</Text> : null}
        {written.map((area) => (
          <Stack key={area}>
            <Text color="color.text.subtle">{t(`field.${area}`)}</Text>
            <Text>{review[area]}</Text>
          </Stack>
        ))}
        {review.outcome === null ? null : (
          <FactLine label={t('field.outcome')}>
            {wordText(t, 'outcome', view.vocabulary.outcomes, review.outcome)}
          </FactLine>
        )}
        {review.stars === null ? null : (
          <FactLine label={t('review.rating')}>{t('review.stars', { stars: review.stars })}</FactLine>
        )}
        <ProblemLine review={review} />
        <ActButtons view={view} acts={['save-review', 'link-problem']} onChoose={choosing.choose} />
        <PreventiveList {...props} actions={review.preventive} />
        <ActButtons view={view} acts={['add-preventive']} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}

function StateLine({ review, now }: { readonly review: Review; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { completedAt, completedBy, dueAt } = review;
  if (completedAt !== null)
    return (
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance="success">{t('review.complete')}</Lozenge>
        <Text>{times.absolute(completedAt, now)}</Text>
        {completedBy === null ? null : <User accountId={completedBy} />}
      </Inline>
    );
  if (dueAt === null) return null;
  const isLate = dueAt <= now;
  return (
    <Text weight="medium" {...(isLate ? { color: 'color.text.danger' as const } : {})}>
      {t(isLate ? 'review.overdue' : 'review.due', {
        relative: times.relative(dueAt, now),
        time: times.absolute(dueAt, now),
      })}
    </Text>
  );
}

/** The problem behind it, and the age of the search for its cause. */
function ProblemLine({ review }: { readonly review: Review }): ReactNode {
  const { t, times } = useReader();
  const { problem } = review;
  return (
    <Stack space="space.050">
      <FactLine label={t('review.problem')}>
        {problem === null
          ? t('review.noProblem')
          : problem.hidden
            ? t('review.hiddenProblem')
            : `${problem.key ?? ''} ${problem.summary ?? ''}`}
      </FactLine>
      <FactLine label={t('review.age')}>
        {review.problemAgeMs === null
          ? t('review.ageClosed', { duration: times.duration(review.ageMs) })
          : t('review.ageBoth', {
              duration: times.duration(review.ageMs),
              problem: times.duration(review.problemAgeMs),
            })}
      </FactLine>
    </Stack>
  );
}
