import type { PortalView } from '../../src/contract/portal-view';
import { HOUR, MINUTE } from '../../src/domain/time';

export const PORTAL_NOW = Date.UTC(2026, 10, 16, 8);

/** The view of an escalated request on which the customer has the word. */
export const aPortalView = (given: Partial<PortalView> = {}): PortalView => ({
  now: PORTAL_NOW,
  on: true,
  escalation: {
    stage: 'working',
    since: PORTAL_NOW - 2 * HOUR,
    severity: 'high',
    level: 1,
    levels: 3,
    levelName: 'Service management',
    owner: { name: null },
    milestones: [
      { code: 'opened', at: PORTAL_NOW - 2 * HOUR },
      { code: 'planned', at: PORTAL_NOW - HOUR },
    ],
    nextUpdate: { at: PORTAL_NOW + HOUR, isLate: false },
    relapses: 0,
    watchedUntil: null,
    isAskedToAgree: false,
    isAgreed: false,
    closesAt: null,
    stars: null,
  },
  updates: [{ at: PORTAL_NOW - 30 * MINUTE, text: 'The new router is on its way.' }],
  asked: null,
  answerMinutes: 240,
  ask: { allowed: true, joins: false },
  escalate: { allowed: false, why: 'is-escalated', from: null },
  may: ['satisfied'],
  ...given,
});
