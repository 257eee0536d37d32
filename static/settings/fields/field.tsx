import { useId, type ReactNode } from 'react';
import { ErrorMessage, Label } from '@atlaskit/form';

interface Props {
  readonly label: string;
  readonly problem?: string | undefined;
  readonly children: (control: {
    readonly id: string;
    readonly describedBy: string | undefined;
  }) => ReactNode;
}

/** A labelled control with what is wrong with it below; who hears the page hears both together. */
export function Field({ label, problem, children }: Props) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      {children({ id, describedBy: problem === undefined ? undefined : problemId })}
      {problem !== undefined && (
        <span id={problemId}>
          <ErrorMessage>{problem}</ErrorMessage>
        </span>
      )}
    </div>
  );
}
