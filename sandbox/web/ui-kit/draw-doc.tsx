import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { Draw } from './crossing';
import type { ForgeNode } from './forge-node';
import { drawerOf } from './registry';

function UnknownComponent({ type }: { readonly type: string }): ReactElement {
  return (
    <pre role="alert">{`The sandbox cannot draw <${type}>. Give it a drawer in sandbox/web/ui-kit, or use another component.`}</pre>
  );
}

/** The node's key goes on the drawn element itself: Atlaskit clones and measures children, so nothing may be wrapped around them. */
function drawNode(node: ForgeNode): ReactNode {
  if (node.type === 'String') return String(node.props['text']);
  const drawer = drawerOf(node.type);
  return cloneElement(drawer ? drawer(node, draw) : <UnknownComponent type={node.type} />, { key: node.key });
}

const draw: Draw = (nodes) => nodes.map(drawNode);

/** Draws what a UI Kit surface shows. The root must be @forge/react's `Root`; a macro's configuration is no surface of Jira. */
export function ForgeDoc({ doc }: { readonly doc: ForgeNode }): ReactElement {
  if (doc.type !== 'Root') return <UnknownComponent type={doc.type} />;
  return <>{draw(doc.children)}</>;
}
