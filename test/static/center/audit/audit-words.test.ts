import { describe, expect, it } from '@jest/globals';
import { auditSheet, stepsTable } from '../../../../static/center/audit/audit-tables';
import { flawWords } from '../../../../static/center/audit/flaw-words';
import type { AuditCase } from '../../../../src/contract/audit-view';
import { SPEAKER } from '../../../support/a-report-view';

const { t } = SPEAKER;
const good = { state: 'done', inOrder: true, rightRole: true } as const;

const anAuditCase = (given: Partial<AuditCase>): AuditCase => ({
  escalationId: '1-1',
  key: 'SUP-1',
  summary: 'The shop is down',
  ordinal: 1,
  severity: 'high',
  endedOn: '2026-03-04',
  endedAs: 'closed',
  steps: {},
  waivers: [],
  ...given,
});

const waived = anAuditCase({
  steps: { manager: good, plan: { state: 'waived', inOrder: false, rightRole: null } },
  waivers: [{ step: 'plan', words: 'Solved within minutes.', by: 'mona', at: 1, until: null }],
});

describe('what was not as the process says', () => {
  it.each([
    ['nothing of a step that was followed', good, []],
    ['that it was late', { ...good, state: 'late' }, ['Plan agreed: Late']],
    ['nothing of a step that is not due yet', { ...good, state: 'not-due', rightRole: null }, []],
    [
      'everything at once',
      { state: 'late', inOrder: false, rightRole: false },
      ['Plan agreed: Late, before the step that comes first, by somebody else than the process says'],
    ],
  ] as const)('is told: %s', (_what, plan, said) =>
    expect(flawWords(t, anAuditCase({ steps: { plan } }), null)).toEqual(said),
  );

  it('tells a waiver with its reason, and of other steps nothing where one is asked for', () => {
    expect(flawWords(t, waived, null)).toEqual(['Plan agreed: waived. Solved within minutes.']);
    expect(flawWords(t, waived, 'manager')).toEqual([]);
  });
});

describe('the audit as a sheet', () => {
  it('has a row for each step of each escalation, waivers with their reason', () => {
    expect(auditSheet(t, [waived]).rows).toEqual([
      ['SUP-1', 1, 'High', '2026-03-04', 'Closed', 'Manager set', 'Done', true, true, null],
      [
        'SUP-1',
        1,
        'High',
        '2026-03-04',
        'Closed',
        'Plan agreed',
        'Waived',
        false,
        null,
        'Solved within minutes.',
      ],
    ]);
  });

  it('does not call a step followed of which nothing is judged', () => {
    const states = { done: 0, late: 0, missing: 0, waived: 2, 'not-due': 1, 'not-needed': 0 };
    const step = { step: 'review', states, unordered: 0, unfit: 0, share: null } as const;
    expect(stepsTable(t, { steps: [step] }).rows[0]?.cells.slice(0, 2)).toEqual(['Reviewed', null]);
  });
});
