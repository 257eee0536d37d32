import { useMemo, useState, type ReactElement } from 'react';
import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import Spinner from '@atlaskit/spinner';
import { AppSurface } from '../../bridge/app-surface';
import { Crumbs } from '../../parts/crumbs';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import { useAct } from '../../parts/use-act';
import { WriteComment } from '../../parts/write-comment';
import type { DeskPage } from '../../site/jira-shapes';
import { useSite } from '../../site/site-context';
import { dayAndTime } from '../../site/time-text';
import { useLoaded } from '../../site/use-loaded';
import type { SurfaceModule } from '../../site/contract';
import { useModules } from '../../site/use-modules';
import { ActionModal } from '../work-item/action-modal';
import { RequestFields } from './request-fields';
import { summaryOf, type DeskComment, type DeskRequest } from './request-shapes';

const WAYS = [{ text: 'Add comment', isPublic: true }];

/** A request as its customer sees it: public comments only. */
export function RequestPage({
  projectKey,
  issueKey,
}: {
  readonly projectKey: string;
  readonly issueKey: string;
}): ReactElement {
  const path = `/rest/servicedeskapi/request/${encodeURIComponent(issueKey)}`;
  const { value, error } = useLoaded<DeskRequest>(path);
  if (error !== undefined) return <Problem title="This request cannot be shown" message={error} />;
  if (value === undefined) return <Spinner label="Loading the request" />;
  return <RequestView request={value} path={path} projectKey={projectKey} />;
}

function RequestView({
  request,
  path,
  projectKey,
}: {
  readonly request: DeskRequest;
  readonly path: string;
  readonly projectKey: string;
}): ReactElement {
  const { facts } = useSite();
  const act = useAct();
  const comments = useLoaded<DeskPage<DeskComment>>(`${path}/comment?limit=100`);
  const modules = useModules({ location: 'portal-request' });
  const extension = useMemo(
    () => ({
      portal: { id: request.serviceDeskId },
      request: { key: request.issueKey, typeId: request.requestTypeId },
    }),
    [request.serviceDeskId, request.issueKey, request.requestTypeId],
  );
  const [action, setAction] = useState<SurfaceModule>();
  const ofType = (type: string): readonly SurfaceModule[] =>
    modules.filter((module) => module.type === `jiraServiceManagement:${type}`);
  const send = (body: string): Promise<boolean> =>
    act.run('The comment', 'POST', `${path}/comment`, { body, public: true });
  const visible = (comments.value?.values ?? []).filter((comment) => comment.public);
  return (
    <div className="portal section">
      <Crumbs crumbs={[{ text: 'Requests', to: `/portal/${projectKey}` }, { text: request.issueKey }]} />
      <PageTitle text={summaryOf(request)} />
      <Lozenge>{request.currentStatus.status}</Lozenge>{' '}
      <span className="subtle">{`raised by ${request.reporter.displayName} · ${dayAndTime(request.createdDate.epochMillis, facts.zone)}`}</span>
      <div className="portal-actions">
        {ofType('portalRequestViewAction').map((module) => (
          <Button key={module.key} onClick={() => setAction(module)}>
            {module.title}
          </Button>
        ))}
      </div>
      <ActionModal action={action} extension={extension} onClose={() => setAction(undefined)} />
      <RequestFields request={request} />
      <h2>Activity</h2>
      <WriteComment label="Add a comment" ways={WAYS} onSend={send} />
      <ol className="entries">
        {visible.map((comment) => (
          <li key={comment.id} className="entry">
            <Avatar size="medium" />
            <div className="entry-body">
              <header>
                <b>{comment.author.displayName}</b>
                <span className="subtle">{dayAndTime(comment.created.epochMillis, facts.zone)}</span>
              </header>
              <p style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.body}</p>
            </div>
          </li>
        ))}
      </ol>
      {ofType('portalRequestDetail').map((module) => (
        <section key={module.key}>
          <h2>{module.title}</h2>
          <AppSurface module={module} extension={extension} />
        </section>
      ))}
    </div>
  );
}
