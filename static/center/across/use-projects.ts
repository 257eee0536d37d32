import { useEffect, useState } from 'react';
import { askJira, beansOf, isBean } from '../../shared/ask-jira';

/** A project with escalations switched on that the reader may browse. */
export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

const MOST = 50;
const SWITCHED_ON = encodeURIComponent('[escalation-center].on="true"');

/** Undefined while Jira is asked; null where it did not answer. */
export function useProjects(): {
  readonly projects: readonly ProjectChoice[] | null | undefined;
  readonly again: () => void;
} {
  const [projects, setProjects] = useState<readonly ProjectChoice[] | null>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    void askJira(`/rest/api/3/project/search?propertyQuery=${SWITCHED_ON}&orderBy=name&maxResults=${MOST}`)
      .then((page) => (isBean(page) ? beansOf(page['values']).flatMap(projectOf) : null))
      .catch(() => null)
      .then((found) => {
        if (!isGone) setProjects(found);
      });
    return () => {
      isGone = true;
    };
  }, [tries]);
  return { projects, again: () => setTries(tries + 1) };
}

function projectOf({ id, key, name }: Readonly<Record<string, unknown>>): readonly ProjectChoice[] {
  return typeof id === 'string' && typeof key === 'string' && typeof name === 'string'
    ? [{ id, key, name }]
    : [];
}
