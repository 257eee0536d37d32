import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Gives `icons:all`: every core icon of Atlaskit by its file name, which is what UI Kit calls a glyph. */
export function iconPlugin(root: string): Plugin {
  return {
    name: 'icons',
    setup(build) {
      build.onResolve({ filter: /^icons:all$/ }, () => ({ path: 'all', namespace: 'icons' }));
      build.onLoad({ filter: /.*/, namespace: 'icons' }, () => {
        const folder = path.join(root, 'node_modules/@atlaskit/icon/core');
        const names = readdirSync(folder)
          .filter((file) => file.endsWith('.js'))
          .map((file) => file.slice(0, -'.js'.length));
        const imports = names.map((name, index) => `import i${index} from '@atlaskit/icon/core/${name}';`);
        const entries = names.map((name, index) => `'${name}': i${index}`);
        return {
          resolveDir: root,
          contents: `${imports.join('\n')}\nexport const allGlyphs = { ${entries.join(', ')} };`,
        };
      });
    },
  };
}
