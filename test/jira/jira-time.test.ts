import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { jiraTime } from '../../src/jira/jira-time';

describe('an instant as Jira writes it', () => {
  it.each([
    ['2026-07-06T18:02:13.432+0900', Date.UTC(2026, 6, 6, 9, 2, 13, 432)],
    ['2026-07-06T18:02:13+0330', Date.UTC(2026, 6, 6, 14, 32, 13)],
    ['2026-07-06T18:02:13.432+09:00', Date.UTC(2026, 6, 6, 9, 2, 13, 432)],
    ['2026-07-06T18:02:13.432Z', Date.UTC(2026, 6, 6, 18, 2, 13, 432)],
    ['2026-01-01T00:30:00.000-0100', Date.UTC(2026, 0, 1, 1, 30)],
  ])('is read with its offset: %s', (written, at) => {
    expect(v.parse(jiraTime, written)).toBe(at);
  });

  it.each([
    '',
    '2026-07-06',
    '2026-07-06T18:02:13',
    'yesterday 18:02',
    '2026-13-40T99:99:99.000+0000',
    7,
    null,
  ])('is refused when it is none: %j', (written) => {
    expect(v.safeParse(jiraTime, written).success).toBe(false);
  });
});
