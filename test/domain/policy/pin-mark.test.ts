import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { pinMark } from '../../../src/domain/policy/pin-mark';
import type { PinnedPolicy } from '../../../src/domain/policy/policy-set';

const pinned = Object.keys(SHIPPED_POLICIES.playbooks).map((id): PinnedPolicy => {
  const found = pin(SHIPPED_POLICIES, id);
  if (!found.ok) throw new Error(`the playbook ${id} is shipped`);
  return found.value;
});

describe('the mark of a pinned policy', () => {
  it('is another one for each policy', () => {
    expect(new Set(pinned.map(pinMark)).size).toBe(pinned.length);
  });

  it('is the same in whatever order its fields were read', () => {
    for (const one of pinned) {
      const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as PinnedPolicy;
      expect(pinMark(turned)).toBe(pinMark(one));
    }
  });

  it('changes with anything in it', () => {
    for (const one of pinned) {
      const [level, ...levels] = one.ladder.levels;
      if (!level) continue;
      const changed = {
        ...one,
        ladder: { ...one.ladder, levels: [{ ...level, name: `${level.name}.` }, ...levels] },
      };
      expect(pinMark(changed)).not.toBe(pinMark(one));
    }
  });
});
