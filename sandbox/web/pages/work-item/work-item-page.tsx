import { useMemo, useState, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { AdfView } from '../../adf/adf-view';
import { AppSurface } from '../../bridge/app-surface';
import { Crumbs } from '../../parts/crumbs';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import { useAct } from '../../parts/use-act';
import type { SurfaceModule } from '../../site/contract';
import type { JiraIssue } from '../../site/jira-shapes';
import { useModules } from '../../site/use-modules';
import { ActionModal } from './action-modal';
import { Activity } from './activity';
import { ContextCard } from './context-card';
import { DetailsCard } from './details-card';
import { LinkedList } from './linked-list';
import { MoreMenu } from './more-menu';
import { SlaCard } from './sla-card';
import { StatusField } from './status-field';
import { useMove } from './use-move';
import { useWorkItem, type WorkItem } from './use-work-item';

/** `extension` of the context that surfaces on a work item get. */
export function issueExtension({ id, key, fields }: JiraIssue): Readonly<Record<string, unknown>> {
  const { issuetype, project } = fields;
  return {
    issue: { id, key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    isNewToIssue: false,
    location: `${location.origin}/browse/${key}`,
  };
}

export function WorkItemPage({ issueKey }: { readonly issueKey: string }): ReactElement {
  const item = useWorkItem(issueKey);
  const { value, error } = item.issue;
  if (error !== undefined) return <Problem title={`${issueKey} cannot be shown`} message={error} />;
  if (value === undefined) return <Spinner label={`Loading ${issueKey}`} />;
  return <WorkItemView item={item} issue={value} />;
}

function WorkItemView({ item, issue }: { readonly item: WorkItem; readonly issue: JiraIssue }): ReactElement {
  const act = useAct();
  const [action, setAction] = useState<SurfaceModule>();
  const { projects, move } = useMove(issue);
  const modules = useModules({ location: 'issue', issue: issue.key });
  const extension = useMemo(() => issueExtension(issue), [issue]);
  const of = (type: string): SurfaceModule[] => modules.filter((module) => module.type === type);
  const { summary, description, status, project, issuetype, issuelinks = [] } = issue.fields;
  return (
    <>
      <Crumbs crumbs={[{ text: project.name, to: '/' }, { text: `${issuetype.name} ${issue.key}` }]} />
      <div className="issue">
        <div>
          <div className="issue-title">
            <PageTitle text={summary} />
            <MoreMenu
              actions={of('jira:issueAction')}
              onChoose={setAction}
              projects={projects}
              onMove={move}
            />
          </div>
          <h2>Description</h2>
          {description === null ? (
            <p className="subtle">No description.</p>
          ) : (
            <AdfView document={description} />
          )}
          <LinkedList links={issuelinks} />
          {of('jira:issuePanel').map((panel) => (
            <section key={panel.key} className="panel" aria-label={panel.title}>
              <h2>{panel.title}</h2>
              <AppSurface module={panel} extension={extension} />
            </section>
          ))}
          <Activity item={item} act={act} modules={of('jira:issueActivity')} extension={extension} />
        </div>
        <aside className="rail" aria-label="Details">
          <StatusField status={status} transitions={item.transitions} path={item.path} act={act} />
          <SlaCard item={item} issue={issue} />
          {of('jira:issueContext').map((context) => (
            <ContextCard key={context.key} module={context} extension={extension} />
          ))}
          <DetailsCard item={item} issue={issue} act={act} />
        </aside>
      </div>
      <ActionModal action={action} extension={extension} onClose={() => setAction(undefined)} />
    </>
  );
}
