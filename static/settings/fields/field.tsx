import { useId, type ReactNode } from 'react';
import { ErrorMessage, Label } from '@atlaskit/form';
import { useReadOnly } from '../../shared/read-only';

interface Props {
  readonly label: string;
  readonly problem?: string | undefined;
  /** What it holds, drawn where it is only to be read. Left out where its form is never so. */
  readonly read?: ReactNode;
  readonly children: (control: {
    readonly id: string;
    readonly describedBy: string | undefined;
  }) => ReactNode;
}

/** A labelled control with what is wrong with it below; who hears the page hears both together. */
export function Field({ label, problem, read, children }: Props) {
  const id = useId();
  const isReadOnly = useReadOnly();
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      {isReadOnly && read !== undefined ? (
        <output id={id} className="read-value">
          {read}
        </output>
      ) : (
        children({ id, describedBy: problem === undefined ? undefined : problemId })
      )}
      {problem !== undefined && (
        <span id={problemId}>
          <ErrorMessage>{problem}</ErrorMessage>
        </span>
      )}
    </div>
  );
}
