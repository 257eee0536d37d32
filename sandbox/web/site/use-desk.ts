import type { DeskPage, JiraProject, JiraQueue } from './jira-shapes';
import { useSite } from './site-context';
import { useLoaded } from './use-loaded';

interface ServiceDesk {
  readonly id: string;
  readonly projectKey: string;
}

export interface Desk {
  readonly project: JiraProject | undefined;
  readonly queues: readonly JiraQueue[];
  readonly isLoaded: boolean;
}

/** The service project with this key, and its queues, as far as the person sees them. Without a key: the first one. */
export function useDesk(projectKey?: string): Desk {
  const { me } = useSite();
  const projects = useLoaded<DeskPage<JiraProject>>(me.licensed ? '/rest/api/3/project/search' : undefined);
  const desks = useLoaded<DeskPage<ServiceDesk>>(
    me.licensed ? '/rest/servicedeskapi/servicedesk' : undefined,
  );
  const service = (projects.value?.values ?? []).filter((one) => one.projectTypeKey === 'service_desk');
  const project =
    projectKey === undefined ? service[0] : projects.value?.values.find((one) => one.key === projectKey);
  const desk = desks.value?.values.find((one) => one.projectKey === project?.key);
  const queues = useLoaded<DeskPage<JiraQueue>>(
    desk === undefined ? undefined : `/rest/servicedeskapi/servicedesk/${desk.id}/queue`,
  );
  return {
    project,
    queues: queues.value?.values ?? [],
    isLoaded: projects.value !== undefined || projects.error !== undefined,
  };
}
