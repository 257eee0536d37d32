import type { CountedTime } from '../../../../src/domain/calendar/counted-spans';
import { useSite } from '../../../shared/site';
import { zoneText } from '../../policies/zone-text';

/** Of more stretches the first and the last are enough. */
const SHOWN = 20;

interface Props {
  readonly counted: CountedTime;
  readonly zone: string;
}

/** When it is due, and what was counted until then. */
export function CountedList({ counted: { dueAt, spans }, zone }: Props) {
  const { t, times, language } = useSite();
  const text = zoneText(language, zone);
  const isLong = spans.length > SHOWN;
  const shown = isLong ? [...spans.slice(0, SHOWN - 1), ...spans.slice(-1)] : spans;
  return (
    <>
      <p>
        <strong>{t('calendars.due', { at: text(dueAt) })}</strong>
      </p>
      <p>{t('calendars.counted')}</p>
      <ul>
        {shown.map(({ from, to }) => (
          <li key={from}>
            {t('calendars.span', { from: text(from), to: text(to), duration: times.duration(to - from) })}
          </li>
        ))}
      </ul>
      {isLong && <p className="subtle">{t('calendars.spansLeft', { count: spans.length - SHOWN })}</p>}
    </>
  );
}
