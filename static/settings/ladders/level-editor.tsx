import Button from '@atlaskit/button/new';
import type { LadderLevel } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { DelayField } from '../fields/delay-field';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { LevelOptions } from './level-options';
import { TargetPicker } from './target-picker';

interface Props {
  readonly number: number;
  readonly level: LadderLevel;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (level: LadderLevel) => void;
  /** Absent for the only level: a ladder needs one. */
  readonly onRemove?: () => void;
}

export function LevelEditor({ number, level, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const set = (changes: Partial<LadderLevel>) => onChange({ ...level, ...changes });
  return (
    <fieldset className="level">
      <legend>{t('badge.level', { level: number })}</legend>
      <div className="level-fields">
        <TextField
          label={t('settings.levelName')}
          value={level.name}
          problem={problemAt('name')}
          onChange={(name) => set({ name })}
        />
        <TargetPicker
          label={t('settings.people')}
          targets={level.people}
          problem={problemAt('people')}
          onChange={(people) => set({ people })}
        />
        <DelayField
          label={t(number === 1 ? 'settings.delayFirst' : 'settings.delay')}
          delay={level.delay}
          problem={problemAt('delay')}
          onChange={(delay) => set({ delay })}
        />
        <DelayField
          label={t('settings.wait')}
          delay={level.wait}
          problem={problemAt('wait')}
          onChange={(wait) => set({ wait })}
        />
        <NumberField
          label={t('settings.repeats')}
          unit={t('settings.in.times')}
          value={level.repeats}
          problem={problemAt('repeats')}
          onChange={(repeats) => set({ repeats })}
        />
        <ChoiceField
          label={t('settings.answer')}
          value={level.answer}
          choices={(['one', 'all'] as const).map((value) => ({
            value,
            label: t(`settings.answers.${value}`),
          }))}
          problem={problemAt('answer')}
          onChange={(answer) => set({ answer })}
        />
        <LevelOptions level={level} problemAt={problemAt} onChange={onChange} />
      </div>
      {onRemove && (
        <div className="aside-button">
          <Button appearance="subtle" spacing="compact" onClick={onRemove}>
            {t('settings.removeLevel', { level: number })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
