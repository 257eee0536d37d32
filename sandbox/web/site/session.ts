const KEY = 'sandbox.account';

/** Who this tab is. A link may say it (`?as=ACCOUNT`); else the tab remembers, else what was chosen last in any tab. */
export function chosenAccount(): string | undefined {
  const asked = new URLSearchParams(location.search).get('as');
  if (asked !== null) rememberAccount(asked);
  return asked ?? sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? undefined;
}

/** Each tab keeps its own person; a new tab starts as the last one chosen. */
export function rememberAccount(accountId: string): void {
  sessionStorage.setItem(KEY, accountId);
  localStorage.setItem(KEY, accountId);
}

const LANGUAGE_KEY = 'sandbox.language';

/** In which language this tab reads Jira, as a locale of Jira; undefined: in its person's own. A link may say it (`?language=de_DE`). */
export function chosenLanguage(): string | undefined {
  const asked = new URLSearchParams(location.search).get('language');
  if (asked !== null) rememberLanguage(asked);
  return asked ?? sessionStorage.getItem(LANGUAGE_KEY) ?? undefined;
}

export function rememberLanguage(locale: string | null): void {
  if (locale === null) sessionStorage.removeItem(LANGUAGE_KEY);
  else sessionStorage.setItem(LANGUAGE_KEY, locale);
}
