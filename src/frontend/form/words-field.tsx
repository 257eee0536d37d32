import { Box, Inline, Label, Select, Stack, TextArea } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import type { PhraseList } from './field-spec';

interface WordsFieldProps {
  readonly id: string;
  readonly name: string;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly initial: string;
  readonly phrases: readonly PhraseList[];
  readonly typed: (event: unknown) => string;
  readonly onChange: (text: string) => void;
}

const chosen = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';

/** A text of several lines. Phrases are added to what was typed: a field that keeps its own text is drawn anew with more of it. */
export function WordsField(props: WordsFieldProps): ReactNode {
  const { id, name, isInvalid, isRequired, initial, phrases, typed, onChange } = props;
  const { t } = useReader();
  const [text, setText] = useState(initial);
  const [given, setGiven] = useState({ text: initial, times: 0 });
  const change = (next: string): void => {
    setText(next);
    onChange(next);
  };
  const add = (phrase: string): void => {
    if (phrase === '') return;
    const next = text.trim() === '' ? phrase : `${text.trimEnd()} ${phrase}`;
    setGiven({ text: next, times: given.times + 1 });
    change(next);
  };
  const offered = phrases.filter(({ choices }) => choices.length > 0);
  return (
    <Stack space="space.100">
      <TextArea
        key={given.times}
        id={id}
        name={name}
        isInvalid={isInvalid}
        isRequired={isRequired}
        defaultValue={given.text}
        onChange={(event: unknown) => change(typed(event))}
        minimumRows={3}
        resize="smart"
      />
      {offered.length === 0 ? null : (
        <Inline space="space.150" shouldWrap>
          {offered.map(({ label, choices }, index) => (
            <Box key={`${label}:${given.times}`} xcss={{ width: '200px' }}>
              <Label labelFor={`${id}-phrases-${index}`}>{label}</Label>
              <Select
                id={`${id}-phrases-${index}`}
                spacing="compact"
                options={choices.map(({ value, label: words }) => ({ value, label: words }))}
                placeholder={t('field.insert')}
                onChange={(option: unknown) => add(chosen(option))}
              />
            </Box>
          ))}
        </Inline>
      )}
    </Stack>
  );
}
