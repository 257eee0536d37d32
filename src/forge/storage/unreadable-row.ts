import type { FieldProblem } from '../../domain/checked';

/** A stored row that this version of the app cannot read: written by a newer one, or not what it should be. Never skipped silently. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
  constructor(
    readonly code: 'newer-version' | 'broken',
    readonly entity: string,
    readonly key: string,
    readonly problems: readonly FieldProblem[],
  ) {
    const where = problems.map(({ path, message }) => `${path === '' ? 'row' : path}: ${message}`).join('; ');
    super(`Stored row ${entity} ${key} is ${code === 'broken' ? 'broken' : 'of a newer version'} (${where})`);
  }
}
