import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { removedVersion, withoutPolicy, withSaved } from '../../../src/domain/policy/scope-policies';
import type { ScopePolicies } from '../../../src/domain/policy/scope-policies';
import { aLadder } from '../../support/a-ladder';

const act = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'toString'),
  kind: fc.constantFrom('ladder' as const, 'calendar' as const),
  removes: fc.boolean(),
});

describe('what a scope decides', () => {
  it('is for each id the last thing that was done with it, whatever was done between', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let scope: ScopePolicies = { live: {} };
        const last = new Map<string, { removes: boolean; version: number }>();
        acts.forEach(({ id, kind, removes }, at) => {
          const version = at + 1;
          scope = removes
            ? withoutPolicy(scope, kind, id, version)
            : withSaved(scope, { [kind]: { [id]: { version, body: aLadder({ id }) } } });
          last.set(`${kind}:${id}`, { removes, version });
        });
        for (const kind of ['ladder', 'calendar'] as const) {
          for (const id of ['a', 'b', 'c', 'toString']) {
            const done = last.get(`${kind}:${id}`);
            const saved = scope.live[kind] ?? {};
            expect(Object.hasOwn(saved, id)).toBe(done !== undefined && !done.removes);
            expect(removedVersion(scope.removed, kind, id)).toBe(done?.removes ? done.version : undefined);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
