import type { PolicyBodies, PolicyKind, RemovedPolicies } from '../policy/policy-set';
import type { ScopePolicies } from '../policy/scope-policies';

export const SETTINGS_FORMAT = 'escalation-center-settings';
/** The version written; a file of a newer one is refused, for nobody here can know what it means. */
export const SETTINGS_FILE_VERSION = 1;

/** What one scope decides itself, as a file tells it: bodies without versions. */
export interface ScopeInFile {
  readonly policies: { readonly [K in PolicyKind]?: Readonly<Record<string, PolicyBodies[K]>> };
  /** What the scope took away of what it would inherit, by kind. */
  readonly removed: { readonly [K in keyof RemovedPolicies]?: readonly string[] };
}

/** Settings of the site and of projects as one file. Projects go by key, for ids are another site's. */
export interface SettingsFile {
  readonly format: typeof SETTINGS_FORMAT;
  readonly version: typeof SETTINGS_FILE_VERSION;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Null where the file leaves the site's defaults alone. */
  readonly site: (ScopeInFile & { readonly locks: readonly string[] }) | null;
  readonly projects: readonly (ScopeInFile & { readonly key: string; readonly name: string })[];
}

/** What a scope decides itself, as a file tells it. */
export function scopeInFile({ live, removed = {} }: ScopePolicies): ScopeInFile {
  const policies = Object.entries(live).flatMap(([kind, byId]) => {
    const bodies = Object.entries<{ readonly body: unknown }>(byId).map(
      ([id, { body }]) => [id, body] as const,
    );
    return bodies.length === 0 ? [] : [[kind, Object.fromEntries(bodies)]];
  });
  const away = Object.entries(removed).flatMap(([kind, byId]) => {
    const ids = Object.keys(byId).sort();
    return ids.length === 0 ? [] : [[kind, ids]];
  });
  return {
    policies: Object.fromEntries(policies) as ScopeInFile['policies'],
    removed: Object.fromEntries(away) as ScopeInFile['removed'],
  };
}
