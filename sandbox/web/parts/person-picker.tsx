import { useId, type ReactElement } from 'react';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { useSite } from '../site/site-context';
import { optionOf, peopleCalled, type PersonOption } from './person-option';

interface PickedPerson {
  readonly id: string;
  readonly name: string;
  readonly type: 'user';
}

interface PersonPickerProps {
  readonly label: string;
  readonly name: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isMulti: boolean;
  readonly isRequired: boolean;
  readonly defaultAccountIds: readonly string[];
  readonly onChange: (picked: PickedPerson | readonly PickedPerson[] | null) => void;
}

const picked = (option: PersonOption): PickedPerson => ({
  id: option.value,
  name: option.label,
  type: 'user',
});

/** UI Kit's UserPicker: a labelled field over the site's people with a licence. */
export function PersonPicker(props: PersonPickerProps): ReactElement {
  const { facts } = useSite();
  const id = useId();
  const people = facts.people.filter((person) => person.licensed);
  const find = async (typed: string): Promise<PersonOption[]> => peopleCalled(people, typed).map(optionOf);
  const start = people.filter(({ accountId }) => props.defaultAccountIds.includes(accountId)).map(optionOf);
  const shared = {
    inputId: id,
    name: props.name,
    loadOptions: find,
    defaultOptions: true,
    isClearable: true,
    classNamePrefix: 'choice',
    menuPortalTarget: document.body,
    placeholder: props.placeholder ?? 'Choose a person',
  };
  return (
    <div>
      <Label htmlFor={id}>
        {props.label}
        {props.isRequired ? <RequiredAsterisk /> : null}
      </Label>
      {props.isMulti ? (
        <AsyncSelect<PersonOption, true>
          {...shared}
          isMulti
          defaultValue={start}
          onChange={(chosen) => props.onChange(chosen.map(picked))}
        />
      ) : (
        <AsyncSelect<PersonOption>
          {...shared}
          defaultValue={start[0] ?? null}
          onChange={(chosen) => props.onChange(chosen ? picked(chosen) : null)}
        />
      )}
      {props.description === undefined ? null : <HelperMessage>{props.description}</HelperMessage>}
    </div>
  );
}
