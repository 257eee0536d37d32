import { SHIPPED_POLICIES } from '../domain/policy/default-policies';
import { keepCodes } from '../domain/policy/keep-codes';
import { overridePolicies, SETTINGS_ID } from '../domain/policy/override-policies';
import type { PolicySet } from '../domain/policy/policy-set';
import { withoutLocked, type ScopePolicies } from '../domain/policy/scope-policies';
import type { Store, Stored } from './ports/store';

/** The scope of what a Jira admin sets for all projects. */
export const SITE_SCOPE = 'site';

/** The generations of the site and of one project, as stored: what a save must still find. */
export interface Generations {
  readonly site: Stored<'generation'> | undefined;
  readonly project: Stored<'generation'> | undefined;
}

/** A project's whole policy in one read: what the project saved, over what the site saved, over what is shipped. */
export async function loadPolicies(store: Store, projectId: string): Promise<PolicySet> {
  return policiesOf(await readGenerations(store, projectId));
}

/** Of the site alone when that is the scope. */
export async function readGenerations(store: Store, scope: string): Promise<Generations> {
  if (scope === SITE_SCOPE) return { site: await store.get('generation', SITE_SCOPE), project: undefined };
  const [site, project] = await store.getMany([
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'generation', key: scope },
  ]);
  return { site, project };
}

/** What the scope itself wrote. */
export const ownGeneration = ({ site, project }: Generations, scope: string): Generations['site'] =>
  scope === SITE_SCOPE ? site : project;

/** Both generations only ever rise, so their sum names the state of both and changes with either. */
export function policiesOf({ site, project }: Generations): PolicySet {
  if (!site && !project) return SHIPPED_POLICIES;
  const ofSite = overridePolicies(SHIPPED_POLICIES, site?.row.live ?? {}, site?.row.removed);
  const own = project && withoutLocked(project.row, site?.row.locks);
  const ofProject = overridePolicies(ofSite, own?.live ?? {}, own?.removed);
  return {
    ...ofProject,
    vocabulary: withResting(ofProject.vocabulary, [site?.row, project?.row]),
    generation: (site?.row.number ?? 0) + (project?.row.number ?? 0),
  };
}

/** Words that a scope gave up, or that rest under a lock, keep their names: records use their codes. */
function withResting(
  { version, body }: PolicySet['vocabulary'],
  scopes: readonly (ScopePolicies | undefined)[],
): PolicySet['vocabulary'] {
  const resting = scopes.flatMap((scope) => [
    scope?.live.vocabulary?.[SETTINGS_ID]?.body,
    scope?.formerWords,
  ]);
  const whole = resting.reduce((all, words) => (words && all ? keepCodes(all, words) : all), body) ?? body;
  return { version, body: whole };
}
