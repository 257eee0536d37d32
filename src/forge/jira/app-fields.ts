import { getAppContext } from '@forge/api';

/** A field as Jira lists it. */
export interface ListedField {
  readonly key: string | null;
  readonly id: string;
  readonly schema: { readonly custom: string | null } | null;
}

/**
 * The one place that knows how Jira names the fields of this app's `jira:customField` modules: the schema's custom type is the
 * module's extension id, `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module key>`; elsewhere Jira writes the same as
 * `<app>__<environment>__<module key>`.
 */
export function appFieldIds(fields: readonly ListedField[]): {
  readonly state: string | null;
  readonly nextDue: string | null;
} {
  const { appId } = getAppContext().appAri;
  const idOf = (moduleKey: string): string | null =>
    fields.find(({ key, schema }) =>
      [key, schema?.custom].some((name) => names(name ?? '', appId, moduleKey)),
    )?.id ?? null;
  return { state: idOf('escalation-state'), nextDue: idOf('escalation-next-due') };
}

const names = (name: string, appId: string, moduleKey: string): boolean =>
  name.includes(appId) && (name.endsWith(`/static/${moduleKey}`) || name.endsWith(`__${moduleKey}`));
