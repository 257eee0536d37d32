import type { Criterion } from '../../../src/domain/criteria/criterion';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { NumberField } from '../fields/number-field';
import { useSettings } from '../settings-state';

const ANY_TIME = '*';

interface Props {
  readonly body: Criterion;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (body: Criterion) => void;
}

/** How eagerly it fires: when at all, how often on one work item, how often in an hour. */
export function PaceFields({ body, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  return (
    <div className="numbers">
      <ChoiceField
        label={t('criteria.quiet')}
        value={body.quietHours?.outsideCalendarId ?? ANY_TIME}
        choices={[
          { value: ANY_TIME, label: t('criteria.quietNever') },
          ...view.calendars.map(({ id, body: { name } }) => ({
            value: id,
            label: t('criteria.quietOutside', { calendar: name }),
          })),
        ]}
        problem={problemAt('quietHours') ?? problemAt('quietHours.outsideCalendarId')}
        onChange={(picked) => {
          const { quietHours: _before, ...rest } = body;
          onChange(picked === ANY_TIME ? rest : { ...rest, quietHours: { outsideCalendarId: picked } });
        }}
      />
      <MinutesField
        label={t('criteria.coolDown')}
        minutes={body.coolDownMinutes}
        units={unitsOf('elapsed')}
        problem={problemAt('coolDownMinutes')}
        onChange={(coolDownMinutes) => onChange({ ...body, coolDownMinutes })}
      />
      <NumberField
        label={t('criteria.cap')}
        value={body.capPerHour}
        problem={problemAt('capPerHour')}
        onChange={(capPerHour) => onChange({ ...body, capPerHour })}
      />
    </div>
  );
}
