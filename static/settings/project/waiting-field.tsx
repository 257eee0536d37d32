import type { ValueMatch } from '../../../src/domain/criteria/condition';
import type { WaitingStatuses } from '../../../src/domain/policy/project-settings';
import { useSite } from '../../shared/site';
import { MatchField } from '../criteria/match-field';
import { ChoiceField } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';

interface Props {
  readonly waiting: WaitingStatuses;
  readonly statuses: readonly ValueMatch[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (waiting: WaitingStatuses) => void;
}

/** Statuses in which a work item waits for somebody outside, so that clocks rest, and for how long at most. */
export function WaitingField({ waiting, statuses, problemAt, onChange }: Props) {
  const { t } = useSite();
  const cap = waiting.providerCapMinutes;
  const at = (path: string) => problemAt(`waitingStatuses.${path}`);
  return (
    <fieldset className="level part">
      <legend>{t('settings.waiting')}</legend>
      <p className="tab-hint">{t('settings.waitingHint')}</p>
      {(['customer', 'provider'] as const).map((whom) => (
        <MatchField
          key={whom}
          label={t(`settings.waitingFor.${whom}`)}
          values={waiting[whom]}
          choices={statuses}
          mayType
          problem={at(whom)}
          onChange={(values) => onChange({ ...waiting, [whom]: values })}
        />
      ))}
      <div className="level-fields">
        <ChoiceField
          label={t('settings.waitingCap')}
          value={cap === null ? 'never' : 'sometime'}
          choices={[
            { value: 'never', label: t('settings.waitingNoCap') },
            { value: 'sometime', label: t('settings.waitingCapped') },
          ]}
          problem={cap === null ? at('providerCapMinutes') : undefined}
          onChange={(chosen) =>
            onChange({ ...waiting, providerCapMinutes: chosen === 'never' ? null : (cap ?? 2880) })
          }
        />
        {cap !== null && (
          <MinutesField
            label={t('settings.atMost')}
            minutes={cap}
            units={unitsOf('elapsed')}
            problem={at('providerCapMinutes')}
            onChange={(providerCapMinutes) => onChange({ ...waiting, providerCapMinutes })}
          />
        )}
      </div>
    </fieldset>
  );
}
