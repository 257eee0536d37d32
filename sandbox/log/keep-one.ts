/** Hands out one copy of equal texts: a history repeats few names very often. */
export function keepOne(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    // A copy of its own: a text cut from a piece of the file would keep the whole piece in memory.
    const copy = Buffer.from(text, 'utf8').toString('utf8');
    kept.set(copy, copy);
    return copy;
  };
}
