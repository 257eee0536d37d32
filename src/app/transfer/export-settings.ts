import { scopeInFile, SETTINGS_FILE_VERSION, SETTINGS_FORMAT } from '../../domain/transfer/settings-file';
import type { SettingsFile } from '../../domain/transfer/settings-file';
import { done, type Result } from '../../domain/problem';
import { SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { ownPolicies } from '../site/own-policies';

const NONE = { live: {} };

/**
 * What the site and its service projects decide themselves, as one file. A project that decides nothing itself is left out. People are
 * account ids; contacts of providers are in it, for they are settings.
 */
export async function exportSettings(
  { store, clock }: Ports,
  permit: SitePermit,
  { only }: { readonly only: string | null },
): Promise<Result<SettingsFile>> {
  const { projects } = await permit.site.serviceProjects();
  const keys = [SITE_SCOPE, ...projects.map(({ id }) => id)];
  const [site, ...rows] = await store.getMany(keys.map((key) => ({ entity: 'generation' as const, key })));
  const asked = projects.flatMap((project, index) => {
    const row = rows[index]?.row;
    const has = ownPolicies(row).length > 0 || Object.keys(row?.removed ?? {}).length > 0;
    return row && has && (only === null || only === project.key) ? [{ project, row }] : [];
  });
  const withSite = only === null || only === SITE_SCOPE;
  return done({
    format: SETTINGS_FORMAT,
    version: SETTINGS_FILE_VERSION,
    exportedAt: new Date(clock.now()).toISOString(),
    site: withSite ? { ...scopeInFile(site?.row ?? NONE), locks: site?.row.locks ?? [] } : null,
    projects: asked.map(({ project: { key, name }, row }) => ({ key, name, ...scopeInFile(row) })),
  });
}
