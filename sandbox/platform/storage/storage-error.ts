/**
 * The codes that the storage answers with. Those for keys, sizes, conflicts, conditions and rates are the platform's documented or
 * observed ones; where none is known (queries, attributes, shape of a request) the text says precisely what is wrong.
 */
export type StorageErrorCode =
  | 'KEY_NOT_FOUND'
  | 'KEY_CONFLICT'
  | 'CONDITIONAL_CHECK_FAILED'
  | 'EMPTY_KEY'
  | 'INVALID_KEY'
  | 'KEY_TOO_LONG'
  | 'MAX_SIZE'
  | 'MAX_DEPTH'
  | 'RATE_LIMIT_EXCEEDED'
  | 'INVALID_ENTITY_NAME'
  | 'INVALID_ENTITY_VALUE'
  | 'INVALID_INDEX'
  | 'INVALID_QUERY'
  | 'INVALID_CURSOR'
  | 'INVALID_TRANSACTION'
  | 'INVALID_BATCH'
  | 'BAD_REQUEST'
  | 'INTERNAL_SERVER_ERROR';

const STATUS: Partial<Record<StorageErrorCode, number>> = {
  KEY_NOT_FOUND: 404,
  KEY_CONFLICT: 409,
  CONDITIONAL_CHECK_FAILED: 409,
  RATE_LIMIT_EXCEEDED: 429,
  INTERNAL_SERVER_ERROR: 500,
};

/** A refusal of the storage, as it goes over the wire: `{ code, message }` with a status. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }

  toResponse(): Response {
    return Response.json({ code: this.code, message: this.message }, { status: this.status });
  }
}
