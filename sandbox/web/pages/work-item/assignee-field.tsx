import { useId, type ReactElement } from 'react';
import { AsyncSelect } from '@atlaskit/select';
import { optionOf, SHOWN_PEOPLE, type PersonOption } from '../../parts/person-option';
import type { Act } from '../../parts/use-act';
import type { JiraPerson } from '../../site/jira-shapes';
import { useSite } from '../../site/site-context';

interface AssigneeFieldProps {
  readonly assignee: JiraPerson | null;
  readonly issueKey: string;
  readonly path: string;
  readonly act: Act;
}

/** Who works on it, of those who can be assigned. */
export function AssigneeField({ assignee, issueKey, path, act }: AssigneeFieldProps): ReactElement {
  const { call } = useSite();
  const id = useId();
  const find = async (typed: string): Promise<PersonOption[]> => {
    const query = new URLSearchParams({ issueKey, query: typed, maxResults: String(SHOWN_PEOPLE) });
    const people = await call<readonly JiraPerson[]>(
      'GET',
      `/rest/api/3/user/assignable/search?${query.toString()}`,
    );
    return people.map(optionOf);
  };
  return (
    <AsyncSelect<PersonOption>
      inputId={id}
      label="Assignee"
      loadOptions={find}
      defaultOptions
      value={assignee === null ? null : optionOf(assignee)}
      isClearable
      isDisabled={act.isBusy}
      placeholder="Unassigned"
      classNamePrefix="choice"
      menuPortalTarget={document.body}
      onChange={(chosen) =>
        void act.run('Assigning', 'PUT', `${path}/assignee`, { accountId: chosen?.value ?? null })
      }
    />
  );
}
