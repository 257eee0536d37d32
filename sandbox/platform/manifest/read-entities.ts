import type { AttributeType, EntitySpec, IndexSpec } from './manifest';
import type { ManifestNode } from './manifest-reader';

const TYPES: readonly AttributeType[] = ['string', 'boolean', 'float', 'integer', 'any'];
const NAME = /^[a-z0-9:\-_.]{3,60}$/;

/** Reads `app.storage.entities` under the platform's rules: ≤ 20 entities, ≤ 50 attributes, ≤ 7 indexes with one range attribute. */
export function readEntities(list: ManifestNode): Map<string, EntitySpec> {
  const entities = new Map<string, EntitySpec>();
  for (const node of list.list()) {
    node.only(['name', 'attributes', 'indexes']);
    const name = node.child('name').text();
    if (!NAME.test(name)) node.child('name').complain('3 to 60 of a-z 0-9 : - _ .');
    const attributes = new Map(
      node
        .child('attributes')
        .entries()
        .map(([key, attribute]) => [key, attribute.child('type').oneOf(TYPES)]),
    );
    if (attributes.size > 50) node.complain('more than 50 attributes');
    const indexes = new Map(
      node
        .child('indexes')
        .list()
        .map((index) => readIndex(index, attributes))
        .map((index) => [index.name, index]),
    );
    if (indexes.size > 7) node.complain('more than 7 indexes');
    entities.set(name, { name, attributes, indexes });
  }
  if (entities.size > 20) list.complain('more than 20 entities');
  return entities;
}

function readIndex(node: ManifestNode, attributes: ReadonlyMap<string, AttributeType>): IndexSpec {
  if (typeof node.value === 'string')
    return { name: node.value, partition: [], range: checkAttribute(node, node.value, attributes) };
  node.only(['name', 'partition', 'range']);
  const name = node.child('name').text();
  if (name === 'by-key') node.complain('by-key is the name of the automatic index');
  const attribute = (one: ManifestNode): string => checkAttribute(one, one.text(), attributes);
  const range = node.child('range').list().map(attribute);
  if (range.length !== 1) node.child('range').complain('exactly one range attribute');
  return { name, partition: node.child('partition').list().map(attribute), range: range[0] ?? '' };
}

function checkAttribute(
  node: ManifestNode,
  name: string,
  attributes: ReadonlyMap<string, AttributeType>,
): string {
  const type = attributes.get(name);
  if (type === undefined) node.complain(`there is no attribute ${name}`);
  if (type === 'any') node.complain(`attribute ${name} of type any cannot be indexed`);
  return name;
}
