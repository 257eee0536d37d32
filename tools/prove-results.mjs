import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './commands.mjs';
import { fingerprint } from './fingerprint.mjs';

const FOLDER = path.join(root, 'artifacts', 'prove');
const FILE = path.join(FOLDER, 'results.json');
/** What may turn a test red that was green. */
const PLACES = ['src', 'sandbox', 'test', 'manifest.yml', 'jest.config.cjs'];

const hash = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** What was proven, kept in a file that git ignores. A result holds while the bug, the files that it changes and its tests are the same. */
export class ProofResults {
  #code = fingerprint(PLACES).slice(0, 16);
  #kept;

  constructor({ isAnew }) {
    this.#kept =
      !isAnew && existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { proofs: {}, sound: {} };
  }

  of(bug) {
    const kept = this.#kept.proofs[bug.name];
    return kept?.of === this.#proof(bug) ? kept.result : undefined;
  }

  keep(bug, result) {
    this.#kept.proofs[bug.name] = { of: this.#proof(bug), result };
    this.#write();
  }

  /** Whether the tests of a bug were green without it. */
  isSound = (bug) => this.#kept.sound[this.#tests(bug)] === this.#code;

  keepSound(bug) {
    this.#kept.sound[this.#tests(bug)] = this.#code;
    this.#write();
  }

  #proof = ({ edits, tests, titles, everyOf }) =>
    hash([edits, titles, everyOf, fingerprint([...edits.map(({ file }) => file), ...tests])]);
  #tests = ({ tests, titles }) => hash([tests, titles]);

  #write() {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(this.#kept, null, 2)}\n`);
  }
}
