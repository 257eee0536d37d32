import { useEffect, useState } from 'react';
import { askJira, beansOf, isBean } from '../../shared/ask-jira';
import type { Choice } from '../fields/choice-field';

/** What Jira offers a project to choose from; empty until it has answered. */
export interface ProjectChoices {
  readonly roles: readonly Choice<string>[];
  readonly teamFields: readonly Choice<string>[];
}

export function useProjectChoices(projectId: string): ProjectChoices {
  const [choices, setChoices] = useState<ProjectChoices>({ roles: [], teamFields: [] });
  useEffect(() => {
    let isShown = true;
    void readChoices(projectId).then((found) => {
      if (isShown) setChoices(found);
    });
    return () => {
      isShown = false;
    };
  }, [projectId]);
  return choices;
}

async function readChoices(projectId: string): Promise<ProjectChoices> {
  const [roles, fields] = await Promise.all([
    askJira(`/rest/api/3/project/${encodeURIComponent(projectId)}/role`),
    askJira('/rest/api/3/field'),
  ]);
  return {
    roles: isBean(roles) ? Object.keys(roles).map((name) => ({ value: name, label: name })) : [],
    teamFields: beansOf(fields).flatMap(teamFieldOf),
  };
}

/** A team is a field of the type "team", or one choice of a list. */
const TEAM_TYPES: readonly unknown[] = ['team', 'option', 'group'];

function teamFieldOf({
  id,
  name,
  custom,
  schema,
}: Readonly<Record<string, unknown>>): readonly Choice<string>[] {
  const type = isBean(schema) ? schema['type'] : undefined;
  if (custom !== true || typeof id !== 'string' || typeof name !== 'string') return [];
  return TEAM_TYPES.includes(type) ? [{ value: id, label: name }] : [];
}
