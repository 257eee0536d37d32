import { describe, expect, it } from '@jest/globals';
import { addDays, contributionTo } from '../../../src/domain/report/contribution';
import { daysTouched } from '../../../src/domain/report/record-figures';
import { figuresOfHandoffs, readPair } from '../../../src/domain/report/handoff-figures';
import { spreadOf } from '../../../src/domain/report/spread';
import { aRecordOfFigures } from '../../support/a-record-of-figures';

const record = aRecordOfFigures();

describe('what an escalation contributes', () => {
  it('to the day it was opened: that, its times until then, its promises and its cases', () => {
    const day = contributionTo('2026-11-03', record);
    expect(day.project?.['all']?.tally).toEqual({
      counts: { opened: 1, slaKnown: 1, told: 2, acknowledged: 1, 'kept:customer': 3, 'missed:customer': 1 },
      spreads: { acknowledge: spreadOf([12]), manager: spreadOf([30]), plan: spreadOf([240]) },
      openedOn: { '2026-11-03': 1 },
      endedOn: {},
    });
    expect(day.provider?.['hosting']).toMatchObject({
      name: 'Hosting',
      tally: { counts: { cases: 1, chases: 2 } },
    });
    expect(day.person).toBeUndefined();
  });

  it('to the day it ended: how, and how long it was in each stage', () => {
    const day = contributionTo('2026-11-05', record);
    expect(day.project?.['all']?.tally).toMatchObject({
      counts: { closed: 1, slaSaved: 1, 'request:4': 1 },
      spreads: { whole: spreadOf([2880]), acting: spreadOf([1200]) },
      endedOn: { '2026-11-05': 1 },
    });
    expect(day.project?.['all']?.tally.counts.opened).toBeUndefined();
  });

  it('by SLA to the day of opening and to that of the end, whatever became of the others', () => {
    const two = aRecordOfFigures({
      slas: [
        { id: '1', name: 'Time to resolution', atStart: 'breached', atEnd: null },
        { id: '2', name: 'Time to first response', atStart: 'running', atEnd: 'kept' },
      ],
    });
    const [opened, ended] = [contributionTo('2026-11-03', two), contributionTo('2026-11-05', two)];
    expect(opened.sla).toMatchObject({
      1: { name: 'Time to resolution', tally: { counts: { slaKnown: 1, slaLate: 1 } } },
      2: { tally: { counts: { slaKnown: 1 } } },
    });
    expect(ended.sla).toMatchObject({ 2: { tally: { counts: { slaSaved: 1 } } } });
    expect(ended.project?.['all']?.tally.counts).not.toHaveProperty('slaSaved');
  });

  it('to a day in between: the effort of that day, by person as well', () => {
    const day = contributionTo('2026-11-04', record);
    const effort = { 'effort:technical': 90, 'late:technical': 30 };
    expect(day.project?.['all']?.tally.counts).toEqual(effort);
    expect(day.person?.['ada']).toMatchObject({ name: null, tally: { counts: effort } });
  });

  it('to any other day: nothing', () => {
    expect(contributionTo('2026-11-06', record)).toEqual({});
    expect(daysTouched(record)).toEqual(['2026-11-03', '2026-11-05', '2026-11-04']);
  });

  it('to every service that it concerns, and to those without one where it has none', () => {
    const services = [
      { value: '7', name: 'Shop' },
      { value: '8', name: 'Till' },
    ];
    const two = contributionTo('2026-11-03', aRecordOfFigures({ values: { ...record.values, services } }));
    expect(Object.keys(two.service ?? {})).toEqual(['7', '8']);
    const without = aRecordOfFigures({
      criterionId: null,
      values: { services: [], customers: [], team: null },
    });
    const none = contributionTo('2026-11-03', without);
    expect([none.service, none.customer, none.team].map((one) => Object.keys(one ?? {}))).toEqual([
      ['none'],
      ['none'],
      ['none'],
    ]);
    expect(none.criterion).toBeUndefined();
  });

  it('is all of it when its days are added up', () => {
    const all = daysTouched(record)
      .map((day) => contributionTo(day, record))
      .reduce(addDays, {});
    expect(all.service?.['7']).toMatchObject({
      name: 'Shop',
      tally: { counts: { opened: 1, closed: 1, 'effort:technical': 90 } },
    });
  });
});

describe('hand-offs of a day', () => {
  it('count by pair of teams what was offered and what came back; what the sender withdrew is none', () => {
    const figures = figuresOfHandoffs([
      { from: 'First line', to: 'Network', state: 'returned' },
      { from: 'First line', to: 'Network', state: 'expired' },
      { from: 'First line', to: 'Network', state: 'accepted' },
      { from: null, to: 'Network', state: 'withdrawn' },
    ]);
    expect(Object.keys(figures).map(readPair)).toEqual([{ from: 'First line', to: 'Network' }]);
    expect(Object.values(figures)[0]?.tally.counts).toEqual({ handoffs: 3, bounced: 2 });
    expect(['rest', 'none', '["one"]', '{}'].map(readPair)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
