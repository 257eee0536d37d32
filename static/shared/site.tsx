import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { FullContext } from '@forge/bridge';
import { timeWords, type TimeWords } from '../../src/words/due-words';
import { translator, type Translate } from '../../src/words/translate';

/** Where the page stands and who reads it, with texts and times in the reader's language and zone. */
export interface Site {
  readonly me: string;
  /** The project of the page; `site` on the page that belongs to none. */
  readonly projectId: string;
  /** BCP 47, as Jira names the reader's language. */
  readonly language: string;
  readonly t: Translate;
  readonly times: TimeWords;
  /** The reader's zone, as in `Europe/Berlin`. */
  readonly timeZone: string;
  /** The app's licence has lapsed: what is shown can be read, and nothing is done. */
  readonly isLapsed: boolean;
}

const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite() is for components under <SiteProvider>');
  return site;
}

/** What is in it stands in this project, on a page that belongs to none. */
export function InProject({
  projectId,
  children,
}: {
  readonly projectId: string;
  readonly children: ReactNode;
}) {
  const site = useSite();
  const inProject = useMemo(() => ({ ...site, projectId }), [site, projectId]);
  return <SiteContext.Provider value={inProject}>{children}</SiteContext.Provider>;
}

interface SiteProviderProps {
  readonly context: FullContext;
  /** In the reader's language; null where English is spoken. */
  readonly texts: unknown;
  readonly children: ReactNode;
}

export function SiteProvider({ context, texts, children }: SiteProviderProps) {
  const site = useMemo(() => siteOf(context, texts), [context, texts]);
  return <SiteContext.Provider value={site}>{children}</SiteContext.Provider>;
}

function siteOf({ accountId, extension, license, locale, timezone }: FullContext, texts: unknown): Site {
  const language = locale.replace('_', '-');
  const t = translator(language, texts);
  return {
    me: accountId ?? '',
    projectId: projectOf(extension),
    language,
    t,
    times: timeWords(t, language, timezone),
    timeZone: timezone,
    isLapsed: license?.active === false,
  };
}

/** Stands for the whole site where a page otherwise names its project. */
export const WHOLE_SITE = 'site';

/** Pages on which Jira may name no project: they stand for all that the reader may see. */
const ACROSS = ['jira:adminPage', 'jira:globalPage', 'jiraServiceManagement:queuePage'];

function projectOf(extension: Readonly<Record<string, unknown>>): string {
  const { project, type } = extension;
  if (typeof project === 'object' && project !== null && 'id' in project) return String(project.id);
  if (ACROSS.some((one) => one === type)) return WHOLE_SITE;
  throw new Error('Jira opened this page without naming a project');
}
