import { describe, expect, it } from '@jest/globals';
import { proposeTrend } from '../../../src/domain/insight/trend';
import { DAY, HOUR } from '../../../src/domain/time';
import { wrote } from '../../support/an-audit';
import { START } from '../../support/escalation-run';

const NOW = START + 2 * DAY;
const missed = (hours: number) => wrote(hours * 60, 'engine', 'update-missed', { audience: 'customer' });
const done = (hours: number) => wrote(hours * 60, 'ada', 'action-done');

describe('the proposed trend', () => {
  it('is steady while nothing counts on either day', () => {
    expect(proposeTrend([wrote(60, 'ada', 'assessment-saved')], NOW)).toEqual({
      value: 'steady',
      lastDay: 0,
      dayBefore: 0,
    });
  });

  it('worsens by two points more than the day before, and improves by two less', () => {
    expect(proposeTrend([missed(30)], NOW)).toEqual({ value: 'worsening', lastDay: 2, dayBefore: 0 });
    expect(proposeTrend([missed(10)], NOW)).toEqual({ value: 'improving', lastDay: 0, dayBefore: 2 });
    expect(proposeTrend([done(30)], NOW)).toMatchObject({ value: 'improving', lastDay: -2 });
    expect(proposeTrend([missed(10), missed(30)], NOW).value).toBe('steady');
  });

  it('weighs work done against what went wrong on the same day', () => {
    expect(proposeTrend([missed(30), done(31)], NOW)).toMatchObject({ value: 'steady', lastDay: 0 });
  });

  it('counts each line in one day only, and forgets what is older than two', () => {
    const [first, edge] = [missed(0), missed(24)];
    expect(proposeTrend([first], NOW).dayBefore).toBe(0);
    expect(proposeTrend([edge], NOW)).toMatchObject({ lastDay: 0, dayBefore: 2 });
    expect(proposeTrend([edge], NOW + HOUR)).toMatchObject({ lastDay: 0, dayBefore: 2 });
  });
});
