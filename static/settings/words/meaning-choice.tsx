import Select from '@atlaskit/select';
import { OUTCOME_MEANINGS, type OutcomeMeaning } from '../../../src/domain/policy/vocabulary';
import { useSite } from '../../shared/site';

interface Props {
  readonly means: OutcomeMeaning;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onChange: (means: OutcomeMeaning) => void;
}

/** What an outcome says of the criterion that started the escalation. */
export function MeaningChoice({ means, name, isDisabled, onChange }: Props) {
  const { t } = useSite();
  const choices = OUTCOME_MEANINGS.map((value) => ({ value, label: t(`words.means.${value}`) }));
  return (
    <span className="word-means">
      <Select
        aria-label={t('words.meansOf', { name })}
        options={choices}
        value={choices.find(({ value }) => value === means) ?? null}
        isSearchable={false}
        isDisabled={isDisabled}
        onChange={(picked) => {
          if (picked) onChange(picked.value);
        }}
      />
    </span>
  );
}
