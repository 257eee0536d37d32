import type { RecordFigures } from '../../src/domain/report/record-figures';

/** What a closed escalation of 3 November contributes. */
export const aRecordOfFigures = (given: Partial<RecordFigures> = {}): RecordFigures => ({
  id: '1-1',
  subjectId: '1',
  openedOn: '2026-11-03',
  endedOn: '2026-11-05',
  endedAs: 'closed',
  severity: 'high',
  criterionId: 'stuck',
  values: {
    services: [{ value: '7', name: 'Shop' }],
    customers: [{ value: '5', name: 'Orbit' }],
    team: { value: '3', name: 'Network' },
  },
  atOpening: {
    counts: { told: 2, acknowledged: 1, 'kept:customer': 3, 'missed:customer': 1 },
    minutes: { acknowledge: [12], manager: [30], plan: [240] },
  },
  atEnd: { minutes: { assessing: [240], acting: [1200], monitoring: [1440], whole: [2880] } },
  steps: {
    manager: { state: 'done', inOrder: true, rightRole: true },
    plan: { state: 'late', inOrder: false, rightRole: true },
  },
  effort: [{ day: '2026-11-04', person: 'ada', kind: 'technical', minutes: 90, outOfHours: 30 }],
  cases: [{ value: 'hosting', name: 'Hosting', cases: 1, answers: 1, chases: 2, misses: 1, solved: 1 }],
  slas: [{ id: '1', name: 'Time to resolution', atStart: 'running', atEnd: 'kept' }],
  ratings: { request: 4, handling: null },
  ...given,
});
