import type { ReactElement } from 'react';
import Lozenge from '@atlaskit/lozenge';
import Spinner from '@atlaskit/spinner';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import type { DeskPage } from '../../site/jira-shapes';
import { useSite } from '../../site/site-context';
import { SiteLink } from '../../site/site-link';
import { dayAndTime } from '../../site/time-text';
import { useLoaded } from '../../site/use-loaded';
import { summaryOf, type DeskRequest } from './request-shapes';

/** The customer's own requests and those shared with the organisation. */
export function PortalPage({ projectKey }: { readonly projectKey: string }): ReactElement {
  const { facts } = useSite();
  const { value, error } = useLoaded<DeskPage<DeskRequest>>(
    '/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS&limit=50',
  );
  const requests = (value?.values ?? []).filter((request) => request.issueKey.startsWith(`${projectKey}-`));
  return (
    <div className="portal">
      <PageTitle text="Requests" />
      {error === undefined ? null : <Problem title="Your requests cannot be shown" message={error} />}
      {value === undefined && error === undefined ? <Spinner label="Loading your requests" /> : null}
      {value !== undefined && requests.length === 0 ? <p>You have no requests here.</p> : null}
      <ol className="entries">
        {requests.map((request) => (
          <li key={request.issueId} className="card">
            <h2>
              <SiteLink to={`/portal/${projectKey}/${request.issueKey}`}>{summaryOf(request)}</SiteLink>
            </h2>
            <div className="card-body">
              <Lozenge>{request.currentStatus.status}</Lozenge>{' '}
              <span className="subtle">{`${request.issueKey} · raised by ${request.reporter.displayName} · ${dayAndTime(request.createdDate.epochMillis, facts.zone)}`}</span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
