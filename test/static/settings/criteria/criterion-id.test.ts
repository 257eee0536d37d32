import { describe, expect, it } from '@jest/globals';
import { policyId } from '../../../../src/domain/policy/policy-fields';
import { decodeShape } from '../../../../src/domain/policy/decode-shape';
import { criterionId } from '../../../../static/settings/criteria/criterion-id';

describe('the id of a new criterion', () => {
  it.each([
    ['VIP waits', 'vip-waits'],
    ['  Überfällig: 2 Tage!  ', 'uberfallig-2-tage'],
    ['顧客が待っている', 'criterion'],
    ['a'.repeat(80), 'a'.repeat(50)],
    [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
  ])('is made of its name: %s', (name, id) => {
    expect(criterionId(name, [])).toBe(id);
    expect(decodeShape(policyId, id).ok).toBe(true);
  });

  it('is another one where that is taken', () => {
    expect(criterionId('Forgotten', ['forgotten', 'forgotten-2'])).toBe('forgotten-3');
  });
});
