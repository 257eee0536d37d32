import { useEffect, useState } from 'react';
import type { ValueMatch } from '../../../src/domain/criteria/condition';
import { askJira, beansOf, isBean, type Bean } from '../../shared/ask-jira';
import { WHOLE_SITE } from '../../shared/site';
import type { Choice } from '../fields/choice-field';

/** What Jira offers a project to choose from; empty until it has answered. */
export interface ProjectChoices {
  readonly roles: readonly Choice<string>[];
  readonly teamFields: readonly Choice<string>[];
  /** Of all its issue types, each once. */
  readonly statuses: readonly ValueMatch[];
  readonly issueTypes: readonly string[];
}

const NOTHING: ProjectChoices = { roles: [], teamFields: [], statuses: [], issueTypes: [] };

export function useProjectChoices(projectId: string): ProjectChoices {
  const [choices, setChoices] = useState(NOTHING);
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
  if (projectId === WHOLE_SITE) return readSiteChoices();
  const project = `/rest/api/3/project/${encodeURIComponent(projectId)}`;
  const [roles, fields, types] = await Promise.all([
    askJira(`${project}/role`),
    askJira('/rest/api/3/field'),
    askJira(`${project}/statuses`),
  ]);
  const issueTypes = beansOf(types);
  return {
    roles: isBean(roles) ? Object.keys(roles).map((name) => ({ value: name, label: name })) : [],
    teamFields: beansOf(fields).flatMap(teamFieldOf),
    statuses: statusesOf(issueTypes.flatMap((type) => beansOf(type['statuses']))),
    issueTypes: issueTypes.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
  };
}

/** What some project of the site may have: for what projects inherit. */
async function readSiteChoices(): Promise<ProjectChoices> {
  const [roles, fields, statuses, types] = await Promise.all(
    ['/rest/api/3/role', '/rest/api/3/field', '/rest/api/3/status', '/rest/api/3/issuetype'].map((list) =>
      askJira(list),
    ),
  );
  const namesIn = (beans: unknown): readonly string[] => [
    ...new Set(beansOf(beans).flatMap(({ name }) => (typeof name === 'string' ? [name] : []))),
  ];
  return {
    roles: namesIn(roles).map((name) => ({ value: name, label: name })),
    teamFields: beansOf(fields).flatMap(teamFieldOf),
    statuses: statusesOf(beansOf(statuses)),
    issueTypes: namesIn(types),
  };
}

function statusesOf(beans: readonly Bean[]): readonly ValueMatch[] {
  const known = beans.flatMap(({ id, name }): ValueMatch[] =>
    typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [],
  );
  return [...new Map(known.map((status) => [status.name, status])).values()];
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
