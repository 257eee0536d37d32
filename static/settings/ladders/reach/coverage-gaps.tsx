import type { CoverageGap } from '../../../../src/domain/ladder/coverage-week';
import { useSite } from '../../../shared/site';
import { zoneText } from '../../policies/zone-text';

interface Props {
  readonly gaps: readonly CoverageGap[];
  readonly zone: string;
}

/** The stretches of the week in which nobody is told for long, in words. */
export function CoverageGaps({ gaps, zone }: Props) {
  const { t, times, language } = useSite();
  const text = zoneText(language, zone);
  if (gaps.length === 0) return <p>{t('coverage.noGaps')}</p>;
  return (
    <div>
      <p>{t('coverage.gaps', { count: gaps.length })}</p>
      <ul>
        {gaps.map(({ from, to, longest }) => (
          <li key={from}>
            {t(longest === null ? 'coverage.gapNever' : 'coverage.gap', {
              from: text(from),
              to: text(to),
              longest: times.duration(longest ?? 0),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
