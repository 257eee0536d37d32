const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;
export type FileKind = keyof typeof TYPES;

/** Hands a text to the browser as a file; the frame may download, and nothing leaves the site. */
export function saveFile(name: string, kind: FileKind, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${kind}`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
