import { CreatableSelect } from '@atlaskit/select';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';

interface Props {
  readonly label: string;
  readonly words: readonly string[];
  readonly problem?: string | undefined;
  readonly onChange: (words: readonly string[]) => void;
}

/** Words or phrases, each typed and entered. */
export function WordsField({ label, words, problem, onChange }: Props) {
  const { t } = useSite();
  return (
    <Field label={label} problem={problem}>
      {({ id, describedBy }) => (
        <CreatableSelect<{ readonly value: string; readonly label: string }, true>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          isMulti
          isInvalid={problem !== undefined}
          options={[]}
          value={words.map((word) => ({ value: word, label: word }))}
          placeholder={t('criteria.typeOrChoose')}
          noOptionsMessage={() => null}
          isValidNewOption={(typed) => typed.trim() !== '' && !words.includes(typed.trim())}
          formatCreateLabel={(typed) => t('criteria.addTyped', { text: typed })}
          getNewOptionData={(typed) => ({ value: typed.trim(), label: typed.trim() })}
          onChange={(picked) => onChange(picked.map(({ value }) => value))}
        />
      )}
    </Field>
  );
}
