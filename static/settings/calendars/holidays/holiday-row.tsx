import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { Holiday } from '../../../../src/domain/calendar/calendar';
import { useSite } from '../../../shared/site';
import { Field } from '../../fields/field';
import { TextField } from '../../fields/text-field';

interface Props {
  readonly holiday: Holiday;
  readonly problemAt: (part: string) => string | undefined;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: () => void;
}

export function HolidayRow({ holiday, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const { date, name, everyYear = false } = holiday;
  const problem = problemAt('date');
  return (
    <div className="holiday">
      <Field label={t('calendars.date')} problem={problem}>
        {({ id, describedBy }) => (
          <Textfield
            id={id}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            type="date"
            value={date}
            isInvalid={problem !== undefined}
            onChange={({ currentTarget }) => onChange({ ...holiday, date: currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={t('calendars.holidayName')}
        value={name}
        problem={problemAt('name')}
        onChange={(typed) => onChange({ ...holiday, name: typed })}
      />
      <Checkbox
        label={t('calendars.everyYear')}
        isChecked={everyYear}
        onChange={({ currentTarget }) => {
          const { everyYear: _before, ...once } = holiday;
          onChange(currentTarget.checked ? { ...once, everyYear: true } : once);
        }}
      />
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={t('calendars.removeHoliday', { name: name || date })}
        onClick={onRemove}
      >
        {t('calendars.removeShort')}
      </Button>
    </div>
  );
}
