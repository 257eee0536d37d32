import { route } from '@forge/api';
import * as v from 'valibot';
import { loadPolicies } from '../../app/load-policies';
import type { NamedField } from '../../domain/policy/starting-action';
import type { DeskParts } from './desk-parts';

const named = v.array(v.object({ id: v.string(), name: v.string() }));
const levels = v.object({ levels: named });
const priorities = v.object({ values: named });

/** What Jira lists at once, and more than any site has. */
const MOST_PRIORITIES = 100;

/** The id behind a name in this project, whatever the case; null where there is none that the app may use. */
export async function namedField(
  parts: DeskParts,
  projectId: string,
  of: NamedField,
  name: string,
): Promise<string | null> {
  const isIt = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
  if (of === 'team') {
    const { settings } = await loadPolicies(parts.store, projectId);
    return settings.body.teams?.find(({ value }) => isIt(value))?.value ?? null;
  }
  const all = of === 'priority' ? await readPriorities(parts) : await readLevels(parts, projectId);
  return all.find((one) => isIt(one.name))?.id ?? null;
}

async function readPriorities({ app }: DeskParts): Promise<v.InferOutput<typeof named>> {
  const where = route`/rest/api/3/priority/search?maxResults=${String(MOST_PRIORITIES)}`;
  const asked = { what: 'list the priorities', route: where };
  return (await app.read(asked, priorities, (found) => found.values.length))?.values ?? [];
}

async function readLevels({ app }: DeskParts, projectId: string): Promise<v.InferOutput<typeof named>> {
  const where = route`/rest/api/3/project/${projectId}/securitylevel`;
  const asked = { what: 'list the security levels the app may use', route: where };
  return (await app.read(asked, levels, (found) => found.levels.length))?.levels ?? [];
}
