import type { ComponentProps, ReactNode } from 'react';
import { router } from '@forge/bridge';

export { default as Heading } from '@atlaskit/heading';
// The others of their kind put styles into the page as it runs, which its content policy forbids.
export { Text } from '@atlaskit/primitives/compiled';

interface LinkProps {
  readonly href: string;
  readonly openNewTab?: boolean;
  readonly children?: ReactNode;
}

/** The frame cannot go anywhere by itself, so Jira is asked to. */
export function Link({ href, openNewTab, children }: LinkProps) {
  return (
    <a
      className="kit-link"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        const newTab = openNewTab === true || event.metaKey || event.ctrlKey || event.shiftKey;
        void (newTab ? router.open(href) : router.navigate(href));
      }}
    >
      {children}
    </a>
  );
}

interface CodeBlockProps {
  readonly text: string;
  readonly shouldWrapLongLines?: boolean;
}

export const CodeBlock = ({ text, shouldWrapLongLines }: CodeBlockProps) => (
  <pre className={shouldWrapLongLines ? 'kit-code kit-code-wraps' : 'kit-code'} tabIndex={0}>
    <code>{text}</code>
  </pre>
);

interface ListProps {
  readonly type: 'ordered' | 'unordered';
  readonly children: ReactNode;
}

export function List({ type, children }: ListProps) {
  const Tag = type === 'ordered' ? 'ol' : 'ul';
  return <Tag className="kit-list">{children}</Tag>;
}

export const ListItem = (props: ComponentProps<'li'>) => <li {...props} />;
