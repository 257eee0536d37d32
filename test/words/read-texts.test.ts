import { describe, expect, it } from '@jest/globals';
import { readTexts } from '../../src/words/read-texts';

const texts = { stage: { closed: 'geschlossen' } };

describe('the texts of a reader', () => {
  it.each(['de_DE', 'de-AT', 'de'])('are the German ones for %s', async (locale) => {
    const asked: string[] = [];
    const read = await readTexts(locale, (language) => {
      asked.push(language);
      return Promise.resolve({ translations: texts });
    });
    expect(read).toBe(texts);
    expect(asked).toEqual(['de-DE']);
  });

  it.each(['en_US', 'en-GB', 'fr_FR', ''])(
    'are the English ones, that nothing has to be fetched for: %s',
    async (locale) => {
      await expect(readTexts(locale, () => Promise.reject(new Error('asked')))).resolves.toBeNull();
    },
  );

  it('are English where the others cannot be read', async () => {
    await expect(readTexts('de_DE', () => Promise.reject(new Error('offline')))).resolves.toBeNull();
  });
});
