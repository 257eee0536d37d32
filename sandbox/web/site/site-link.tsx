import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { goTo } from './use-route';

interface SiteLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly onFollow?: () => void;
}

/** A link inside the site: an ordinary link (new tab and all) that does not load the page anew on a plain click. */
export function SiteLink({
  to,
  children,
  className,
  isCurrent = false,
  onFollow,
}: SiteLinkProps): ReactElement {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onFollow?.();
    goTo(to);
  };
  return (
    <a
      href={to}
      onClick={follow}
      {...(className === undefined ? {} : { className })}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
}
