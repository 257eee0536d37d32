import { useId } from 'react';
import { ErrorMessage, Label } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { useReadOnly } from '../read-only';
import { useSite } from '../site';
import { findPeople } from './find-people';
import { Person } from './person';

interface Option {
  readonly accountId: string;
}

interface Props {
  readonly label: string;
  /** Account id, empty while nobody is chosen. */
  readonly person: string;
  readonly problem?: string | undefined;
  readonly onChange: (accountId: string) => void;
}

/** One person, whom Jira finds by the name that is typed. */
export function PersonField({ label, person, problem, onChange }: Props) {
  const { t } = useSite();
  const isReadOnly = useReadOnly();
  const id = useId();
  const problemId = `${id}-problem`;
  const find = async (typed: string) => (await findPeople(typed)).map((accountId) => ({ accountId }));
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      {isReadOnly ? (
        <output id={id} className="read-value">
          {person !== '' && <Person accountId={person} />}
        </output>
      ) : (
        <AsyncSelect<Option>
          inputId={id}
          {...(problem === undefined ? {} : { descriptionId: problemId })}
          cacheOptions
          loadOptions={find}
          value={person === '' ? null : { accountId: person }}
          isInvalid={problem !== undefined}
          placeholder={t('settings.findPerson')}
          noOptionsMessage={() => t('settings.nobodyFound')}
          getOptionValue={({ accountId }) => accountId}
          getOptionLabel={({ accountId }) => accountId}
          formatOptionLabel={({ accountId }) => <Person accountId={accountId} />}
          onChange={(picked) => onChange(picked?.accountId ?? '')}
        />
      )}
      {problem !== undefined && (
        <span id={problemId}>
          <ErrorMessage>{problem}</ErrorMessage>
        </span>
      )}
    </div>
  );
}
