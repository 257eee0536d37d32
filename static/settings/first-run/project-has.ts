import type { Named } from '../../../src/domain/criteria/history';
import { view as bridgeView } from '@forge/bridge';
import { askJira, isBean } from '../../shared/ask-jira';
import { readChoices, type Choices } from '../criteria/use-choices';

/** What the project has that criteria and people can be proposed from, and the admin's time zone. */
export interface ProjectHas {
  readonly choices: Choices;
  readonly roles: readonly Named[];
  readonly zone: string;
}

export async function readProjectHas(projectId: string): Promise<ProjectHas> {
  const [choices, roles, context] = await Promise.all([
    readChoices(projectId),
    askJira(`/rest/api/3/project/${projectId}/role`),
    bridgeView.getContext(),
  ]);
  return { choices, roles: rolesOf(roles), zone: context.timezone };
}

/** Jira answers the role's address by its name; the id is at the address' end. Apps have a role of their own. */
const rolesOf = (answer: unknown): readonly Named[] =>
  isBean(answer)
    ? Object.entries(answer)
        .filter(([name]) => name !== 'atlassian-addons-project-access')
        .map(([name, address]) => ({ id: String(address).split('/').at(-1) ?? name, name }))
    : [];

/** The role that sounds as if it ran escalations, else the project's administrators. */
export function likelyRole(roles: readonly Named[], fallback: string): string {
  return roles.find(({ name }) => /escalat|manager/iu.test(name))?.name ?? fallback;
}
