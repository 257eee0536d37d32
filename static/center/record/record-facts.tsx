import type { ReactNode } from 'react';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { dueText } from '../../../src/words/due-text';
import { wordText } from '../../../src/words/word-text';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { PromiseList } from './promise-list';

interface Props {
  readonly row: CenterRow;
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
}

/** What the list itself knows of a record: all there is to see of one that its work item does not show any more. */
export function RecordFacts({ row, reasons, now }: Props) {
  const { t, times } = useSite();
  return (
    <dl>
      {row.next && (
        <Item name={t('center.column.next')}>
          <span className={row.next.dueAt <= now ? 'overdue' : undefined}>
            {dueText({ t, times }, row.next, now)}
          </span>
          <span className="subtle due-at">{times.absolute(row.next.dueAt, now)}</span>
          {row.next.whose.length > 0 && (
            <span className="people">
              <span className="subtle">{t('due.turnOf')}</span>
              {row.next.whose.map((id) => (
                <Person key={id} accountId={id} />
              ))}
            </span>
          )}
        </Item>
      )}
      <Item name={t('badge.manager')}>
        {row.managerId ? <Person accountId={row.managerId} /> : t('badge.noManager')}
      </Item>
      <Item name={t('center.column.level')}>
        {row.level > 0 ? t('badge.level', { level: row.level }) : t('badge.levelNone')}
      </Item>
      <Item name={t('center.updates')}>
        <PromiseList promises={row.promises} now={now} />
      </Item>
      <Item name={t('center.reason')}>{wordText(t, 'reason', reasons, row.reasonCode)}</Item>
      <Item name={t('center.opened')}>
        {t('time.at', {
          relative: times.relative(row.openedAt, now),
          absolute: times.absolute(row.openedAt, now),
        })}
      </Item>
      {row.endedAt !== null && (
        <Item name={t('center.column.endedAt')}>{times.absolute(row.endedAt, now)}</Item>
      )}
    </dl>
  );
}

export function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="record-item">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
