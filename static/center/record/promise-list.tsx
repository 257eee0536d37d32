import type { CenterRow } from '../../../src/contract/center-page';
import { lateBy } from '../../../src/words/due-text';
import { useSite } from '../../shared/site';

/** Who hears next and when, and how the promises before were kept. */
export function PromiseList({ promises, now }: Pick<CenterRow, 'promises'> & { readonly now: number }) {
  const { t, times } = useSite();
  if (promises.length === 0) return <>{t('updates.none')}</>;
  return (
    <ul className="promises">
      {promises.map(({ audience, dueAt, overdue, kept, missed }) => (
        <li key={audience}>
          {t(`audience.${audience}`)}:{' '}
          <span className={overdue ? 'overdue' : undefined}>
            {dueAt === null
              ? t('updates.rests')
              : overdue
                ? t('center.overdueBy', { duration: lateBy(times, dueAt, now) })
                : t('updates.due', { time: times.relative(dueAt, now) })}
          </span>
          <span className="subtle">
            {' '}
            {t('updates.kept', { count: kept })}, {t('updates.missed', { count: missed })}
          </span>
        </li>
      ))}
    </ul>
  );
}
