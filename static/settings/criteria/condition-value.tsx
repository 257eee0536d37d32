import type { Condition, ValueMatch } from '../../../src/domain/criteria/condition';
import { useSite } from '../../shared/site';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { NumberField } from '../fields/number-field';
import { withOperands, type Operands } from './edit-condition';
import { MatchField } from './match-field';
import type { ValueChoices } from './value-choices';
import { WordsField } from './words-field';

interface Props {
  readonly condition: Condition;
  readonly choices: ValueChoices;
  readonly problemAt: (name: string) => string | undefined;
  readonly onChange: (condition: Condition) => void;
}

const NUMBERS = { percent: 'percent', count: 'times', rating: 'stars' } as const;
const NOT_LISTED: readonly ValueMatch[] = [];

/** What a condition compares with: values picked from Jira, words, a length of time, or a number with its unit. */
export function ConditionValue({ condition, choices, problemAt, onChange }: Props) {
  const { t } = useSite();
  const label = t('criteria.value');
  const set = (operands: Operands) => onChange(withOperands(condition, operands));
  if ('values' in condition) {
    const listed = choices[condition.fact];
    return (
      <MatchField
        label={label}
        values={condition.values}
        choices={listed?.values ?? NOT_LISTED}
        mayType={listed?.mayType ?? true}
        problem={problemAt('values')}
        onChange={(values) => set({ values })}
      />
    );
  }
  if ('words' in condition) {
    return (
      <WordsField
        label={label}
        words={condition.words}
        problem={problemAt('words')}
        onChange={(words) => set({ words })}
      />
    );
  }
  if ('minutes' in condition) {
    return (
      <MinutesField
        label={label}
        minutes={condition.minutes}
        units={unitsOf(condition.calendarId === undefined ? 'elapsed' : 'working')}
        problem={problemAt('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
    );
  }
  const name = (['percent', 'count', 'rating'] as const).find((one) => one in condition);
  if (name === undefined) return null;
  const numbers: Readonly<Record<string, unknown>> = { ...condition };
  return (
    <NumberField
      label={label}
      unit={t(`settings.in.${NUMBERS[name]}`)}
      value={Number(numbers[name])}
      problem={problemAt(name)}
      onChange={(value) => set({ [name]: value })}
    />
  );
}
