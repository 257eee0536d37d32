import { describe, expect, it } from '@jest/globals';
import type { Judgement } from '../../../../src/domain/backtest/judge-firings';
import { figureRows } from '../../../../static/settings/lab/figure-rows';
import type { LabReport, VersionReport } from '../../../../static/settings/lab/lab-report';
import { aCriterion } from '../../../domain/criteria/any-criterion';
import { anEnglishReader } from '../../../support/an-english-reader';

const JUDGED: Judgement = {
  known: 4,
  precision: 0.75,
  recall: 0.3,
  lift: 1.5,
  liftOverAge: 1.1,
  alarmsPer100Quiet: 2,
  leadMinutes: { count: 3, q1: 30, median: 60, q3: 120 },
  afterResolution: 0,
};

const version = (given: Partial<VersionReport> = {}): VersionReport => ({
  criterion: aCriterion(),
  testability: { tested: 'whole', missing: [], nearly: [] },
  hits: [],
  workItems: 4,
  heldBack: 0,
  outsideHours: 1,
  waited: 0,
  shared: [{ name: 'Forgotten', workItems: 3 }],
  alone: 1,
  byHand: { escalated: 2, found: 1, earlier: { count: 1, q1: 90, median: 90, q3: 90 } },
  judged: JUDGED,
  beforeMiss: null,
  ...given,
});

const said = (
  one: VersionReport,
  base: LabReport['base'] = { known: 20, missed: 10, quiet: 10, share: 0.5 },
) =>
  Object.fromEntries(
    figureRows({ base, versions: [one] }, anEnglishReader()).map(({ name, values }) => [name, values[0]]),
  );

describe('the figures of the lab', () => {
  it('say how it did, beside other rules and beside people', () => {
    expect(said(version())).toMatchObject({
      'Other rules on the same work items': 'Forgotten: 3\nalone on 1',
      'What people escalated by hand': 'found 1 of 2; earlier than the person by: 1 hr 30 min (1 work item)',
      'Before the resolution': '1 hr (half of them 30 min to 2 hr; 3 work items)',
      'Hits that missed an SLA': '75 %',
      'Lift over that share': '1.50',
      'Alarms per 100 that ended well': '2.0',
    });
  });

  it('do not judge what no SLA tells the end of, nor a hit whose end is not known', () => {
    const unjudged = said(version({ judged: null }), { known: 0, missed: 0, quiet: 0, share: 0 });
    expect(unjudged['Hits that missed an SLA']).toBe('not judged, no SLA says how they ended');
    expect(said(version({ judged: { ...JUDGED, known: 0, precision: 0 } }))['Hits that missed an SLA']).toBe(
      'none',
    );
  });

  it('claim nothing of a criterion that the past cannot test', () => {
    const untested = said(
      version({ testability: { tested: 'not at all', missing: ['watchers'], nearly: [] } }),
    );
    expect(new Set(Object.values(untested))).toEqual(new Set(['cannot be tested here']));
  });
});
