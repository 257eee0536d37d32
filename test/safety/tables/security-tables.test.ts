import { expect, it } from '@jest/globals';
import { readRepoFile } from '../../support/repo-files';
import { securityTables } from './security-tables';

it('docs/security-tables.md is what the code says: `npm run prove -- --tables` writes it', () => {
  expect(readRepoFile('docs/security-tables.md')).toBe(securityTables());
});
