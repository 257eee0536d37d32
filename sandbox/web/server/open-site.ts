import { createJira } from '../../jira/create-jira';
import type { SearchAlias } from '../../jira/jql/search-alias';
import type { AppFieldDeclaration } from '../../jira/fields/app-field';
import { createSite } from '../../create-site';
import type { SandboxJira } from '../../jira/sandbox-jira';
import type { LocalText, Manifest } from '../../platform/manifest/manifest';
import type { SiteOptions } from '../../site';
import type { ServedSite } from './served-site';
import { translated } from './translated';

/** The site's default zone. */
export const SITE_ZONE = 'Europe/Berlin';

interface AliasValue {
  readonly path: string;
  readonly type: SearchAlias['type'];
  readonly searchAlias?: string;
}

/** The JQL names that the manifest declares. */
export function searchAliases(manifest: Manifest): SearchAlias[] {
  return manifest.dataModules
    .filter((module) => module.type === 'jira:entityProperty')
    .flatMap(({ properties }) =>
      (properties['values'] as readonly AliasValue[]).flatMap(({ path, type, searchAlias }) =>
        searchAlias === undefined
          ? []
          : [{ alias: searchAlias, propertyKey: String(properties['propertyKey']), path, type }],
      ),
    );
}

/** The custom fields that the manifest declares. */
export function appFields(manifest: Manifest, root: string): AppFieldDeclaration[] {
  return manifest.dataModules
    .filter((module) => module.type === 'jira:customField')
    .map(({ key, properties }) => ({
      key,
      name: translated(properties['name'] as LocalText, manifest, root),
      type: properties['type'] as AppFieldDeclaration['type'],
    }));
}

export interface OpenSiteOptions extends Omit<SiteOptions<SandboxJira>, 'jira' | 'manifest'> {
  readonly manifest: Manifest;
  /** Folder of the app's manifest. */
  readonly root: string;
  readonly siteUrl: string;
  /** Whether the tidy demo work items are there. */
  readonly hasDemoIssues: boolean;
}

/** A site whose Jira knows the fields and JQL names that the app's manifest declares. */
export function openSite({ root, hasDemoIssues, ...options }: OpenSiteOptions): Promise<ServedSite> {
  const { manifest, siteUrl } = options;
  return createSite<SandboxJira>({
    ...options,
    jira: (parts) =>
      createJira(parts, {
        baseUrl: siteUrl,
        zone: SITE_ZONE,
        app: { appId: manifest.appId, environmentId: 'sandbox-environment', environmentType: 'DEVELOPMENT' },
        appFields: appFields(manifest, root),
        aliases: searchAliases(manifest),
        demoIssues: hasDemoIssues,
      }),
  });
}
