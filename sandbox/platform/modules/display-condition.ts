import type { ManifestNode } from '../manifest/manifest-reader';

/** Display conditions of a module: all of a list must hold, unless it stands under `or` or `not`. */
export type ConditionTree =
  | { readonly kind: 'and' | 'or' | 'not'; readonly of: readonly ConditionTree[] }
  | { readonly kind: 'isAdmin' | 'isLoggedIn' | 'appIsLicensed'; readonly expected: boolean }
  | {
      readonly kind: 'entityPropertyEqualTo';
      readonly entity: 'project' | 'issue' | 'user';
      readonly propertyKey: string;
      readonly objectName?: string;
      readonly value: string;
    };

const SIMPLE = ['isAdmin', 'isLoggedIn', 'appIsLicensed'] as const;

/** Reads `displayConditions`; a condition that the sandbox does not evaluate is a complaint. */
export function readConditions(node: ManifestNode): ConditionTree {
  const of = node.entries().map(([name, child]) => readOne(name, child));
  return of.length === 1 && of[0] ? of[0] : { kind: 'and', of };
}

function readOne(name: string, node: ManifestNode): ConditionTree {
  if (name === 'and' || name === 'or' || name === 'not') {
    return {
      kind: name,
      of: Array.isArray(node.value) ? node.list().map(readConditions) : [readConditions(node)],
    };
  }
  const simple = SIMPLE.find((one) => one === name);
  if (simple) return { kind: simple, expected: node.flag() };
  if (name !== 'entityPropertyEqualTo') node.complain('the sandbox does not know this display condition');
  node.only(['entity', 'propertyKey', 'objectName', 'value']);
  const objectName = node.child('objectName');
  return {
    kind: 'entityPropertyEqualTo',
    entity: node.child('entity').oneOf(['project', 'issue', 'user']),
    propertyKey: node.child('propertyKey').text(),
    value: node.child('value').text(),
    ...(objectName.present ? { objectName: objectName.text() } : {}),
  };
}
