import { useEffect, useState } from 'react';
import { askJira, isBean } from './ask-jira';
import { useSite } from './site';

/** The name of the page's project, for what is printed; null while it is not known. */
export function useProjectName(): string | null {
  const { projectId } = useSite();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Without it the page says the same of "this project".
    const ask = askJira(`/rest/api/3/project/${projectId}?fields=name`).catch(() => undefined);
    void ask.then((project) => {
      const told = isBean(project) ? project['name'] : undefined;
      if (isWanted && typeof told === 'string') setName(told);
    });
    return () => {
      isWanted = false;
    };
  }, [projectId]);
  return name;
}
