import type { UiModule } from '../manifest/manifest';
import type { SiteIdentity } from '../runtime/site-identity';

export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

/** The person in front of a page. Without an account id it is nobody known. */
export interface Viewer {
  readonly accountId?: string;
  readonly accountType: AccountType;
  readonly isAdmin: boolean;
  readonly locale: string;
  readonly timezone: string;
}

export const LICENSED_VIEWER: Viewer = {
  accountType: 'licensed',
  isAdmin: false,
  locale: 'en_US',
  timezone: 'UTC',
};

/** The context that a surface gets from the bridge, and a resolver with each call. `extension` says where the surface is drawn. */
export function moduleContext(
  site: SiteIdentity,
  appId: string,
  module: UiModule,
  viewer: Viewer,
  extension: Readonly<Record<string, unknown>>,
  isLicensed: boolean,
) {
  return {
    localId: `ari:cloud:ecosystem::extension/${appId}/${site.environmentId}/static/${module.key}`,
    cloudId: site.cloudId,
    environmentId: site.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: module.key,
    siteUrl: site.siteUrl,
    extension: { ...extension, type: module.type },
    accountId: viewer.accountId ?? 'unidentified',
    accountType: viewer.accountType,
    license: { active: isLicensed },
    timezone: viewer.timezone,
    locale: viewer.locale,
  };
}
