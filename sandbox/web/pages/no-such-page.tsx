import type { ReactElement } from 'react';
import { PageTitle } from '../parts/page-title';
import { SiteLink } from '../site/site-link';

export function NoSuchPage({ path }: { readonly path: string }): ReactElement {
  return (
    <>
      <PageTitle text="There is no such page" />
      <p>
        {`The sandbox has nothing at ${path}. `}
        <SiteLink to="/">Go to the start.</SiteLink>
      </p>
    </>
  );
}
