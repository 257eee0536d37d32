import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import type { Calendar } from '../../../../src/domain/calendar/calendar';
import { useSite } from '../../../shared/site';
import { Field } from '../../fields/field';
import { MinutesField } from '../../fields/minutes-field';
import { CountedList } from './counted-list';
import { previewOf } from './preview-of';

interface Props {
  readonly calendar: Calendar;
}

/** A due time tried out: when it would be, counted in this calendar as it is typed, and in which stretches. */
export function DuePreview({ calendar }: Props) {
  const { t } = useSite();
  const [start, setStart] = useState('');
  const [minutes, setMinutes] = useState(480);
  const found = previewOf(calendar, start, minutes);
  return (
    <details>
      <summary>{t('calendars.preview', { name: calendar.name })}</summary>
      <div className="coverage">
        <p className="subtle">{t('calendars.previewHint', { zone: calendar.zone })}</p>
        <div className="level-fields">
          <Field label={t('calendars.start')}>
            {({ id }) => (
              <Textfield
                id={id}
                type="datetime-local"
                value={start}
                onChange={({ currentTarget }) => setStart(currentTarget.value)}
              />
            )}
          </Field>
          <MinutesField
            label={t('calendars.amount')}
            minutes={minutes}
            units={['minutes', 'hours']}
            onChange={setMinutes}
          />
        </div>
        <div role="status">
          {found.kind === 'counted' ? (
            <CountedList counted={found.counted} zone={calendar.zone} />
          ) : (
            <p className="subtle">{t(`calendars.cannot.${found.kind}`)}</p>
          )}
        </div>
      </div>
    </details>
  );
}
