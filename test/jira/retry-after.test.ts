import { describe, expect, it } from '@jest/globals';
import { retryAtOf, saysQuota } from '../../src/jira/retry-after';

const NOW = Date.UTC(2026, 10, 16, 8);
const headers = (given: Record<string, string>) => new Headers(given);

describe('when Jira may be asked again', () => {
  it.each([
    ['after the seconds that it names', { 'Retry-After': '30' }, NOW + 30_000],
    ['at the time that it names', { 'Retry-After': 'Mon, 16 Nov 2026 08:05:00 GMT' }, NOW + 300_000],
    ['at once for a time that has passed', { 'Retry-After': 'Mon, 16 Nov 2026 07:00:00 GMT' }, NOW],
    ['after a pause when it names nothing', {}, NOW + 60_000],
    ['after a pause when what it names is nonsense', { 'Retry-After': 'soon' }, NOW + 60_000],
    ['after a pause for a negative time', { 'Retry-After': '-5' }, NOW + 60_000],
  ])('is %s', (_what, given, expected) => {
    expect(retryAtOf(headers(given as Record<string, string>), NOW, 60_000)).toBe(expected);
  });

  it.each([
    ['jira-quota-global-based', true],
    ['jira-quota-tenant-based', true],
    ['jira-burst-based', false],
    ['jira-per-issue-on-write', false],
  ])('concerns all calls for the reason %s: %s', (reason, all) => {
    expect(saysQuota(headers({ 'RateLimit-Reason': reason }))).toBe(all);
  });

  it('is taken to concern all calls where no reason is given', () => {
    expect(saysQuota(headers({}))).toBe(true);
  });
});
