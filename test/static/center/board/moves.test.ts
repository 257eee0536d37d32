import { describe, expect, it } from '@jest/globals';
import { COLUMNS_OF, moveTo } from '../../../../static/center/board/moves';
import { ALLOWED_STAGES } from '../../../../src/domain/escalation/allowed-stages';
import type { CenterRow } from '../../../../src/contract/center-page';

const row = (stage: CenterRow['stage']): CenterRow => ({
  id: '20001-1',
  issueId: '20001',
  key: 'SUP-1',
  summary: 'Stuck',
  isLost: false,
  ordinal: 1,
  stage,
  severity: 'high',
  level: 0,
  managerId: null,
  openedAt: 0,
  stageSince: 0,
  updatedAt: null,
  customerId: null,
  organisations: [],
  trend: null,
  endedAt: null,
  next: null,
  workLeftMs: null,
  relapses: 0,
  reasonCode: 'stuck',
  promises: [],
});

describe('a card that is moved to another stage', () => {
  it.each([
    ['requested', 'assessing', 'approve'],
    ['assessing', 'acting', 'agree-plan'],
    ['acting', 'monitoring', 'record-satisfied'],
    ['monitoring', 'closed', 'close'],
    ['monitoring', 'acting', 'relapse'],
  ] as const)('from %s to %s asks for the act %s, which that stage allows', (from, to, act) => {
    expect(moveTo(row(from), to)).toEqual({ act });
    expect(ALLOWED_STAGES[act]).toContain(from);
  });

  it('says from where it has to go on where the process has no such step', () => {
    const steps = COLUMNS_OF.stage.flatMap((to) =>
      (['requested', 'assessing', 'acting', 'monitoring'] as const)
        .filter((from) => from !== to)
        .map((from) => [from, moveTo(row(from), to)] as const),
    );
    const none = steps.filter(([, move]) => 'no' in move);
    expect(none).toHaveLength(steps.length - 5);
    expect(none.every(([from, move]) => 'no' in move && move.no === from)).toBe(true);
  });
});

it('a card that is moved to another severity asks why', () => {
  expect(moveTo(row('acting'), 'critical')).toEqual({ act: 'change-severity', severity: 'critical' });
});
