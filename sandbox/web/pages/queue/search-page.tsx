import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/page-title';
import { goTo, useRoute } from '../../site/use-route';
import { IssueFinder } from './issue-finder';

/** Work items of all projects by JQL. */
export function SearchPage(): ReactElement {
  const { query } = useRoute();
  return (
    <>
      <PageTitle text="Search" />
      <IssueFinder
        jql={query.get('jql') ?? 'created >= -30d ORDER BY created DESC'}
        label="Work items found"
        onJql={(jql) => goTo(`/issues?jql=${encodeURIComponent(jql)}`)}
      />
    </>
  );
}
