/** TypeScript for jest by esbuild: types are checked by `npm run check`, not here. */
const crypto = require('node:crypto');
const esbuild = require('esbuild');

const options = { format: 'cjs', target: 'node20', jsx: 'automatic', sourcemap: 'external', sourcesContent: false, supported: { 'dynamic-import': false } };

module.exports = {
  process(source, sourcefile) {
    const loader = /\.[cm]?tsx$/.test(sourcefile) ? 'tsx' : /\.[cm]?ts$/.test(sourcefile) ? 'ts' : 'jsx';
    return esbuild.transformSync(source, { ...options, loader, sourcefile });
  },
  getCacheKey(source, sourcefile) {
    return crypto.createHash('sha1').update(esbuild.version).update(JSON.stringify(options)).update(sourcefile).update(source).digest('hex');
  },
};
