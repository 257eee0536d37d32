import { ErrorMessage } from '@atlaskit/form';
import Select from '@atlaskit/select';
import type { Delay } from '../../../src/domain/policy/delay';
import { useReadOnly } from '../../shared/read-only';
import { useSite } from '../../shared/site';
import { delayText } from '../policies/delay-text';
import { unitsOf } from './delay-units';
import { MinutesInput } from './minutes-input';
import { ReadValue } from './read-value';

interface Props {
  readonly label: string;
  readonly delay: Delay;
  readonly problem?: string | undefined;
  readonly onChange: (delay: Delay) => void;
}

/** An amount, its unit, and whether it counts around the clock or in working time. */
export function DelayField({ label, delay, problem, onChange }: Props) {
  const site = useSite();
  const isReadOnly = useReadOnly();
  const { t } = site;
  const clocks = (['elapsed', 'working'] as const).map((value) => ({
    value,
    label: t(`settings.clock.${value}`),
  }));
  if (isReadOnly) return <ReadValue label={label} text={delayText(site, delay)} />;
  return (
    <fieldset className="delay">
      <legend>{label}</legend>
      <div className="delay-parts">
        <MinutesInput
          label={label}
          minutes={delay.minutes}
          units={unitsOf(delay.clock)}
          isInvalid={problem !== undefined}
          onChange={(minutes) => onChange({ ...delay, minutes })}
        />
        <Select
          aria-label={t('settings.clockOf', { label })}
          className="delay-clock"
          isSearchable={false}
          options={clocks}
          value={clocks.find(({ value }) => value === delay.clock) ?? null}
          onChange={(picked) => {
            if (picked) onChange({ ...delay, clock: picked.value });
          }}
        />
      </div>
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </fieldset>
  );
}
