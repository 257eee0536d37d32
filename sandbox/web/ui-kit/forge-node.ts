/** Props as they come over the bridge: whatever the app passed, functions included. */
export type ForgeProps = Readonly<Record<string, unknown>>;

/** One node of a ForgeDoc. `key` lives as long as the app's element; text is a `String` node with `props.text`. */
export interface ForgeNode {
  readonly type: string;
  readonly key: string;
  readonly props: ForgeProps;
  readonly children: readonly ForgeNode[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Data of the app's realm as data of ours; functions stay, for they are how the app hears of events. */
function copyValue(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (Array.isArray(value)) return Array.from(value, copyValue);
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value));
  const copy: Record<string, unknown> = {};
  // `_owner` and `_store` belong to React's development build and lead back into the app's whole tree.
  for (const key of Object.keys(value))
    if (key !== '_owner' && key !== '_store') copy[key] = copyValue(value[key]);
  return copy;
}

/** The reconciler mutates one document for ever, so each commit is copied; a document of another shape throws. */
export function snapshotDoc(doc: unknown): ForgeNode {
  if (
    !isRecord(doc) ||
    typeof doc['type'] !== 'string' ||
    !isRecord(doc['props']) ||
    !Array.isArray(doc['children'])
  ) {
    throw new Error('The app sent something that is not a ForgeDoc.');
  }
  return {
    type: doc['type'],
    key: String(doc['key']),
    props: copyValue(doc['props']) as ForgeProps,
    children: Array.from(doc['children'], snapshotDoc),
  };
}

/** What `name` was before @forge/react turned a prop of nodes into a ContentWrapper child. */
export function slot(node: ForgeNode, name: string): readonly ForgeNode[] {
  const wrapper = node.children.find(
    (child) => child.type === 'ContentWrapper' && child.props['name'] === name,
  );
  return wrapper?.children ?? [];
}

/** All text below a node. */
export function textOf(node: ForgeNode): string {
  if (node.type === 'String') return String(node.props['text']);
  return node.children.map(textOf).join('');
}
