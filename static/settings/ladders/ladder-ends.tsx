import type { Ladder } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { OptionalDelay } from './optional-delay';

interface Props {
  readonly ladder: Ladder;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (ladder: Ladder) => void;
}

/** What follows the last level, and how long a climb may last. */
export function LadderEnds({ ladder, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { repeatFrom, ...endsOnce } = ladder;
  const { stopAfter, ...stopsNever } = ladder;
  const levels = ladder.levels.map(({ name }, index) => ({
    value: String(index + 1),
    label: t('settings.againAt', { level: index + 1, name }),
  }));
  return (
    <div className="level-fields">
      <ChoiceField
        label={t('settings.pastEnd')}
        value={repeatFrom ? String(repeatFrom.level) : 'end'}
        choices={[{ value: 'end', label: t('settings.endsThere') }, ...levels]}
        problem={problemAt('repeatFrom.level')}
        onChange={(value) =>
          onChange(
            value === 'end'
              ? endsOnce
              : { ...ladder, repeatFrom: { level: Number(value), times: repeatFrom?.times ?? 1 } },
          )
        }
      />
      {repeatFrom && (
        <NumberField
          label={t('settings.againTimes')}
          unit={t('settings.in.times')}
          value={repeatFrom.times}
          problem={problemAt('repeatFrom.times')}
          onChange={(times) => onChange({ ...ladder, repeatFrom: { ...repeatFrom, times } })}
        />
      )}
      <OptionalDelay
        label={t('settings.stop')}
        never={t('settings.stopsNever')}
        sometime={t('settings.stopsAfter')}
        amount={t('settings.limit')}
        delay={stopAfter}
        first={{ minutes: 1440, clock: 'elapsed' }}
        problem={problemAt('stopAfter')}
        onChange={(delay) => onChange(delay ? { ...ladder, stopAfter: delay } : stopsNever)}
      />
    </div>
  );
}
