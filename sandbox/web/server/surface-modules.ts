import type { LocalText, Manifest, UiModule } from '../../platform/manifest/manifest';
import type { SurfaceModule } from '../site/contract';
import { translated } from './translated';

/** Modules as the pages draw them, in the app's fallback language. */
export function surfaceModules(
  modules: readonly UiModule[],
  manifest: Manifest,
  root: string,
): SurfaceModule[] {
  return modules.map((module) => {
    const { label, icon, viewportSize } = module.properties;
    const title = translated(module.title, manifest, root);
    const iconFile = /^resource:([^;]+);(.+)$/.exec(typeof icon === 'string' ? icon : '');
    return {
      type: module.type,
      key: module.key,
      title,
      label: label === undefined ? title : translated(label as LocalText, manifest, root),
      kind: module.render === 'native' ? 'ui-kit' : 'custom-ui',
      resource: module.resource,
      hasLiveStatus: module.dynamicProperties !== undefined,
      ...(typeof viewportSize === 'string' ? { viewportSize } : {}),
      ...(iconFile ? { icon: `/resource/${iconFile[1]}/${iconFile[2]}` } : {}),
    };
  });
}
