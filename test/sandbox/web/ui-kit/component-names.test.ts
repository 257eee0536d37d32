import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMPONENT_NAMES } from '../../../../sandbox/web/ui-kit/component-names';

const ROOT = path.resolve(__dirname, '../../../..');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Names that a file imports as values from @forge/react and that are components, by their capital letter. */
function importedComponents(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/import\s+(?!type\b)(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*'@forge\/react'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && name !== 'I18nProvider');
}

describe('the drawers of UI Kit', () => {
  const known = new Set<string>(COMPONENT_NAMES);

  it('cover every component that a surface of the app imports', () => {
    const used = new Set(filesBelow(path.join(ROOT, 'src/frontend')).flatMap(importedComponents));
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('are only of components that @forge/react has', () => {
    const folder = path.join(ROOT, 'node_modules/@forge/react/out/components');
    const exported = ['index.js', 'ui-kit-components.js']
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    expect(
      COMPONENT_NAMES.filter((name) => !new RegExp(`exports\\.${name} = |"${name}"`).test(exported)),
    ).toEqual([]);
  });
});
