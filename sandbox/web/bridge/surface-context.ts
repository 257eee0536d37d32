import type { LifeView } from '../site/contract';
import type { ColorMode } from '../site/site-context';
import type { SurfaceHost } from './surface-host';

export interface BridgeTheme {
  readonly colorMode: ColorMode;
  readonly light: 'light';
  readonly dark: 'dark';
  readonly spacing: 'spacing';
  readonly typography: 'typography';
  readonly shape: 'shape';
}

export const bridgeTheme = (colorMode: ColorMode): BridgeTheme => ({
  colorMode,
  light: 'light',
  dark: 'dark',
  spacing: 'spacing',
  typography: 'typography',
  shape: 'shape',
});

interface Myself {
  readonly timeZone: string;
  readonly locale: string;
}

/** What `view.getContext()` answers, in the shape that Jira gives it. */
export async function surfaceContext(host: SurfaceHost): Promise<Record<string, unknown>> {
  const { facts, me, colorMode, language, call } = host.site();
  const myself = me.licensed
    ? await call<Myself>('GET', '/rest/api/3/myself')
    : { timeZone: me.timeZone, locale: 'en_US' };
  const { isLicensed } = await call<LifeView>('GET', '/_sandbox/life');
  return {
    localId: host.localId,
    cloudId: facts.cloudId,
    environmentId: facts.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: host.module.key,
    siteUrl: facts.siteUrl,
    extension: { ...host.extension, type: host.module.type },
    accountId: me.accountId,
    accountType: me.licensed ? 'licensed' : 'customer',
    license: { active: isLicensed },
    timezone: myself.timeZone,
    locale: language ?? myself.locale,
    theme: bridgeTheme(colorMode),
    surfaceColor: colorMode === 'light' ? '#FFFFFF' : '#1F1F21',
  };
}
