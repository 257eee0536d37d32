import '@atlaskit/css-reset';
import './page.css';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n, view } from '@forge/bridge';
import { readTexts } from '../../src/words/read-texts';
import { CrashGuard } from './states/crash-guard';
import { Lapsed } from './states/lapsed';
import { SiteProvider } from './site';

/** Draws a page into its place once Jira has said who looks and in which theme. */
export async function startPage(Page: ComponentType): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place to draw into');
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const texts = await readTexts(context.locale, i18n.getTranslations);
  document.documentElement.lang = texts === null ? 'en' : context.locale.replace('_', '-');
  createRoot(root).render(
    <CrashGuard>
      <SiteProvider context={context} texts={texts}>
        <Lapsed />
        <Page />
      </SiteProvider>
    </CrashGuard>,
  );
}
