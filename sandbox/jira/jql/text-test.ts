const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_@.'-]+\*?/gu) ?? [];

/** What `~ "…"` finds: every word of the operand, as a whole or with `*` as its beginning; a phrase in inner quotes as it stands. */
export function textTest(operand: string): (text: string) => boolean {
  const phrase = /^"(.*)"$/.exec(operand.trim())?.[1]?.toLowerCase();
  if (phrase !== undefined) return (text) => text.toLowerCase().includes(phrase);
  const wanted = wordsOf(operand);
  return (text) => {
    const words = wordsOf(text);
    return wanted.every((word) =>
      word.endsWith('*') ? words.some((one) => one.startsWith(word.slice(0, -1))) : words.includes(word),
    );
  };
}
