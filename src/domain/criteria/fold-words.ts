/** Lower case without accents or punctuation, one blank between words and around them, so that ' word ' finds whole words only. */
export function foldWords(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const WRITTEN_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What to look for in folded text: a whole word or phrase; in scripts without blanks, anywhere. */
export function foldNeedle(word: string): string {
  const folded = foldWords(word);
  return WRITTEN_WITHOUT_BLANKS.test(folded) ? folded.trim() : folded;
}
