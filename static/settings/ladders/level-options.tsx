import type { LadderLevel } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { HoursField } from '../calendars/hours-field';
import { ChoiceField } from '../fields/choice-field';
import { useSettings } from '../settings-state';
import { DAYS, daysName, windowName, withWindow, type DaysName } from './level-hours';
import { OptionalDelay } from './optional-delay';

interface Props {
  readonly level: LadderLevel;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (level: LadderLevel) => void;
}

/** When a level may be told, and what is done when it cannot be. */
export function LevelOptions({ level, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const { onlyWhile } = level;
  const { holdForDuty, ...heldNever } = level;
  const calendars = view.calendars.map(({ id, body }) => ({ value: `calendar:${id}`, label: body.name }));
  return (
    <>
      <ChoiceField
        label={t('settings.toldWhen')}
        value={windowName(onlyWhile)}
        choices={[
          { value: 'always', label: t('settings.toldAlways') },
          { value: 'hours', label: t('settings.toldHours') },
          ...calendars,
        ]}
        problem={onlyWhile?.kind === 'hours' ? undefined : problemAt('onlyWhile')}
        onChange={(name) => onChange(withWindow(level, name))}
      />
      {onlyWhile?.kind === 'hours' && (
        <>
          <ChoiceField
            label={t('settings.onDays')}
            value={daysName(onlyWhile.weekdays) ?? onlyWhile.weekdays.join(', ')}
            choices={(Object.keys(DAYS) as DaysName[]).map((value) => ({
              value,
              label: t(`settings.days.${value}`),
            }))}
            problem={problemAt('onlyWhile.weekdays')}
            onChange={(name) => {
              const days = (Object.keys(DAYS) as DaysName[]).find((one) => one === name);
              if (days) onChange({ ...level, onlyWhile: { ...onlyWhile, weekdays: DAYS[days] } });
            }}
          />
          <HoursField
            label={t('settings.between')}
            spans={[onlyWhile]}
            problem={problemAt('onlyWhile.from') ?? problemAt('onlyWhile.to')}
            onChange={([span = { from: '', to: '' }]) =>
              onChange({ ...level, onlyWhile: { ...onlyWhile, from: span.from, to: span.to } })
            }
          />
        </>
      )}
      {onlyWhile && (
        <ChoiceField
          label={t('settings.outside')}
          value={onlyWhile.outside}
          choices={(['wait', 'skip'] as const).map((value) => ({
            value,
            label: t(`settings.outsides.${value}`),
          }))}
          problem={problemAt('onlyWhile.outside')}
          onChange={(outside) => onChange({ ...level, onlyWhile: { ...onlyWhile, outside } })}
        />
      )}
      <OptionalDelay
        label={t('settings.nobody')}
        never={t('settings.nobodyGoesOn')}
        sometime={t('settings.nobodyHolds')}
        amount={t('settings.atMost')}
        delay={holdForDuty}
        first={{ minutes: 60, clock: 'elapsed' }}
        problem={problemAt('holdForDuty')}
        onChange={(delay) => onChange(delay ? { ...level, holdForDuty: delay } : heldNever)}
      />
    </>
  );
}
