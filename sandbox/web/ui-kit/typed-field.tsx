import { useEffect, useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { callbackOf } from './callback';
import type { HostComponent } from './host-component';

interface TypedFieldProps extends Record<string, unknown> {
  readonly as: HostComponent;
}

/** A text field that keeps what is being typed and follows the app's value when that changes: a late answer must not eat letters. */
export function TypedField({ as: Field, value, onChange, ...rest }: TypedFieldProps): ReactElement {
  const controlled = value !== undefined;
  const [typed, setTyped] = useState(value);
  const known = useRef(value);
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    setTyped(value);
  }, [value]);
  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    known.current = event.target.value;
    setTyped(event.target.value);
    callbackOf(onChange)?.(event);
  };
  return <Field {...rest} {...(controlled ? { value: typed } : {})} onChange={change} />;
}
