/** As large as one call to the backend can carry. */
export const LARGEST_FILE_BYTES = 450_000;

export type FileRead =
  | { readonly kind: 'read'; readonly value: unknown }
  /** It was not read: its size alone refuses it. */
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-json' };

type ReadableFile = Pick<File, 'size' | 'text'>;

/** A file's JSON. One that is too large is refused before a byte of it is read. */
export async function readJsonFile(file: ReadableFile): Promise<FileRead> {
  if (file.size > LARGEST_FILE_BYTES) return { kind: 'too-large', bytes: file.size };
  try {
    return { kind: 'read', value: JSON.parse(await file.text()) as unknown };
  } catch {
    return { kind: 'not-json' };
  }
}
