import { useState } from 'react';
import type { Span } from '../../../src/domain/calendar/calendar';
import { TextField } from '../fields/text-field';
import { hoursText, spansOf } from './hours-text';

interface Props {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly problem?: string | undefined;
  readonly onChange: (spans: readonly Span[]) => void;
}

/** A weekday's hours as text; it stays as typed until the hours behind it become others. */
export function HoursField({ label, spans, problem, onChange }: Props) {
  const stored = hoursText(spans);
  const [text, setText] = useState(stored);
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setText(stored);
  }
  return (
    <TextField
      label={label}
      value={text}
      problem={problem}
      onChange={(typed) => {
        setText(typed);
        setSeen(hoursText(spansOf(typed)));
        onChange(spansOf(typed));
      }}
    />
  );
}
