import { useMemo, useState } from 'react';
import { coverageFindings } from '../../../../src/domain/ladder/coverage-findings';
import { coverageWeek, weekStart } from '../../../../src/domain/ladder/coverage-week';
import type { PeopleBehind } from '../../../../src/domain/ladder/target-people';
import type { Calendar } from '../../../../src/domain/calendar/calendar';
import { localInstant } from '../../../../src/domain/calendar/local-instant';
import { parseDate } from '../../../../src/domain/calendar/local-day';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { HOUR } from '../../../../src/domain/time';
import { useSite } from '../../../shared/site';
import { Loading } from '../../../shared/states/loading';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { DayField } from '../../criteria/day-field';
import { ChoiceField } from '../../fields/choice-field';
import { useSettings } from '../../settings-state';
import { CoverageFindings } from './coverage-findings';
import { CoverageGaps } from './coverage-gaps';
import { CoverageGrid } from './coverage-grid';
import { CoverageTable } from './coverage-table';
import { usePeopleBehind } from './use-people-behind';

interface Props {
  readonly ladder: Ladder;
}

/** For each hour of a week: who would be told of an escalation that starts then, by this ladder as it is typed. */
export function CoverageMap({ ladder }: Props) {
  const { t } = useSite();
  const { view, now } = useSettings();
  const [day, setDay] = useState('');
  const [shownAt] = useState(() => Math.floor(now / HOUR) * HOUR);
  const user = view.playbooks.find(({ body }) => body.ladderId === ladder.id);
  const [calendarId, setCalendarId] = useState(user?.body.calendarId ?? view.calendars[0]?.id ?? '');
  const calendar = view.calendars.find(({ id }) => id === calendarId)?.body;
  const chosen =
    calendar && parseDate(day) !== null ? localInstant(calendar.zone, parseDate(day) ?? 0, 12 * HOUR) : null;
  const at = chosen ?? shownAt;
  const { answer, again } = usePeopleBehind(
    view.project.id,
    ladder,
    calendar ? weekStart(calendar.zone, at) : at,
  );
  return (
    <section className="coverage" aria-label={t('coverage.title', { name: ladder.name })}>
      <p className="subtle">{t('coverage.hint')}</p>
      <div className="coverage-choices">
        <DayField label={t('coverage.week')} day={day} onChange={setDay} />
        <ChoiceField
          label={t('coverage.calendar')}
          value={calendarId}
          choices={view.calendars.map(({ id, body }) => ({ value: id, label: body.name }))}
          onChange={setCalendarId}
        />
      </div>
      {!answer && <Loading label={t('coverage.loading')} />}
      {answer && !answer.ok && <TroubleMessage trouble={answer.trouble} retry={again} />}
      {answer?.ok && calendar && (
        <Drawn ladder={ladder} calendar={calendar} people={answer.value.people} at={at} />
      )}
    </section>
  );
}

interface DrawnProps {
  readonly ladder: Ladder;
  readonly calendar: Calendar;
  readonly people: PeopleBehind;
  readonly at: number;
}

function Drawn({ ladder, calendar, people, at }: DrawnProps) {
  const { t } = useSite();
  const { view } = useSettings();
  const week = useMemo(() => {
    const calendars = Object.fromEntries(view.calendars.map(({ id, body }) => [id, body]));
    return isWhole(ladder) ? coverageWeek({ ladder, calendar, calendars, people }, at) : null;
  }, [ladder, calendar, people, at, view.calendars]);
  if (!week) return <p>{t('coverage.unfinished')}</p>;
  return (
    <>
      <CoverageFindings findings={coverageFindings(ladder, people)} ladder={ladder} />
      <CoverageGaps gaps={week.gaps} zone={calendar.zone} />
      <CoverageGrid week={week} ladder={ladder} zone={calendar.zone} />
      <CoverageTable week={week} ladder={ladder} zone={calendar.zone} />
    </>
  );
}

/** While a number is being typed there is nothing to count with. */
const isWhole = ({ levels, stopAfter }: Ladder): boolean =>
  levels.every(
    ({ delay, holdForDuty }) => isAmount(delay.minutes) && (!holdForDuty || isAmount(holdForDuty.minutes)),
  ) &&
  (!stopAfter || isAmount(stopAfter.minutes));

const isAmount = (minutes: number): boolean => Number.isFinite(minutes) && minutes >= 0;
