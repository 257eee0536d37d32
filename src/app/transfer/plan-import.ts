import type { ImportChange, ImportPlan } from '../../contract/transfer-view';
import type { FieldProblem } from '../../domain/checked';
import { isLive } from '../../domain/criteria/criterion';
import { checkReferences } from '../../domain/policy/check-references';
import type { ScopePolicies } from '../../domain/policy/scope-policies';
import { done, fail, type Result } from '../../domain/problem';
import { checkSettingsFile } from '../../domain/transfer/check-settings-file';
import { takeScope, type ScopeChange } from '../../domain/transfer/take-scope';
import type { ScopeInFile, SettingsFile } from '../../domain/transfer/settings-file';
import { policiesOf, SITE_SCOPE, type Generations } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { ServiceProject } from '../site/site-desk';

/** What becomes of one scope. */
export interface ScopePlan {
  readonly scope: string;
  readonly read: Stored<'generation'> | undefined;
  readonly next: ScopePolicies;
  readonly changes: readonly ScopeChange[];
  readonly locks: readonly string[] | null;
}
export interface WorkedOut {
  readonly plan: ImportPlan;
  /** Those of which anything changes. */
  readonly scopes: readonly ScopePlan[];
}

const MOST_CHANGES = 60;
const NONE: ScopePolicies = { live: {} };

/**
 * Checks a file whole and works out what it would change here, writing nothing: its shape, each body, that its projects are here, that
 * afterwards nothing names what is not there, in any project, and that Jira takes the queries.
 */
export async function planImport(
  { store }: Ports,
  permit: SitePermit,
  file: unknown,
): Promise<Result<WorkedOut>> {
  const decoded = checkSettingsFile(file);
  if (!decoded.ok) return fail('invalid', 'the file is not right', decoded.problems);
  const { projects } = await permit.site.serviceProjects();
  const missing = decoded.value.projects.flatMap(({ key }, index): readonly FieldProblem[] =>
    projects.some((project) => project.key === key)
      ? []
      : [{ path: `projects[${index}].key`, message: `There is no service project ${key} in your sight.` }],
  );
  if (missing.length > 0) return fail('invalid', 'the file names projects that are not here', missing);

  const keys = [SITE_SCOPE, ...projects.map(({ id }) => id)];
  const [site, ...rows] = await store.getMany(keys.map((key) => ({ entity: 'generation' as const, key })));
  const scopes = workOut(decoded.value, projects, site, rows);
  const problems = [
    ...brokenAfter(projects, { site, rows }, scopes),
    ...(await jqlProblems(permit, decoded.value)),
  ];
  if (problems.length > 0) return fail('invalid', 'the file names what is not there', problems);
  const basis = [site, ...rows].map((row) => row?.row.number ?? 0).join('.');
  const changes = scopes.flatMap((one) => changesOf(one, projects));
  return done({ plan: { changes, basis }, scopes });
}

function workOut(
  file: SettingsFile,
  projects: readonly ServiceProject[],
  site: Stored<'generation'> | undefined,
  rows: readonly (Stored<'generation'> | undefined)[],
): readonly ScopePlan[] {
  const planFor = (
    scope: string,
    read: Stored<'generation'> | undefined,
    generations: Generations,
    given: ScopeInFile,
  ): ScopePlan => {
    const taken = takeScope(read?.row ?? NONE, policiesOf(generations), given);
    return { scope, read, ...taken, locks: null };
  };
  const plans = file.projects.flatMap((given): readonly ScopePlan[] => {
    const index = projects.findIndex(({ key }) => key === given.key);
    const project = projects[index];
    if (!project) return [];
    // A lock lets a project's own rest, and does not keep a file from bringing it: what is live is compared without.
    const unlocked = site && { ...site, row: { ...site.row, locks: [] } };
    return [planFor(project.id, rows[index], { site: unlocked, project: rows[index] }, given)];
  });
  if (file.site) {
    const plan = planFor(SITE_SCOPE, site, { site, project: undefined }, file.site);
    const isSame = JSON.stringify(site?.row.locks ?? []) === JSON.stringify(file.site.locks);
    const { locks } = file.site;
    plans.unshift(isSame ? plan : { ...plan, next: { ...plan.next, locks }, locks });
  }
  return plans.filter(({ changes, locks }) => changes.length > 0 || locks !== null);
}

/** What would be broken afterwards and is not now, in the site's defaults and in every project. */
function brokenAfter(
  projects: readonly ServiceProject[],
  {
    site,
    rows,
  }: {
    readonly site: Stored<'generation'> | undefined;
    readonly rows: readonly (Stored<'generation'> | undefined)[];
  },
  scopes: readonly ScopePlan[],
): readonly FieldProblem[] {
  const after = (scope: string, read: Stored<'generation'> | undefined) => {
    const plan = scopes.find((one) => one.scope === scope);
    if (!plan) return read;
    return { key: scope, rev: read?.rev ?? 0, row: { ...plan.next, number: read?.row.number ?? 0 } };
  };
  const siteAfter = after(SITE_SCOPE, site);
  const newIn = (name: string, before: Generations, then: Generations): readonly FieldProblem[] => {
    const known = new Set(checkReferences(policiesOf(before)).map(({ path }) => path));
    return checkReferences(policiesOf(then))
      .filter(({ path }) => !known.has(path))
      .map(({ path, message }) => ({ path: `${name}.${path}`, message }));
  };
  const ofSite = newIn('site', { site, project: undefined }, { site: siteAfter, project: undefined });
  if (ofSite.length > 0) return ofSite;
  return projects.flatMap(({ id, key }, index) =>
    newIn(key, { site, project: rows[index] }, { site: siteAfter, project: after(id, rows[index]) }),
  );
}

/** Only Jira knows fields and functions, as the admin may see them. Criteria that are off may name what has gone. */
async function jqlProblems(permit: SitePermit, file: SettingsFile): Promise<readonly FieldProblem[]> {
  const places: readonly (readonly [string, ScopeInFile])[] = [
    ...(file.site ? [['site', file.site] as const] : []),
    ...file.projects.map((project, index) => [`projects[${index}]`, project] as const),
  ];
  const queries = places.flatMap(([at, { policies }]) =>
    Object.values(policies.criterion ?? {}).flatMap((body) =>
      isLive(body) && body.scope.jql !== undefined
        ? [{ path: `${at}.policies.criterion.${body.id}.scope.jql`, jql: body.scope.jql }]
        : [],
    ),
  );
  const found: FieldProblem[] = [];
  for (const { path, jql } of queries)
    found.push(...(await permit.desk.checkJql(jql)).map((message) => ({ path, message })));
  return found;
}

function changesOf(
  { scope, changes, locks, read }: ScopePlan,
  projects: readonly ServiceProject[],
): readonly ImportChange[] {
  const name = projects.find(({ id }) => id === scope)?.key ?? SITE_SCOPE;
  const ofPolicies = changes.map(({ kind, policyId, name: called, what, changes: differences }) => ({
    scope: name,
    kind,
    policyId,
    name: called,
    what,
    changes: differences.slice(0, MOST_CHANGES),
    more: differences.length > MOST_CHANGES,
  }));
  if (locks === null) return ofPolicies;
  const text = (list: readonly string[]): string => list.join(', ');
  const change = { path: 'locks', before: text(read?.row.locks ?? []), after: text(locks) };
  const lock = { kind: 'locks', policyId: 'all', name: 'locks', what: 'saved' as const };
  return [...ofPolicies, { scope: name, ...lock, changes: [change], more: false }];
}
