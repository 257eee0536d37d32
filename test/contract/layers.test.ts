import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { REPO } from '../support/repo-files';

const report = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
    totalCruised: v.number(),
    ruleSetUsed: v.object({ forbidden: v.array(v.object({ name: v.string(), comment: v.string() })) }),
  }),
});

/** Dependency-cruiser with the repo's rules over the folders of `root`. It exits with an error code when it finds a breach. */
async function cruise(
  root: string,
  folders: readonly string[],
): Promise<v.InferOutput<typeof report>['summary']> {
  const program = path.join(REPO, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(REPO, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...folders];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 }, (_, stdout) => resolve(stdout));
  });
  return v.parse(report, JSON.parse(output)).summary;
}

// For each rule, a file that breaks it. The files import each other, so that every import but one resolves.
const BREACHES: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['domain-is-pure', 'src/domain/reaches-out.ts', `import '../app/takes-a-package';`],
  ['app-knows-only-the-domain-and-the-contract', 'src/app/takes-a-package.ts', `import 'valibot';`],
  [
    'contract-knows-only-the-domain',
    'src/contract/knows-forge.ts',
    `import type {} from '../forge/knows-luxon';`,
  ],
  ['contract-takes-types-alone', 'src/contract/takes-a-value.ts', `import '../domain/plain';`],
  ['app-takes-types-of-the-contract', 'src/app/ships-a-view.ts', `import '../contract/plain';`],
  ['jira-answers-are-decoded-anywhere', 'src/jira/asks.ts', `import '../contract/plain';`],
  ['forge-is-the-adapter', 'src/forge/knows-luxon.ts', `import 'luxon';`],
  ['frontend-speaks-the-contract', 'src/frontend/badge/decides.tsx', `import '../../domain/plain';`],
  ['words-are-texts-alone', 'src/words/decides.ts', `import '../domain/plain';`],
  [
    'one-place-stands-in-for-the-work-item',
    'static/center/board/draws-a-badge.ts',
    `import '../../../src/frontend/badge/decides';`,
  ],
  ['index-names-functions', 'src/index.ts', `import './app/plain';`],
  ['static-speaks-the-contract', 'static/center/stores.tsx', `import '../../src/forge/plain';`],
  ['static-knows-only-the-bridge', 'static/center/renders.tsx', `import '@forge/react';`],
  ['forge-packages-stay-outside', 'src/app/stores.ts', `import '@forge/kvs';`],
  ['browser-has-no-node', 'src/contract/reads-files.ts', `import 'node:fs';`],
  ['product-ignores-sandbox-and-tests', 'src/forge/plays.ts', `import '../../sandbox/plain';`],
  ['sandbox-ignores-tests', 'sandbox/tests.ts', `import '../test/plain';`],
  ['src-needs-no-development-package', 'src/forge/develops.ts', `import 'yaml';`],
  ['no-cycles', 'src/domain/circle.ts', `import './circle-back';`],
  ['no-unresolvable', 'src/domain/lost.ts', `import './nowhere';`],
];
const PLAIN = ['src/domain', 'src/app', 'src/contract', 'src/forge', 'sandbox', 'test'].map(
  (folder) => `${folder}/plain.ts`,
);

const PACKAGES = ['valibot', 'luxon', 'yaml', '@forge/react', '@forge/kvs'];

const bad = mkdtempSync(path.join(tmpdir(), 'escalation-center-layers-'));
afterAll(() => rmSync(bad, { recursive: true, force: true }));

function write(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(bad, file)), { recursive: true });
  writeFileSync(path.join(bad, file), source);
}

describe('the layers', () => {
  it('are kept by every import of the repo', async () => {
    const { violations, totalCruised } = await cruise(REPO, ['src', 'static', 'sandbox', 'test', 'bench']);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(0);
  });

  it('are guarded by rules of which each one is reported when it is broken', async () => {
    write('tsconfig.check.json', '{}');
    write('package.json', JSON.stringify({ devDependencies: { yaml: '1.0.0' } }));
    PACKAGES.forEach((name) => write(`node_modules/${name}/index.js`, 'module.exports = {};'));
    PLAIN.forEach((file) => write(file, 'export {};'));
    write('src/domain/circle-back.ts', `import './circle';`);
    BREACHES.forEach(([, file, source]) => write(file, source));
    const { violations, ruleSetUsed } = await cruise(bad, ['src', 'static', 'sandbox', 'test']);
    const found = new Set(
      violations.flatMap(({ rule, from, to }) => [`${rule.name}: ${from}`, `${rule.name}: ${to}`]),
    );
    expect(BREACHES.map(([rule, file]) => `${rule}: ${file}`).filter((breach) => !found.has(breach))).toEqual(
      [],
    );
    expect(BREACHES.map(([rule]) => rule).sort()).toEqual(
      ruleSetUsed.forbidden.map(({ name }) => name).sort(),
    );
  });
});
