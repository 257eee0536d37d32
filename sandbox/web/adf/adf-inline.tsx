import type { ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import { token } from '@atlaskit/tokens';
import type { AdfNode } from './adf-node';
import { Mention } from './mention';

const safeHref = (href: unknown): string =>
  typeof href === 'string' && /^(https?:|mailto:|\/)/.test(href) ? href : '#';

function attribute(node: AdfNode, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
}

function marked(node: AdfNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>;
      case 'em':
        return <em>{inner}</em>;
      case 'strike':
        return <s>{inner}</s>;
      case 'underline':
        return <u>{inner}</u>;
      case 'code':
        return (
          <code style={{ font: token('font.code'), backgroundColor: token('color.background.neutral') }}>
            {inner}
          </code>
        );
      case 'link':
        return <a href={safeHref(mark.attrs?.['href'])}>{inner}</a>;
      default:
        return inner;
    }
  }, node.text);
}

/** An inline node; undefined when it is none that the sandbox knows. */
export function drawInline(node: AdfNode): ReactNode | undefined {
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <Mention accountId={attribute(node, 'id') ?? ''} />;
    case 'emoji':
      return <span>{attribute(node, 'text') ?? attribute(node, 'shortName')}</span>;
    case 'inlineCard':
      return <a href={safeHref(node.attrs?.['url'])}>{attribute(node, 'url')}</a>;
    case 'status':
      return <Lozenge>{attribute(node, 'text')}</Lozenge>;
    case 'date':
      return <time>{new Date(Number(node.attrs?.['timestamp'])).toISOString().slice(0, 10)}</time>;
    default:
      return undefined;
  }
}
