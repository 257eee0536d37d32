import { lazy, Suspense, type ReactNode } from 'react';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { InProject, useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { RecordMissing } from './record-missing';
import { useOpenRecord } from './use-open-record';

const RecordPanel = lazy(async () => ({ default: (await import('./record-panel')).RecordPanel }));

interface Props {
  /** The record that the address names. */
  readonly openId: string | null;
  readonly rows: readonly CenterRow[];
  readonly reasonsOf: (row: CenterRow) => CenterPage['reasons'];
  readonly projectOf: (row: CenterRow) => string;
  /** When the rows were read. */
  readonly readAt: number;
  readonly now: number;
  readonly onChanged: () => void;
  readonly onClose: () => void;
  /** The list or the board that the record stands beside. */
  readonly children: ReactNode;
}

/** A page of escalations, and beside it the record that is open, whether it stands on the page or not. */
export function BesideRecord(props: Props) {
  const { openId, rows, reasonsOf, projectOf, readAt, now, onChanged, onClose, children } = props;
  const { t } = useSite();
  const row = rows.find(({ id }) => id === openId);
  const listed = row && { row, reasons: reasonsOf(row), projectId: projectOf(row) };
  const opened = useOpenRecord({ openId, listed, readAt });
  if (opened.state === 'none')
    return (
      <div className="center-body">
        <div className="center-main">{children}</div>
      </div>
    );
  const close = () => {
    onClose();
    // The focus goes back to where the reader came from, once the page is there again.
    requestAnimationFrame(() => document.getElementById(`open-${openId}`)?.focus());
  };
  return (
    <div className="center-body with-panel">
      <div className="center-main">{children}</div>
      {opened.state === 'loading' && <Loading label={t('center.loading')} />}
      {opened.state === 'failed' && <RecordMissing trouble={opened.trouble} onClose={close} />}
      {opened.state === 'open' && (
        <InProject projectId={opened.record.projectId}>
          <Suspense fallback={<Loading label={t('center.loading')} />}>
            <RecordPanel
              row={opened.record.row}
              reasons={opened.record.reasons}
              isListed={opened.isListed}
              now={now}
              onChanged={onChanged}
              onClose={close}
            />
          </Suspense>
        </InProject>
      )}
    </div>
  );
}
