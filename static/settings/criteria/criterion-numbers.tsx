import type { Criterion } from '../../../src/domain/criteria/criterion';
import { useSite } from '../../shared/site';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { NumberField } from '../fields/number-field';
import type { PolicyDraft } from '../use-policy-draft';
import { thresholdsOf, withThreshold, type Threshold } from './thresholds';

const UNIT_OF = { percent: 'percent', count: 'times', rating: 'stars' } as const;

/** The numbers of a criterion: its thresholds, and how eagerly it fires. */
export function CriterionNumbers({ draft }: { readonly draft: PolicyDraft<Criterion> }) {
  const { t } = useSite();
  const { body, change, problemAt } = draft;
  return (
    <div className="numbers">
      {thresholdsOf(body).map((threshold) => (
        <ThresholdField
          key={threshold.path}
          threshold={threshold}
          problem={problemAt(threshold.path)}
          onChange={(value) => change(withThreshold(body, threshold.path, value))}
        />
      ))}
      {(['holdsForMinutes', 'coolDownMinutes'] as const).map((name) => (
        <MinutesField
          key={name}
          label={t(`settings.number.${name}`)}
          minutes={body[name]}
          units={unitsOf('elapsed')}
          problem={problemAt(name)}
          onChange={(minutes) => change({ ...body, [name]: minutes })}
        />
      ))}
      <NumberField
        label={t('settings.number.capPerHour')}
        unit={t('settings.in.times')}
        value={body.capPerHour}
        problem={problemAt('capPerHour')}
        onChange={(capPerHour) => change({ ...body, capPerHour })}
      />
    </div>
  );
}

interface ThresholdProps {
  readonly threshold: Threshold;
  readonly problem: string | undefined;
  readonly onChange: (value: number) => void;
}

function ThresholdField({ threshold, problem, onChange }: ThresholdProps) {
  const { t } = useSite();
  const { name, value, isWorkingTime } = threshold;
  const fact = t(`fact.${threshold.fact}`);
  if (name === 'minutes' || name === 'withinMinutes') {
    const text = name === 'withinMinutes' ? 'within' : isWorkingTime ? 'workingThreshold' : 'threshold';
    return (
      <MinutesField
        label={t(`settings.${text}`, { fact })}
        minutes={value}
        units={unitsOf(isWorkingTime ? 'working' : 'elapsed')}
        problem={problem}
        onChange={onChange}
      />
    );
  }
  return (
    <NumberField
      label={t('settings.threshold', { fact })}
      unit={t(`settings.in.${UNIT_OF[name]}`)}
      value={value}
      problem={problem}
      onChange={onChange}
    />
  );
}
