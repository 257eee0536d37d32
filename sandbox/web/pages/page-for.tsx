import type { ReactElement } from 'react';
import type { SitePerson } from '../site/contract';
import { AutomationPage } from './automation/automation-page';
import { CenterPages } from './center-pages';
import { EnginePage } from './engine/engine-page';
import { HomePage } from './home-page';
import { NoSuchPage } from './no-such-page';
import { OutboxPage } from './outbox-page';
import { PortalPage } from './portal/portal-page';
import { RequestPage } from './portal/request-page';
import { ProjectAppPage } from './project-app-page';
import { ProjectSettingsPage } from './project-settings-page';
import { QueuePage } from './queue/queue-page';
import { SearchPage } from './queue/search-page';
import { SiteAppPage } from './site-app-page';
import { WorkItemPage } from './work-item/work-item-page';

export interface Page {
  readonly element: ReactElement;
  /** The customer's portal has no project navigation. */
  readonly isPortal?: boolean;
  /** A surface that fills the whole page. */
  readonly isBare?: boolean;
}

type Make = (parts: readonly string[], me: SitePerson) => Page;

const ROUTES: readonly (readonly [pattern: RegExp, make: Make])[] = [
  [/^\/$/, (_parts, me) => ({ element: <HomePage />, isPortal: !me.licensed })],
  [/^\/browse\/([^/]+)$/, ([key = '']) => ({ element: <WorkItemPage key={key} issueKey={key} /> })],
  [
    /^\/queues\/([^/]+)\/([^/]+)$/,
    ([project = '', queue = '']) => ({
      element: <QueuePage key={queue} projectKey={project} queueId={queue} />,
    }),
  ],
  [
    /^\/apps\/([^/]+)(?:\/.*)?$/,
    ([module = '']) => ({ element: <CenterPages key={module} moduleKey={module} />, isBare: true }),
  ],
  [
    /^\/queues\/([^/]+)\/apps\/([^/]+)(?:\/.*)?$/,
    ([project = '', module = '']) => ({
      element: <CenterPages key={`${project}/${module}`} projectKey={project} moduleKey={module} />,
      isBare: true,
    }),
  ],
  [/^\/issues$/, () => ({ element: <SearchPage /> })],
  [
    /^\/projects\/([^/]+)(\/settings)?\/apps\/([^/]+)(?:\/.*)?$/,
    ([project = '', settings, module = '']) => ({
      element: (
        <ProjectAppPage
          key={module}
          projectKey={project}
          moduleKey={module}
          location={settings === undefined ? 'project' : 'project-settings'}
        />
      ),
      isBare: true,
    }),
  ],
  [
    /^\/projects\/([^/]+)\/settings$/,
    ([project = '']) => ({ element: <ProjectSettingsPage projectKey={project} /> }),
  ],
  [
    /^\/settings\/apps\/([^/]+)(?:\/.*)?$/,
    ([module = '']) => ({ element: <SiteAppPage key={module} moduleKey={module} />, isBare: true }),
  ],
  [
    /^\/portal\/([^/]+)$/,
    ([project = '']) => ({ element: <PortalPage projectKey={project} />, isPortal: true }),
  ],
  [
    /^\/portal\/([^/]+)\/([^/]+)$/,
    ([project = '', key = '']) => ({
      element: <RequestPage key={key} projectKey={project} issueKey={key} />,
      isPortal: true,
    }),
  ],
  [/^\/automation$/, (_parts, me) => ({ element: <AutomationPage />, isPortal: !me.licensed })],
  [/^\/outbox$/, (_parts, me) => ({ element: <OutboxPage />, isPortal: !me.licensed })],
  [/^\/engine$/, (_parts, me) => ({ element: <EnginePage />, isPortal: !me.licensed })],
];

/** The page at an address. */
export function pageFor(path: string, me: SitePerson): Page {
  for (const [pattern, make] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return make(found.slice(1), me);
  }
  return { element: <NoSuchPage path={path} /> };
}
