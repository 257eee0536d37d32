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
    expect(badgeLozenge({ own: state, over: null, handoff: null })).toEqual({
      type: 'lozenge',
      value: { label, type },
    });
  });

  const own = { stage: 'acting', severity: 'elevated', level: 1 } as const;
  const over = { key: 'SUP-9', stage: 'acting', severity: 'critical' } as const;
  it.each([
    ['a hand-off that waits', { own: undefined, over: null, handoff: 'offered' }, 'Hand-off waits', 'moved'],
    ['a late one', { own: undefined, over: null, handoff: 'late' }, 'Hand-off overdue', 'removed'],
    [
      'a hand-off that is due before its escalation',
      { own, over: null, handoff: 'offered' },
      'Elevated · hand-off waits',
      'moved',
    ],
    [
      'a hand-off after its escalation has ended',
      { own: { ...own, stage: 'closed' }, over: null, handoff: 'offered' },
      'Hand-off waits',
      'moved',
    ],
    [
      'a more severe record it is part of',
      { own, over, handoff: null },
      'Critical · part of SUP-9',
      'removed',
    ],
    ['both', { own, over, handoff: 'late' }, 'Critical · hand-off overdue', 'removed'],
  ] as const)('of a work item with %s says so', (_what, facts, label, type) => {
    expect(badgeLozenge(facts)).toEqual({ type: 'lozenge', value: { label, type } });
  });
});
