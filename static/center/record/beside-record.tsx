import { lazy, Suspense, type ReactNode } from 'react';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';

const RecordPanel = lazy(async () => ({ default: (await import('./record-panel')).RecordPanel }));

interface Props {
  readonly chosen: CenterRow | undefined;
  readonly page: CenterPage;
  readonly now: number;
  readonly onChanged: () => void;
  readonly onClose: () => void;
  /** The list or the board that the record stands beside. */
  readonly children: ReactNode;
}

/** A page of escalations, and beside it the record of the one that is chosen. */
export function BesideRecord({ chosen, page, now, onChanged, onClose, children }: Props) {
  const { t } = useSite();
  if (!chosen)
    return (
      <div className="center-body">
        <div className="center-main">{children}</div>
      </div>
    );
  const close = () => {
    onClose();
    // The focus goes back to where the reader came from, once the page is there again.
    requestAnimationFrame(() => document.getElementById(`open-${chosen.id}`)?.focus());
  };
  return (
    <div className="center-body with-panel">
      <div className="center-main">{children}</div>
      <Suspense fallback={<Loading label={t('center.loading')} />}>
        <RecordPanel row={chosen} reasons={page.reasons} now={now} onChanged={onChanged} onClose={close} />
      </Suspense>
    </div>
  );
}
