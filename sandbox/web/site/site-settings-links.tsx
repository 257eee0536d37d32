import type { ReactElement } from 'react';
import { SiteLink } from './site-link';
import { useModules } from './use-modules';

/** The app's pages in the settings of the site: Jira shows them to its admins, so nobody else has this heading. */
export function SiteSettingsLinks({ onFollow }: { readonly onFollow: () => void }): ReactElement | null {
  const pages = useModules({ location: 'admin' });
  if (pages.length === 0) return null;
  return (
    <section aria-label="Site settings">
      <h2>Site settings</h2>
      {pages.map(({ key, title }) => (
        <SiteLink key={key} to={`/settings/apps/${key}`} onFollow={onFollow}>
          {title}
        </SiteLink>
      ))}
    </section>
  );
}
