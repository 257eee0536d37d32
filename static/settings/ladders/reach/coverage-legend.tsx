import { useSite } from '../../../shared/site';
import type { CoverState } from './cover-state';

/** Marks besides the colours, for those who do not see them. */
export const MARKS: Readonly<Record<CoverState, string>> = { now: '✓', later: '…', never: '✕' };

export function CoverageLegend() {
  const { t } = useSite();
  return (
    <ul className="coverage-legend">
      {(['now', 'later', 'never'] as const).map((state) => (
        <li key={state}>
          <span className={`coverage-cell cover-${state}`} aria-hidden="true">
            {MARKS[state]}
          </span>
          {t(`coverage.legend.${state}`)}
        </li>
      ))}
    </ul>
  );
}
