import type { ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { Crumbs } from '../../parts/crumbs';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import { useDesk } from '../../site/use-desk';
import { goTo, useRoute } from '../../site/use-route';
import { IssueFinder } from './issue-finder';

/** A queue, whose JQL one may change to look for something else. */
export function QueuePage({
  projectKey,
  queueId,
}: {
  readonly projectKey: string;
  readonly queueId: string;
}): ReactElement {
  const desk = useDesk(projectKey);
  const { query } = useRoute();
  const queue = desk.queues.find((one) => one.id === queueId);
  if (desk.isLoaded && desk.project === undefined)
    return (
      <Problem
        title="This queue cannot be shown"
        message={`There is no project ${projectKey} for this person.`}
      />
    );
  if (queue === undefined) return <Spinner label="Loading the queue" />;
  return (
    <>
      <Crumbs crumbs={[{ text: desk.project?.name ?? projectKey, to: '/' }, { text: 'Queues' }]} />
      <PageTitle text={queue.name} />
      <IssueFinder
        jql={query.get('jql') ?? queue.jql}
        columns={queue.fields}
        label={queue.name}
        onJql={(jql) =>
          goTo(
            `/queues/${projectKey}/${queueId}${jql === queue.jql || jql === '' ? '' : `?jql=${encodeURIComponent(jql)}`}`,
          )
        }
      />
    </>
  );
}
