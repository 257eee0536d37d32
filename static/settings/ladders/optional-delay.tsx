import type { Delay } from '../../../src/domain/policy/delay';
import { ChoiceField } from '../fields/choice-field';
import { DelayField } from '../fields/delay-field';

interface Props {
  readonly label: string;
  /** What is said where there is none, and where there is one. */
  readonly never: string;
  readonly sometime: string;
  /** What the delay itself is called. */
  readonly amount: string;
  readonly delay: Delay | undefined;
  /** What it begins with when it is asked for. */
  readonly first: Delay;
  readonly problem: string | undefined;
  readonly onChange: (delay: Delay | undefined) => void;
}

/** A delay that may be left out. */
export function OptionalDelay({ label, never, sometime, amount, delay, first, problem, onChange }: Props) {
  return (
    <>
      <ChoiceField
        label={label}
        value={delay === undefined ? 'never' : 'sometime'}
        choices={[
          { value: 'never', label: never },
          { value: 'sometime', label: sometime },
        ]}
        problem={delay === undefined ? problem : undefined}
        onChange={(value) => onChange(value === 'never' ? undefined : (delay ?? first))}
      />
      {delay && <DelayField label={amount} delay={delay} problem={problem} onChange={onChange} />}
    </>
  );
}
