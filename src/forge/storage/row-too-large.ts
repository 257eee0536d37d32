/** A row that would not fit into one stored value. Nothing was written. */
export class RowTooLarge extends Error {
  override readonly name = 'RowTooLarge';
  constructor(
    readonly entity: string,
    readonly bytes: number,
  ) {
    super(`A row of ${entity} has ${bytes} bytes, which is more than one stored value holds`);
  }
}
