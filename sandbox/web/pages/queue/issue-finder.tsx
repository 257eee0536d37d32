import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import Textfield from '@atlaskit/textfield';
import { Problem } from '../../parts/problem';
import type { JiraField } from '../../site/jira-shapes';
import { useLoaded } from '../../site/use-loaded';
import { columnsOf } from './columns-of';
import { IssueTable } from './issue-table';
import { useSearch } from './use-search';

interface IssueFinderProps {
  readonly jql: string;
  readonly onJql: (jql: string) => void;
  readonly label: string;
  readonly columns?: readonly string[];
}

/** A box for JQL and what it finds. */
export function IssueFinder({ jql, onJql, label, columns }: IssueFinderProps): ReactElement {
  const [typed, setTyped] = useState(jql);
  useEffect(() => setTyped(jql), [jql]);
  const fields = useLoaded<readonly JiraField[]>('/rest/api/3/field');
  const shown = columnsOf(fields.value ?? [], columns);
  const search = useSearch(jql, shown);
  const { value, error } = search.answer;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onJql(typed.trim());
  };
  return (
    <>
      <form className="jql" onSubmit={submit}>
        <span className="grow">
          <Textfield
            aria-label="JQL"
            isMonospaced
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            placeholder="escalationStage = closed"
          />
        </span>
        <Button type="submit" appearance="primary">
          Search
        </Button>
      </form>
      {error === undefined ? null : <Problem title="Jira refused this search" message={error} />}
      {value === undefined && error === undefined ? <Spinner label="Searching" /> : null}
      {value?.issues.length === 0 ? <p>No work item matches.</p> : null}
      {value !== undefined && value.issues.length > 0 ? (
        <IssueTable issues={value.issues} columns={shown} label={label} />
      ) : null}
      {search.goBack || search.goOn ? (
        <nav className="buttons" aria-label="Pages" style={{ marginBlockStart: 16 }}>
          <Button isDisabled={!search.goBack} onClick={() => search.goBack?.()}>
            Previous
          </Button>
          <span aria-current="page" style={{ alignSelf: 'center' }}>{`Page ${search.pageNumber}`}</span>
          <Button isDisabled={!search.goOn} onClick={() => search.goOn?.()}>
            Next
          </Button>
        </nav>
      ) : null}
    </>
  );
}
