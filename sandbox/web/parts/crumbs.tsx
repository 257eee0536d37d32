import type { ReactElement } from 'react';
import { SiteLink } from '../site/site-link';

interface Crumb {
  readonly text: string;
  readonly to?: string;
}

export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactElement {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="crumbs">
        {crumbs.map(({ text, to }) => (
          <li key={text}>
            {to === undefined ? <span aria-current="page">{text}</span> : <SiteLink to={to}>{text}</SiteLink>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
