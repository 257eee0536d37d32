import { readManifest } from '../../support/read-manifest';
import { readRepoFile, REPO } from '../../support/repo-files';
import { PLACEHOLDERS } from '../../../src/domain/communication/placeholder';
import { plantedChecks } from '../../../tools/planted-checks.mjs';
import { FUZZED } from '../../forge/fuzz/fuzzed';
import { CHANGING_BINDINGS } from '../module-scope/changing-bindings';
import { JIRA_OPERATIONS, scopesOf } from '../scopes/jira-operations';
import { code, table } from './markdown';
import { whoMayDoWhat } from './who-may-do-what';

const HEAD = `# Security, in tables

Made from the code by \`npm run prove -- --tables\`; a test holds this file to the code. How each is proven, and what is met: [security.md](security.md).`;

function checksTakenOut(): string {
  const rows = plantedChecks(REPO).map(({ name, tests, titles, everyOf }) => [
    everyOf ? `${name} (${everyOf.length} calls at once)` : name,
    tests.map((file) => code(file.replace(/^test\/|\.test\.ts$/gu, ''))).join(', '),
    titles === undefined ? 'all' : titles.replace(/^\^\(?|\)?, asked by$|\\/gu, '').replaceAll('|', ', '),
  ]);
  return `## S2 · Checks that are taken out one by one, and the tests of which one must turn red
What came of it: [planted bugs](planted-bugs.md).

${table(['check', 'tests', 'of these'], rows)}`;
}

/** The table itself is kept by hand, with its guards, in security.md. */
function ownRights(): string {
  const rows = [...readRepoFile('docs/security.md').matchAll(/^\| `src\/[\w./-]+` \| ([^|]+) \|/gmu)];
  const guarded = rows.filter(([, by = '']) => by.trim() !== 'engine');
  return `## S4 · Where the app’s own rights are used
${rows.length} files; calls of people get to ${guarded.length} of them, each behind a guard that is named with it: [the list](security.md#where-the-apps-own-rights-are-used).`;
}

function scopes(): string {
  const declared = Object.keys(readManifest().permissions.scopes);
  const rows = declared.map((scope) => {
    const uses = JIRA_OPERATIONS.filter((operation) => scopesOf(operation).includes(scope));
    const [first] = uses;
    return [
      code(scope),
      first ? `${uses.length}` : '–',
      first ? `${code(first.request)}: ${first.why}` : 'the app’s own storage',
    ];
  });
  const operations = JIRA_OPERATIONS.map((operation) => [
    code(operation.request),
    scopesOf(operation).map(code).join(' '),
    operation.why,
  ]);
  return `## S5 · Scopes, and every operation of Jira that is asked for
No egress and no remote is declared. Each scope is the one that Atlassian publishes for the operation.

${table(['scope', 'operations', 'the first of them'], rows)}

${table(['operation', 'scope', 'what for'], operations)}`;
}

const moduleScope = (): string =>
  `## S8 · What modules keep between calls
${table(
  ['binding', 'why nothing passes by it from one site to another'],
  Object.entries(CHANGING_BINDINGS).map(([binding, why]) => [code(binding), why]),
)}`;

const fuzzed = (): string =>
  `## S9 · What comes in, and is fuzzed
${table(
  ['what', 'what must hold'],
  Object.values(FUZZED).map(({ what, holds }) => [what, holds]),
)}`;

const placeholders = (): string =>
  `## S10 · What texts may be filled with
${PLACEHOLDERS.map((name) => code(`{{${name}}}`)).join(' ')}. Nothing else is filled in, and there are no expressions.`;

/** docs/security-tables.md as the code is now. */
export const securityTables = (): string =>
  `${[HEAD, whoMayDoWhat(), checksTakenOut(), ownRights(), scopes(), moduleScope(), fuzzed(), placeholders()].join('\n\n')}\n`;
