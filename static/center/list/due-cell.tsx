import type { CenterRow } from '../../../src/contract/center-page';
import { dueText } from '../../../src/words/due-text';
import { useSite } from '../../shared/site';

/** What is due next and when, or when it ended. */
export function DueCell({ row, now }: { readonly row: CenterRow; readonly now: number }) {
  const { t, times } = useSite();
  if (row.endedAt !== null) return <>{times.absolute(row.endedAt, now)}</>;
  if (!row.next) return <span className="subtle">{t('due.nothing')}</span>;
  const isLate = row.next.dueAt <= now;
  return (
    <>
      <span className={isLate ? 'overdue' : undefined}>{dueText({ t, times }, row.next, now)}</span>
      <span className="subtle due-at">{times.absolute(row.next.dueAt, now)}</span>
    </>
  );
}
