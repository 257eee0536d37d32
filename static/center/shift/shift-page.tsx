import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { ShiftHours } from '../../../src/contract/shift-view';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import { HandOverForm } from './hand-over-form';
import { Incoming } from './incoming';
import { OfferState } from './offer-state';
import './shift.css';
import { useShift, type Shift } from './use-shift';

const HOURS = [8, 12, 24] as const satisfies readonly ShiftHours[];

/** The shift hand-over: what is offered to the reader, what they offered, and all that they manage. */
export function ShiftPage() {
  const { t } = useSite();
  const shift = useShift();
  const { view, trouble, reload } = shift;
  if (!view) {
    if (!trouble) return <Loading label={t('shift.loading')} />;
    return <Failed title={t('shift.failed')} trouble={trouble} retry={reload} />;
  }
  return (
    <>
      {trouble && <Stale trouble={trouble} retry={reload} />}
      <Whole shift={shift} view={view} />
    </>
  );
}

function Whole({ shift, view }: { readonly shift: Shift; readonly view: NonNullable<Shift['view']> }) {
  const { t, times } = useSite();
  const now = useNow(view.now);
  const waits = view.offer?.state === 'offered' || view.offer?.state === 'running';
  return (
    <div className="shift" aria-busy={shift.isBusy}>
      <div className="filters" role="group" aria-label={t('shift.length')}>
        <span className="subtle">{t('shift.length')}</span>
        {HOURS.map((hours) => (
          <Button
            key={hours}
            isSelected={shift.hours === hours}
            aria-pressed={shift.hours === hours}
            onClick={() => shift.setHours(hours)}
          >
            {t('shift.hours', { count: hours })}
          </Button>
        ))}
        <span className="subtle">
          {t(view.isSinceHandOver ? 'shift.sinceHandOver' : 'shift.since', {
            time: times.absolute(view.since, now),
          })}
        </span>
      </div>
      {view.offered.map((offered) => (
        <Incoming key={offered.fromId} offered={offered} shift={shift} now={now} />
      ))}
      {view.offer && <OfferState offer={view.offer} shift={shift} now={now} />}
      {view.mine.length > 0 && !waits && <HandOverForm view={view} shift={shift} now={now} />}
      {view.mine.length === 0 && view.offered.length === 0 && (
        <EmptyState header={t('shift.none')} headingLevel={2} description={t('shift.noneHint')} />
      )}
    </div>
  );
}
