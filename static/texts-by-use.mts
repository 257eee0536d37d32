import type { Plugin } from 'vite';
import { branchOf, textsUsedIn, type Texts } from './texts-used-in.mts';

/** What holds the texts that are there; each part puts itself into it. */
const WHOLE = 'texts:';

/** The English texts come with the code that names them: a page loads those of what it shows, and the others with its other views. */
export function textsByUse(file: string, read: (file: string) => string): Plugin {
  let texts: Texts = {};
  return {
    name: 'texts-by-use',
    enforce: 'pre',
    buildStart() {
      texts = JSON.parse(read(file)) as Texts;
      this.addWatchFile(file);
    },
    resolveId(source) {
      if (source.endsWith('locales/en-US.json')) return `\0${WHOLE}`;
      return source.startsWith(WHOLE) ? `\0${source}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${WHOLE}`)) return undefined;
      const part = id.slice(WHOLE.length + 1);
      if (part === '') return 'export default {};';
      const [name = '', branch] = part.split('/');
      const found = branch === undefined ? texts[name] : branchOf(texts[name], branch);
      const own = `texts[${JSON.stringify(name)}]`;
      const at = branch === undefined ? own : `(${own} ??= {})[${JSON.stringify(branch)}]`;
      return {
        code: `import texts from '${WHOLE}';\n${at} = ${JSON.stringify(found)};`,
        moduleSideEffects: true,
      };
    },
    transform(code, id) {
      if (!/\.tsx?$/u.test(id) || id.includes('node_modules')) return undefined;
      const used = textsUsedIn(code, texts);
      if (used.size === 0) return undefined;
      const named = [...used].map((part) => `import '${WHOLE}${part}';`).join('\n');
      return { code: `${code}\n${named}\n`, map: null };
    },
  };
}
