import { useProductContext } from '@forge/react';
import { i18n } from '@forge/bridge';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { timeWords, type TimeWords } from '../words/due-words';
import { readTexts } from '../words/read-texts';
import { translator, type Translate } from '../words/translate';

/** Who looks at which work item, and how they are spoken to. */
export interface Reader {
  readonly accountId: string;
  readonly issueId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly t: Translate;
  readonly times: TimeWords;
  /** The app's licence has lapsed: what is shown can be read, and nothing is done. */
  readonly isLapsed: boolean;
}

const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('A part of a surface stands outside of <ReaderProvider>');
  return reader;
}

interface ReaderProviderProps {
  readonly children: ReactNode;
  /** A surface in a rule is about no work item, one in the portal is not told its id: the reader's `issueId` is empty. */
  readonly isOffIssue?: boolean;
}

/** Nothing is shown before the platform has said who reads which work item. */
export function ReaderProvider({ children, isOffIssue = false }: ReaderProviderProps): ReactNode {
  const context = useProductContext();
  const texts = useTexts(context?.locale);
  const reader = useMemo(() => {
    if (!context || texts === undefined) return null;
    const { accountId, license, locale, timezone, extension } = context;
    const issueId = isOffIssue ? '' : issueIdOf(extension);
    if (accountId === undefined || issueId === undefined) return null;
    const t = translator(locale, texts);
    const times = timeWords(t, locale, timezone);
    return { accountId, issueId, locale, timeZone: timezone, t, times, isLapsed: license?.active === false };
  }, [context, texts, isOffIssue]);
  return reader && <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

/** Texts in the reader's language, null for English; undefined until that is known. */
function useTexts(locale: string | undefined): unknown {
  const [texts, setTexts] = useState<unknown>(undefined);
  useEffect(() => {
    if (locale !== undefined) void readTexts(locale, i18n.getTranslations).then(setTexts);
  }, [locale]);
  return texts;
}

function issueIdOf(extension: Readonly<Record<string, unknown>>): string | undefined {
  const { issue } = extension;
  if (typeof issue !== 'object' || issue === null || !('id' in issue)) return undefined;
  return typeof issue.id === 'string' || typeof issue.id === 'number' ? String(issue.id) : undefined;
}
