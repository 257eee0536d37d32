import type { ReactElement } from 'react';
import type { SurfaceModule } from './contract';
import { SiteLink } from './site-link';
import { useDesk } from './use-desk';
import { useModules } from './use-modules';
import { useRoute } from './use-route';

interface Entry {
  readonly to: string;
  readonly text: string;
}

function Section({
  title,
  entries,
  onFollow,
}: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onFollow: () => void;
}): ReactElement | null {
  const { path } = useRoute();
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ to, text }) => (
          <li key={to}>
            <SiteLink to={to} isCurrent={path === to || path.startsWith(`${to}/`)} onFollow={onFollow}>
              {text}
            </SiteLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const SITE = { location: 'global' } as const;

/** The project's navigation as in Jira, then the sandbox's own pages. */
export function SideNav({
  isOpen,
  onFollow,
}: {
  readonly isOpen: boolean;
  readonly onFollow: () => void;
}): ReactElement {
  const { path } = useRoute();
  const desk = useDesk(/^\/(?:projects|queues)\/([^/]+)/.exec(path)?.[1]);
  const key = desk.project?.key;
  const pages = useModules(key === undefined ? undefined : { location: 'project', project: key });
  const settings = useModules(key === undefined ? undefined : { location: 'project-settings', project: key });
  const queuePages = useModules(key === undefined ? undefined : { location: 'queue', project: key });
  const sitePages = useModules(SITE);
  const entry =
    (base: string) =>
    (module: SurfaceModule): Entry => ({ to: `${base}/apps/${module.key}`, text: module.title });
  return (
    <nav className={isOpen ? 'side open' : 'side'} aria-label="Project">
      {desk.project ? <b style={{ paddingInline: 8 }}>{desk.project.name}</b> : null}
      <Section
        title="Queues"
        entries={[
          ...desk.queues.map((queue) => ({ to: `/queues/${key}/${queue.id}`, text: queue.name })),
          ...queuePages.map(entry(`/queues/${key}`)),
        ]}
        onFollow={onFollow}
      />
      <Section title="Apps" entries={pages.map(entry(`/projects/${key}`))} onFollow={onFollow} />
      <Section
        title="Project settings"
        entries={settings.map(entry(`/projects/${key}/settings`))}
        onFollow={onFollow}
      />
      <Section
        title="Channels"
        entries={key === undefined ? [] : [{ to: `/portal/${key}`, text: 'Customer portal' }]}
        onFollow={onFollow}
      />
      <Section title="All projects" entries={sitePages.map(entry(''))} onFollow={onFollow} />
      <Section
        title="Sandbox"
        entries={[
          { to: '/automation', text: 'Automation' },
          { to: '/outbox', text: 'Mail outbox' },
          { to: '/engine', text: 'Engine log' },
        ]}
        onFollow={onFollow}
      />
    </nav>
  );
}
