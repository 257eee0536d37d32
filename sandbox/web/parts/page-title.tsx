import { useEffect, type ReactElement, type ReactNode } from 'react';

/** The page's heading, which is also the tab's title. */
export function PageTitle({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  useEffect(() => {
    document.title = `${text} · Sandbox`;
  }, [text]);
  return <h1>{children ?? text}</h1>;
}
