import { ErrorMessage } from '@atlaskit/form';
import { MINUTE } from '../../../src/domain/time';
import { useReadOnly } from '../../shared/read-only';
import { useSite } from '../../shared/site';
import type { Unit } from './delay-units';
import { MinutesInput } from './minutes-input';
import { ReadValue } from './read-value';

interface Props {
  readonly label: string;
  readonly minutes: number;
  readonly units: readonly Unit[];
  readonly problem?: string | undefined;
  readonly onChange: (minutes: number) => void;
}

/** A length of time whose clock is settled elsewhere. */
export function MinutesField({ label, problem, ...input }: Props) {
  const { times } = useSite();
  if (useReadOnly()) return <ReadValue label={label} text={times.duration(input.minutes * MINUTE)} />;
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
