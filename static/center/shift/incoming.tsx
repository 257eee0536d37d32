import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import type { ShiftView } from '../../../src/contract/shift-view';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { Trouble } from '../../shared/make-call';
import type { Shift } from './use-shift';
import { ShiftEscalation } from './shift-row';

interface Props {
  readonly offered: ShiftView['offered'][number];
  readonly shift: Shift;
  readonly now: number;
}

/** What somebody hands over to the reader: everything to know first, then one click. */
export function Incoming({ offered, shift, now }: Props) {
  const { t, times } = useSite();
  const [why, setWhy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { fromId, count, rows, state, words } = offered;
  const decline = async () => {
    if (why?.trim()) setTrouble(await shift.decline(fromId, why.trim()));
    else setTrouble({ code: 'invalid', retry: 'never' });
  };
  const headId = `offered-${fromId}`;
  return (
    <section className="shift-card shift-incoming" aria-labelledby={headId}>
      <Heading size="small" as="h2" id={headId}>
        {t('shift.incoming', { count })}
      </Heading>
      <p>
        <span className="subtle">{t('shift.from')}</span> <Person accountId={fromId} />{' '}
        <span className="subtle">
          {times.relative(offered.offeredAt, now)} · {t('shift.hours', { count: offered.hours })}
        </span>
      </p>
      {words !== '' && <p className="shift-said">{words}</p>}
      <ul className="shift-rows">
        {rows.map((row) => (
          <ShiftEscalation key={row.id} row={row} now={now} note={row.words} />
        ))}
      </ul>
      {offered.hidden && <p className="subtle">{t('shift.hidden')}</p>}
      {trouble && <TroubleMessage trouble={trouble} />}
      {state === 'running' ? (
        <p role="status">{t('shift.running')}</p>
      ) : (
        <div className="shift-acts">
          <Button
            appearance="primary"
            isLoading={shift.isBusy}
            onClick={() => void shift.accept(fromId).then(setTrouble)}
          >
            {t('shift.accept', { count })}
          </Button>
          {why === null ? (
            <Button onClick={() => setWhy('')}>{t('shift.decline')}</Button>
          ) : (
            <>
              <Textfield
                aria-label={t('shift.why')}
                placeholder={t('shift.why')}
                value={why}
                isInvalid={trouble?.code === 'invalid'}
                onChange={({ currentTarget }) => setWhy(currentTarget.value)}
              />
              <Button isLoading={shift.isBusy} onClick={() => void decline()}>
                {t('shift.declineNow')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
