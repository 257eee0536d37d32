import { describe, expect, it } from '@jest/globals';
import { badgeLozenge } from '../../src/forge/badge-lozenge';

describe('the lozenge of the collapsed badge', () => {
  it.each([
    [undefined, 'Not escalated', 'default'],
    [{ stage: 'assessing', severity: 'critical', level: 0 }, 'Critical · assessing', 'removed'],
    [{ stage: 'acting', severity: 'high', level: 2 }, 'High · acting · level 2', 'removed'],
    [{ stage: 'acting', severity: 'elevated', level: 1 }, 'Elevated · acting · level 1', 'moved'],
    [
      { stage: 'monitoring', severity: 'critical', level: 1 },
      'Critical · monitoring · level 1',
      'inprogress',
    ],
    [{ stage: 'closed', severity: 'critical', level: 0 }, 'Critical · closed', 'default'],
  ] as const)('of %j says %s in the colour %s', (state, label, type) => {
    expect(badgeLozenge(state)).toEqual({ type: 'lozenge', value: { label, type } });
  });
});
