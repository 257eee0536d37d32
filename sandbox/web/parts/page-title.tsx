import { useEffect, type ReactElement, type ReactNode } from 'react';

/** The page's heading, which is also the tab's title. */
export function PageTitle({
  text,
  children,
  isHidden = false,
}: {
  readonly text: string;
  readonly children?: ReactNode;
  /** The page shows a heading of its own, inside a frame. */
  readonly isHidden?: boolean;
}): ReactElement {
  useEffect(() => {
    document.title = `${text} · Sandbox`;
  }, [text]);
  return <h1 {...(isHidden ? { className: 'unseen' } : {})}>{children ?? text}</h1>;
}
