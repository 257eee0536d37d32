import type { ReactElement } from 'react';
import { ChoiceField } from '../../parts/choice-field';
import type { Act } from '../../parts/use-act';
import type { JiraPerson } from '../../site/jira-shapes';
import { useLoaded } from '../../site/use-loaded';

interface AssigneeFieldProps {
  readonly assignee: JiraPerson | null;
  readonly issueKey: string;
  readonly path: string;
  readonly act: Act;
}

/** Who works on it, of those who can be assigned. */
export function AssigneeField({ assignee, issueKey, path, act }: AssigneeFieldProps): ReactElement {
  const people = useLoaded<readonly JiraPerson[]>(
    `/rest/api/3/user/assignable/search?issueKey=${issueKey}&maxResults=100`,
  );
  return (
    <ChoiceField
      label="Assignee"
      value={assignee === null ? null : { value: assignee.accountId, label: assignee.displayName }}
      options={(people.value ?? []).map((person) => ({ value: person.accountId, label: person.displayName }))}
      isClearable
      isDisabled={act.isBusy}
      onChoose={(accountId) => void act.run('Assigning', 'PUT', `${path}/assignee`, { accountId })}
    />
  );
}
