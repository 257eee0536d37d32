import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ShiftOfferView } from '../../../src/contract/shift-view';
import type { Trouble } from '../../shared/make-call';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { Shift } from './use-shift';

/** What became of the reader's last offer; one that waits can be taken back. */
export function OfferState({
  offer,
  shift,
  now,
}: {
  readonly offer: ShiftOfferView;
  readonly shift: Shift;
  readonly now: number;
}) {
  const { t, times } = useSite();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { state, toId, answer, answeredAt, offeredAt, stayed } = offer;
  if (state === 'withdrawn') return null;
  return (
    <section className="shift-card" aria-label={t('shift.mineOffered')}>
      <p>
        {t(`shift.state.${state}`)} <Person accountId={toId} />{' '}
        <span className="subtle">{times.relative(answeredAt ?? offeredAt, now)}</span>
      </p>
      {answer !== '' && <p className="shift-said">{answer}</p>}
      {stayed > 0 && <p>{t('shift.stayed', { count: stayed })}</p>}
      {trouble && <TroubleMessage trouble={trouble} />}
      {state === 'offered' && (
        <div className="shift-acts">
          <Button isLoading={shift.isBusy} onClick={() => void shift.withdraw().then(setTrouble)}>
            {t('shift.withdraw')}
          </Button>
        </div>
      )}
    </section>
  );
}
