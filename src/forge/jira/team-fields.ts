import { loadPolicies } from '../../app/load-policies';
import type { DeskParts } from './desk-parts';

/**
 * The fields that hold teams, of all projects that are switched on: which project an issue belongs to is known only once it was read.
 * Settings are read from the storage alone, two rows a project, once per invocation.
 */
export async function teamFieldsOf({ store, switchedOn, facts }: DeskParts): Promise<readonly string[]> {
  const [projects, site] = await Promise.all([switchedOn.get(), facts.get()]);
  const settings = await Promise.all(projects.map((projectId) => loadPolicies(store, projectId)));
  const chosen = settings.map(({ settings: { body } }) => body.teamFieldId);
  return [...new Set([site.fields.team, ...chosen])].filter((id): id is string => id !== null);
}
