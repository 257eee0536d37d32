import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { textsByUse } from './texts-by-use.mts';

const page = (name: string): string => resolve(import.meta.dirname, `${name}.html`);

/** Forge serves the folder under an unknown prefix, so every path is relative. Both pages share their chunks. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    textsByUse(resolve(import.meta.dirname, '../locales/en-US.json'), (file) => readFileSync(file, 'utf8')),
  ],
  // The parts of UI Kit surfaces that stand in the Center are drawn with Atlaskit (docs/decisions/0014).
  resolve: {
    alias: [
      { find: /^@forge\/react$/u, replacement: resolve(import.meta.dirname, 'kit/index.ts') },
      {
        find: /^@atlaskit\/feature-gate-js-client(?:\/feature-gates)?$/u,
        replacement: resolve(import.meta.dirname, 'shared/feature-gates.ts'),
      },
    ],
  },
  // A build that is started by a test or a tool would else bundle React's development build.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: { input: { center: page('center'), settings: page('settings') } },
  },
});
