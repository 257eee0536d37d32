import { DatePicker } from '@atlaskit/datetime-picker';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';

interface Props {
  readonly label: string;
  /** `2027-03-31`, empty while none is set. */
  readonly day: string;
  readonly problem?: string | undefined;
  readonly onChange: (day: string) => void;
}

/** A day of the calendar, picked or typed. */
export function DayField({ label, day, problem, onChange }: Props) {
  const { t, language } = useSite();
  return (
    <Field label={label} problem={problem}>
      {({ id }) => (
        <DatePicker
          id={id}
          label={label}
          locale={language}
          placeholder={t('criteria.chooseDay')}
          value={day}
          isInvalid={problem !== undefined}
          shouldShowCalendarButton
          onChange={onChange}
        />
      )}
    </Field>
  );
}
