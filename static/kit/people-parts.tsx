import { useId } from 'react';
import { Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { findPeople } from '../shared/people/find-people';
import { Person } from '../shared/people/person';
import { ABOVE_DIALOGS } from './field-parts';

export const User = ({ accountId }: { readonly accountId: string }) => <Person accountId={accountId} />;

interface Picked {
  readonly id: string;
}

interface Props {
  readonly label: string;
  readonly name: string;
  readonly isRequired?: boolean;
  readonly isMulti?: boolean;
  readonly placeholder?: string;
  readonly defaultValue?: string | readonly string[];
  readonly onChange: (picked: Picked | readonly Picked[] | null) => void;
}

const find = async (typed: string): Promise<readonly Picked[]> =>
  (await findPeople(typed)).map((id) => ({ id }));

/** A person or several, whom Jira finds by the name that is typed. */
export function UserPicker(props: Props) {
  const { label, name, isRequired, isMulti = false, placeholder, defaultValue = [], onChange } = props;
  const id = useId();
  const chosen = [defaultValue].flat().map((one) => ({ id: one }));
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <AsyncSelect<Picked, boolean>
        {...ABOVE_DIALOGS}
        inputId={id}
        name={name}
        isMulti={isMulti}
        isClearable
        placeholder={placeholder}
        loadOptions={find}
        defaultValue={isMulti ? chosen : (chosen[0] ?? null)}
        getOptionValue={(one) => one.id}
        getOptionLabel={(one) => one.id}
        formatOptionLabel={(one) => <Person accountId={one.id} />}
        onChange={onChange}
      />
    </div>
  );
}
