import type { Condition } from '../../../src/domain/criteria/condition';
import { FACTS } from '../../../src/domain/criteria/fact-table';
import type { Named } from '../../../src/domain/criteria/history';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { withOperands } from './edit-condition';

interface Props {
  readonly condition: Condition;
  readonly calendars: readonly Named[];
  readonly problemAt: (name: string) => string | undefined;
  readonly onChange: (condition: Condition) => void;
}

const ELAPSED = '*';
const DAY_MINUTES = 1440;

/** In which time a length counts; for what happened, since when it counts. */
export function ConditionClock({ condition, calendars, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { kind } = FACTS[condition.fact];
  if ('minutes' in condition) {
    return (
      <ChoiceField
        label={t('criteria.calendarOf')}
        value={condition.calendarId ?? ELAPSED}
        choices={[
          { value: ELAPSED, label: t('criteria.elapsed') },
          ...calendars.map(({ id, name }) => ({
            value: id,
            label: t('criteria.workingIn', { calendar: name }),
          })),
        ]}
        problem={problemAt('calendarId')}
        onChange={(picked) =>
          onChange(withOperands(condition, { calendarId: picked === ELAPSED ? undefined : picked }))
        }
      />
    );
  }
  if (kind !== 'moments' && kind !== 'words') return null;
  const within = 'withinMinutes' in condition ? condition.withinMinutes : undefined;
  return (
    <>
      <ChoiceField
        label={t('criteria.within')}
        value={within === undefined ? 'ever' : 'last'}
        choices={[
          { value: 'ever', label: t('criteria.everSince') },
          { value: 'last', label: t('criteria.withinLast') },
        ]}
        onChange={(picked) =>
          onChange(withOperands(condition, { withinMinutes: picked === 'ever' ? undefined : DAY_MINUTES }))
        }
      />
      {within !== undefined && (
        <MinutesField
          label={t('criteria.withinLast')}
          minutes={within}
          units={unitsOf('elapsed')}
          problem={problemAt('withinMinutes')}
          onChange={(minutes) => onChange(withOperands(condition, { withinMinutes: minutes }))}
        />
      )}
    </>
  );
}
