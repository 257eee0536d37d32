import { useEffect, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { PageTitle } from '../parts/page-title';
import { useSite } from '../site/site-context';
import { useDesk } from '../site/use-desk';
import { goTo } from '../site/use-route';

/** Leads on: agents to their first queue, customers to the portal. */
export function HomePage(): ReactElement {
  const { me, facts } = useSite();
  const desk = useDesk();
  const [queue] = desk.queues;
  const target = me.licensed
    ? desk.project && queue && `/queues/${desk.project.key}/${queue.id}`
    : `/portal/${facts.portalKey}`;
  useEffect(() => {
    if (target !== undefined) goTo(target, 'replace');
  }, [target]);
  if (!desk.isLoaded || desk.project) return <Spinner label="Loading" />;
  return (
    <>
      <PageTitle text="Nothing to see here" />
      <p>{`${me.displayName} sees no service project. Become another person at the top right.`}</p>
    </>
  );
}
