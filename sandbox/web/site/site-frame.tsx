import { useState, type ReactElement } from 'react';
import { pageFor } from '../pages/page-for';
import { SideNav } from './side-nav';
import { useSite } from './site-context';
import { TimeBar } from './time-bar';
import { TopBar } from './top-bar';
import { useRoute } from './use-route';

/** Jira's frame around the page that the address names. Customers have no project navigation. */
export function SiteFrame(): ReactElement {
  const { me } = useSite();
  const { path } = useRoute();
  const [isSideOpen, setSideOpen] = useState(false);
  const page = pageFor(path, me);
  const hasSide = me.licensed && !page.isPortal;
  return (
    <div className={hasSide ? 'frame' : 'frame no-side'}>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <TopBar hasSide={hasSide} isSideOpen={isSideOpen} onSide={() => setSideOpen(!isSideOpen)} />
      {hasSide ? <SideNav isOpen={isSideOpen} onFollow={() => setSideOpen(false)} /> : null}
      <main id="page" className={page.isBare ? 'page bare' : 'page'} key={me.accountId}>
        {page.element}
      </main>
      <TimeBar />
    </div>
  );
}
