import { writeFileSync } from 'node:fs';
import { securityTables } from './security-tables';

const FILE = 'docs/security-tables.md';

const text = securityTables();
writeFileSync(FILE, text);
process.stdout.write(`${text}\nwritten to ${FILE}\n`);
