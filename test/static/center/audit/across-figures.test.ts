import { describe, expect, it } from '@jest/globals';
import type { AuditView } from '../../../../src/contract/audit-view';
import { conformShare, stepFigures } from '../../../../src/domain/audit/step-figures';
import type { Tally } from '../../../../src/domain/report/tally';
import { projectsTable, stepsOfAll } from '../../../../static/center/audit/across-figures';
import { SPEAKER } from '../../../support/a-report-view';

const anAudit = (counts: Tally['counts'], given: Partial<AuditView> = {}): AuditView => ({
  now: 0,
  zone: 'UTC',
  figuresAt: 1,
  from: '2026-03',
  to: '2026-03',
  firstMonth: '2026-01',
  ended: 4,
  share: conformShare({ counts }),
  before: 0.5,
  steps: stepFigures({ counts }),
  months: [],
  hidden: false,
  ...given,
});
const project = (key: string) => ({ id: key, key, name: `Project ${key}` });

describe('the audit of several projects', () => {
  const good = anAudit({ 'step:manager:done': 9, 'step:manager:late': 1, 'step:plan:done': 4 });
  const bad = anAudit({ 'step:manager:done': 1, 'step:manager:missing': 4, 'unordered:manager': 2 });

  it('adds up each step, the one followed worst first', () => {
    const [worst, next, unjudged] = stepsOfAll([good, bad]);
    expect(worst).toMatchObject({
      step: 'manager',
      share: 10 / 15,
      unordered: 2,
      states: { late: 1, missing: 4 },
    });
    expect(next).toMatchObject({ step: 'plan', share: 1 });
    expect(unjudged?.share).toBeNull();
  });

  it('lists projects, the worst first, and says of one that was not read that nothing is known', () => {
    const audited = [
      { project: project('OPS'), view: null },
      { project: project('SUP'), view: good },
      { project: project('FIN'), view: bad },
      {
        project: project('NEW'),
        view: anAudit({}, { figuresAt: null, ended: 0, steps: [], firstMonth: null }),
      },
    ];
    expect(projectsTable(SPEAKER.t, audited).rows.map(({ id, cells }) => [id, ...cells.slice(1)])).toEqual([
      ['FIN', 4, 0.2, 0.5, 'Manager set'],
      ['SUP', 4, 13 / 14, 0.5, 'Manager set'],
      ['OPS', null, null, null, null],
      ['NEW', null, null, null, null],
    ]);
  });
});
