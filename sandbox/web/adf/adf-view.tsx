import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { token } from '@atlaskit/tokens';
import { drawInline } from './adf-inline';
import type { AdfNode } from './adf-node';

const TEXT = { margin: 0, overflowWrap: 'anywhere' } as const;
const QUOTE = {
  margin: 0,
  paddingInlineStart: token('space.200'),
  borderInlineStart: `2px solid ${token('color.border')}`,
};
const PANEL = {
  padding: token('space.150'),
  borderRadius: token('radius.small'),
  backgroundColor: token('color.background.information'),
};
const CODE = {
  ...PANEL,
  backgroundColor: token('color.background.neutral'),
  font: token('font.code'),
  margin: 0,
  overflowX: 'auto',
} as const;

const inner = (node: AdfNode): ReactNode =>
  (node.content ?? []).map((child, index) => <Fragment key={index}>{drawNode(child)}</Fragment>);

function drawNode(node: AdfNode): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p style={TEXT}>{inner(node)}</p>;
    case 'heading':
      // The page around a document has its own headings down to the second level.
      return createElement(
        `h${Math.min(6, Number(node.attrs?.['level'] ?? 1) + 2)}`,
        { style: TEXT },
        inner(node),
      );
    case 'bulletList':
      return <ul style={TEXT}>{inner(node)}</ul>;
    case 'orderedList':
      return <ol style={TEXT}>{inner(node)}</ol>;
    case 'listItem':
      return <li>{inner(node)}</li>;
    case 'blockquote':
      return <blockquote style={QUOTE}>{inner(node)}</blockquote>;
    case 'panel':
      return <div style={PANEL}>{inner(node)}</div>;
    case 'codeBlock':
      return (
        <pre style={CODE} tabIndex={0}>
          {inner(node)}
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <table>
          <tbody>{inner(node)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inner(node)}</tr>;
    case 'tableHeader':
      return <th>{inner(node)}</th>;
    case 'tableCell':
      return <td>{inner(node)}</td>;
    default:
      return drawInline(node) ?? <code>{`[the sandbox does not draw ${node.type}]`}</code>;
  }
}

/** Draws a document as a work item or a comment shows it. What it does not know is named in place. */
export function AdfView({ document }: { readonly document: AdfNode | null | undefined }): ReactElement {
  return <div style={{ display: 'grid', gap: token('space.100') }}>{document ? inner(document) : null}</div>;
}
