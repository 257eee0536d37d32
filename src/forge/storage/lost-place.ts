/** A list was to go on from a place that the storage does not know, or does not know any more. Nothing was read. */
export class LostPlace extends Error {
  override readonly name = 'LostPlace';
}
