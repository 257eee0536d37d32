import { SHIPPED_POLICIES } from './default-policies';
import { overridePolicies } from './override-policies';
import type { PolicyKind, PolicySet } from './policy-set';
import { isLocked, isOwn, withoutLocked } from './scope-policies';
import type { ScopePolicies } from './scope-policies';

/** Where the policy that is live in a scope comes from: shipped with the app, saved for the site, or by the project itself. */
export interface PolicyOrigin {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly name: string;
  /** `away`: the scope took away what it would inherit. */
  readonly from: 'app' | 'site' | 'project' | 'away';
  /** What the scope would have without its own word; null where it would have nothing. */
  readonly inherits: 'app' | 'site' | null;
  /** The site decides it for all projects. */
  readonly locked: boolean;
}

interface Scopes {
  readonly site: ScopePolicies | undefined;
  /** Undefined for the site itself, and for a project that never saved. */
  readonly project: ScopePolicies | undefined;
  readonly scope: 'site' | 'project';
}

/** Every policy that is live in the scope, or taken away there, with where it comes from; by kind, in the order of its ids. */
export function policyOrigins({ site, project, scope }: Scopes): readonly PolicyOrigin[] {
  const ofSite = overridePolicies(SHIPPED_POLICIES, site?.live ?? {}, site?.removed);
  const rawOwn = scope === 'site' ? site : project;
  const own = rawOwn && scope === 'project' ? withoutLocked(rawOwn, site?.locks) : rawOwn;
  const inherited = scope === 'site' ? SHIPPED_POLICIES : ofSite;
  const live = overridePolicies(inherited, own?.live ?? {}, own?.removed);
  const above = namesOf(inherited);
  const here = namesOf(live);
  return [...new Map([...above, ...here])].map(([place, { kind, policyId, name }]): PolicyOrigin => {
    const isSites = scope === 'project' && Object.hasOwn(site?.live[kind] ?? {}, policyId);
    const inherits = above.has(place) ? (isSites ? 'site' : 'app') : null;
    const fromAbove = inherits ?? 'app';
    return {
      kind,
      policyId,
      name,
      from: !here.has(place) ? 'away' : isOwn(own, kind, policyId) ? scope : fromAbove,
      inherits,
      locked: isLocked(site?.locks, kind, policyId),
    };
  });
}

interface Named {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly name: string;
}

function namesOf(set: PolicySet): ReadonlyMap<string, Named> {
  const kinds: readonly (readonly [
    PolicyKind,
    Readonly<Record<string, { readonly body: { readonly name?: string } }>>,
  ])[] = [
    ['criterion', set.criteria],
    ['ladder', set.ladders],
    ['calendar', set.calendars],
    ['playbook', set.playbooks],
    ['severity', named(set.severities)],
    ['settings', { project: { body: {} } }],
    ['vocabulary', { project: { body: {} } }],
  ];
  return new Map(
    kinds.flatMap(([kind, policies]) =>
      Object.entries(policies).map(([policyId, { body }]): [string, Named] => [
        `${kind}:${policyId}`,
        { kind, policyId, name: body.name ?? policyId },
      ]),
    ),
  );
}

const named = (severities: PolicySet['severities']): Readonly<Record<string, { readonly body: object }>> =>
  Object.fromEntries(Object.keys(severities).map((id) => [id, { body: {} }]));
