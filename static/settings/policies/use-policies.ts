import { useState } from 'react';
import type { PolicySetting } from '../../../src/contract/settings-view';
import { freshId, freshName } from './policy-id';

/** A policy of the list; what is new is stored nowhere yet. */
export interface ListedPolicy<Body> extends PolicySetting<Body> {
  readonly isNew: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Stored policies of a kind after those that were begun here: a new one stays until it is stored or given up. */
export function usePolicies<Body extends Named>(kind: string, stored: readonly PolicySetting<Body>[]) {
  const [begun, setBegun] = useState<readonly Body[]>([]);
  const unsaved = begun.filter(({ id }) => !stored.some((policy) => policy.id === id));
  const list: readonly ListedPolicy<Body>[] = [
    ...unsaved.map((body) => ({ id: body.id, version: 0, body, isNew: true })),
    ...stored.map((policy) => ({ ...policy, isNew: false })),
  ];
  return {
    list,
    /** Begins a policy like this one, with an id and a name that are free. */
    begin: (body: Body, name: string): void => {
      const fresh = {
        ...body,
        id: freshId(
          kind,
          list.map(({ id }) => id),
        ),
        name: freshName(
          name,
          list.map((policy) => policy.body.name),
        ),
      };
      setBegun([fresh, ...unsaved]);
    },
    giveUp: (id: string): void => setBegun(unsaved.filter((body) => body.id !== id)),
  };
}
