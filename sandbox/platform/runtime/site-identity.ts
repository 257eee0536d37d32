import type { Manifest } from '../manifest/manifest';
import type { Invocation, Principal } from './invocation';

/** The names of one site and its installation of the app. Two sites differ in all but the app. */
export interface SiteIdentity {
  readonly cloudId: string;
  readonly installationId: string;
  readonly environmentId: string;
  readonly siteUrl: string;
}

export interface License {
  active: boolean;
}

const nothing = (): void => undefined;
const METRICS = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

export const installContext = (site: SiteIdentity): string => `ari:cloud:jira::site/${site.cloudId}`;

/** `__forge_runtime__` as the @forge packages read it. */
export function forgeRuntime(
  site: SiteIdentity,
  manifest: Manifest,
  license: License,
  invocation: Invocation,
): Record<string, unknown> {
  const { id, principal, moduleKey, moduleType, spec } = invocation.parts;
  return {
    proxy: { token: 'sandbox', url: site.siteUrl },
    contextAri: installContext(site),
    appContext: {
      appId: manifest.appId,
      appVersion: '1.0.0',
      environmentId: site.environmentId,
      environmentType: 'DEVELOPMENT',
      installationId: site.installationId,
      invocationId: id,
      functionKey: spec.key,
      moduleType,
      moduleKey,
      license: { ...license },
      installation: {
        ari: `ari:cloud:ecosystem::installation/${site.installationId}`,
        contexts: [installContext(site)],
      },
      permissions: { scopes: [...manifest.scopes.keys()], external: {} },
    },
    aaid: principal.accountId,
    license: { ...license },
    lambdaContext: { awsRequestId: id, getRemainingTimeInMillis: () => invocation.remainingMs },
    tracing: { traceId: id, spanId: id },
    metrics: METRICS,
  };
}

/** The second argument that every handler receives. */
export function callContext(
  site: SiteIdentity,
  license: License,
  principal: Principal,
): Record<string, unknown> {
  return {
    principal: principal.accountId === undefined ? undefined : { accountId: principal.accountId },
    license: { ...license },
    installContext: installContext(site),
    workspaceId: site.cloudId,
    installation: {
      ari: `ari:cloud:ecosystem::installation/${site.installationId}`,
      contexts: [installContext(site)],
    },
  };
}
