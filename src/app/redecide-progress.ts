import type { PolicySet } from '../domain/policy/policy-set';
import type { Instant } from '../domain/time';
import { liveCriteria } from './live-criteria';
import { policiesOf, SITE_SCOPE } from './load-policies';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import type { JobRow } from './rows';

/** A project some of whose issues were decided under older policies. */
export interface Pending {
  readonly projectId: string;
  readonly generation: number;
  /** Which versions decide, as text: what is the same needs no new decision. */
  readonly decisive: string;
  /** Since when this is known, and how many issues were decided anew since. */
  readonly since: Instant;
  readonly looked: number;
}

interface Progress {
  readonly generation: number;
  readonly decisive: string;
  readonly since: Instant;
  readonly looked: number;
}

/** `redecided:<project>`: how far it is, for whoever shows the engine's work. */
const progressKey = (projectId: string): string => `redecided:${projectId}`;

/**
 * Switched-on projects whose policies changed since all their issues were decided. A change that decides no criterion (a ladder, a
 * playbook, a criterion that is off) asks for nothing: its generation is taken over without looking.
 */
export async function findPending(ports: Ports): Promise<readonly Pending[]> {
  const { store, desk, clock } = ports;
  const projects = await desk.switchedOnProjects();
  const [site, ...generations] = await store.getMany(
    [SITE_SCOPE, ...projects].map((key) => ({ entity: 'generation' as const, key })),
  );
  const jobs = await store.getMany(projects.map((id) => ({ entity: 'job' as const, key: progressKey(id) })));
  const pending: Pending[] = [];
  for (const [index, projectId] of projects.entries()) {
    const policies = policiesOf({ site, project: generations[index] });
    const { generation } = policies;
    const job = jobs[index]?.row;
    const known = readProgress(job);
    if (generation === 0 || known?.generation === generation) {
      if (known && job?.state !== 'done') pending.push({ ...known, projectId });
      continue;
    }
    const decisive = [decisiveVersions(policies), ...decidedElsewhere(site, generations[index])].join(', ');
    const fresh = { projectId, generation, decisive, since: clock.now(), looked: 0 };
    if (known && job?.state === 'done' && known.decisive === decisive)
      await noteProgress(ports, fresh, 'done', 0);
    else pending.push(fresh);
  }
  return pending;
}

export function noteProgress(
  { store, clock }: Ports,
  { projectId, generation, decisive, since, looked }: Pending,
  state: 'running' | 'done',
  more: number,
): Promise<void> {
  const id = progressKey(projectId);
  const body: Progress = { generation, decisive, since, looked: looked + more };
  return store.note(id, { id, kind: 'redecide', state, at: clock.now(), body });
}

/** Versions count apart in each scope: what was given up or locked changes what is live, though its version may read the same. */
const decidedElsewhere = (...scopes: readonly (Stored<'generation'> | undefined)[]): readonly string[] =>
  scopes.flatMap((scope) => [
    ...Object.entries(scope?.row.givenUp ?? {}).map(([name, version]) => `given up ${name} ${version}`),
    ...(scope?.row.locks ?? []).map((lock) => `locked ${lock}`),
  ]);

const decisiveVersions = (policies: PolicySet): string =>
  [
    ...liveCriteria(policies).map(({ id }) => `criterion ${id} ${policies.criteria[id]?.version ?? 0}`),
    ...Object.entries(policies.calendars).map(([id, { version }]) => `calendar ${id} ${version}`),
    `settings ${policies.settings.version}`,
  ]
    .sort()
    .join(', ');

function readProgress(job: JobRow | undefined): Progress | undefined {
  const body = job?.body;
  if (typeof body !== 'object' || body === null || !('generation' in body) || !('decisive' in body))
    return undefined;
  const { generation, decisive } = body;
  if (typeof generation !== 'number' || typeof decisive !== 'string') return undefined;
  return { generation, decisive, since: numberIn(body, 'since'), looked: numberIn(body, 'looked') };
}

const numberIn = (body: object, name: string): number => {
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'number' ? value : 0;
};
