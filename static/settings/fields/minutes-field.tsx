import { ErrorMessage } from '@atlaskit/form';
import type { Unit } from './delay-units';
import { MinutesInput } from './minutes-input';

interface Props {
  readonly label: string;
  readonly minutes: number;
  readonly units: readonly Unit[];
  readonly problem?: string | undefined;
  readonly onChange: (minutes: number) => void;
}

/** A length of time whose clock is settled elsewhere. */
export function MinutesField({ label, problem, ...input }: Props) {
  return (
    <fieldset className="delay">
      <legend>{label}</legend>
      <div className="delay-parts">
        <MinutesInput label={label} isInvalid={problem !== undefined} {...input} />
      </div>
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </fieldset>
  );
}
