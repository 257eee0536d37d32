import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { ADMIN_CALLS } from '../../src/forge/functions/admin-calls';
import { CENTER_CALLS } from '../../src/forge/functions/center-calls';
import { PORTAL_CALLS } from '../../src/forge/functions/portal-calls';
import { isServedLapsed } from '../../src/forge/licence';
import type { CallPermission } from '../../src/forge/permission-rule';
import type { PreparedCall } from '../../src/forge/prepared-call';
import { StorySite } from '../support/story-site';

const calls = Object.entries<Pick<PreparedCall<unknown, unknown>, 'permission'>>({
  ...CENTER_CALLS,
  ...ADMIN_CALLS,
  ...PORTAL_CALLS,
});

/** What somebody asks for who changes something. */
const ACTING: ReadonlySet<CallPermission> = new Set<CallPermission>([
  'request',
  'contribute',
  'speak-for-customer',
  'speak-as-customer',
  'answer-handoff',
  'withdraw-handoff',
  'run',
  'approve',
  'inform',
  'answer-level',
]);

describe('the calls of an app whose licence has lapsed', () => {
  it('are served where they open a page, and refused where they ask for the right to act', () => {
    const isOpening = (name: string): boolean => /(?:\.view|\.page|^lost\.review)$/u.test(name);
    const opening = calls.map(([name]) => name).filter(isOpening);
    expect(opening.filter((name) => !isServedLapsed(name))).toEqual([]);
    const acting = calls.filter(
      ([name, { permission }]) =>
        !isOpening(name) && typeof permission === 'string' && ACTING.has(permission),
    );
    expect(acting.map(([name]) => name).filter(isServedLapsed)).toEqual([]);
    expect(acting.length).toBeGreaterThan(40);
  });

  it('are refused before anybody is asked who they are and what they may', async () => {
    const { site } = await StorySite.open({ hasDemoIssues: false });
    site.license.active = false;
    const jonas = site.as(PEOPLE.jonas.accountId);
    const asked = site.trace.length;
    for (const [name] of Object.entries(ADMIN_CALLS)) {
      if (isServedLapsed(name)) continue;
      const reply = await jonas.invoke('escalation-site', name, {});
      expect(reply).toMatchObject({ ok: false, problem: { code: 'licence-lapsed', retry: 'never' } });
    }
    expect(site.trace.length).toBe(asked);
  });
});
