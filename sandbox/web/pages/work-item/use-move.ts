import { useSite } from '../../site/site-context';
import type { JiraIssue } from '../../site/jira-shapes';
import { useLoaded } from '../../site/use-loaded';

interface NamedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Where the work item can be moved to, and moving it there; the page goes along under the new key. */
export function useMove({ key, fields }: JiraIssue): {
  readonly projects: readonly NamedProject[];
  readonly move: (projectKey: string) => void;
} {
  const { call, showFlag } = useSite();
  const found = useLoaded<{ readonly values: readonly NamedProject[] }>('/rest/api/3/project/search');
  const moveTo = async (projectKey: string): Promise<void> => {
    try {
      const moved = await call<{ readonly key: string }>('POST', '/_sandbox/move', {
        issueKey: key,
        projectKey,
      });
      window.location.assign(`/browse/${moved.key}`);
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      showFlag({ id: 'move', type: 'error', title: 'It was not moved', description, isAutoDismiss: false });
    }
  };
  return {
    projects: (found.value?.values ?? []).filter(({ id }) => id !== fields.project.id),
    move: (projectKey) => void moveTo(projectKey),
  };
}
