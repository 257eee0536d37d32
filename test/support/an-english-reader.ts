import { timeWords } from '../../src/words/due-words';
import { translator } from '../../src/words/translate';

/** A reader in Berlin whose language is American English. */
export function anEnglishReader() {
  const language = 'en-US';
  const t = translator(language);
  return { language, t, times: timeWords(t, language, 'Europe/Berlin') };
}
