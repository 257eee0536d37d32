/** The languages besides English that there are texts in, by their tag without a country: a file in `locales` each. */
const TRANSLATED = { de: 'de-DE' } as const;
type Translated = (typeof TRANSLATED)[keyof typeof TRANSLATED];

const isTranslated = (language: string): language is keyof typeof TRANSLATED =>
  Object.hasOwn(TRANSLATED, language);

/**
 * The texts in the reader's language, as `getTranslations` of the platform hands them out, for `translator`. Null where English is to be
 * spoken: to its readers, where there are no texts, and where they cannot be read, for a page in English is better than none.
 */
export async function readTexts(
  locale: string,
  getTranslations: (locale: Translated) => Promise<{ readonly translations: unknown }>,
): Promise<unknown> {
  const [language = ''] = locale.split(/[-_]/u);
  if (!isTranslated(language)) return null;
  try {
    return (await getTranslations(TRANSLATED[language])).translations;
  } catch {
    return null;
  }
}
