/** TypeScript for jest by esbuild: types are checked by `npm run check`, not here. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'external',
  sourcesContent: false,
  // jest gives no callback for real dynamic imports, so they become require().
  supported: { 'dynamic-import': false },
  define: {
    'import.meta.url': '__moduleUrl',
    'import.meta.filename': '__filename',
    'import.meta.dirname': '__dirname',
  },
};
const MODULE_URL = 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;';
const version = createHash('sha1').update(esbuild.version).update(readFileSync(__filename)).digest('hex');

const loaderOf = (file) => (/\.[cm]?tsx$/.test(file) ? 'tsx' : /\.[cm]?ts$/.test(file) ? 'ts' : 'jsx');

module.exports = {
  process(source, sourcefile) {
    const banner = source.includes('import.meta.url') ? MODULE_URL : undefined;
    return esbuild.transformSync(source, { ...options, banner, loader: loaderOf(sourcefile), sourcefile });
  },
  getCacheKey(source, sourcefile) {
    return createHash('sha1').update(version).update(sourcefile).update('\0').update(source).digest('hex');
  },
};
