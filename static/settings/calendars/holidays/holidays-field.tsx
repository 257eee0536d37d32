import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Holiday } from '../../../../src/domain/calendar/calendar';
import { useSite } from '../../../shared/site';
import { HolidayRow } from './holiday-row';
import { HolidaysFile } from './holidays-file';
import { joined } from './joined';

/** More rows than this are shown when they are asked for. */
const SHOWN = 12;

interface Props {
  readonly holidays: readonly Holiday[];
  readonly zone: string;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

/** The days on which nothing is open: typed, or taken from a calendar file. */
export function HolidaysField({ holidays, zone, problemAt, onChange }: Props) {
  const { t } = useSite();
  const [isWhole, setWhole] = useState(false);
  const isWrong = (index: number) => problemAt(`holidays[${index}]`) !== undefined;
  const shown = holidays
    .map((holiday, index) => ({ holiday, index }))
    .filter(({ index }) => isWhole || index < SHOWN || isWrong(index));
  return (
    <fieldset className="level holidays">
      <legend>{t('calendars.holidays')}</legend>
      {holidays.length === 0 && <p className="subtle">{t('settings.noHolidays')}</p>}
      {shown.map(({ holiday, index }) => (
        <HolidayRow
          key={index}
          holiday={holiday}
          problemAt={(part) => problemAt(`holidays[${index}].${part}`)}
          onChange={(changed) => onChange(holidays.with(index, changed))}
          onRemove={() => onChange(holidays.filter((_, other) => other !== index))}
        />
      ))}
      {shown.length < holidays.length && (
        <div>
          <Button spacing="compact" onClick={() => setWhole(true)}>
            {t('calendars.showAll', { count: holidays.length })}
          </Button>
        </div>
      )}
      <div className="card-acts">
        <Button onClick={() => onChange([{ date: '', name: '' }, ...holidays])}>
          {t('calendars.addHoliday')}
        </Button>
        <HolidaysFile zone={zone} onRead={(read) => onChange(joined(holidays, read))} />
      </div>
    </fieldset>
  );
}
