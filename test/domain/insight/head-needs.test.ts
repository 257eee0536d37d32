import { describe, expect, it } from '@jest/globals';
import { loadEscalation } from '../../../src/app/load-escalation';
import { dueAfter } from '../../../src/domain/escalation/due-after';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import type { Escalation } from '../../../src/domain/escalation/escalation';
import { isOpen } from '../../../src/domain/escalation/stage';
import { headNeeds, SOON } from '../../../src/domain/insight/head-needs';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { aLadderRun } from '../../support/a-ladder-run';
import { anEscalation } from '../../support/an-escalation';
import { liveRandomly } from '../../support/random-life';

const NOW = Date.UTC(2026, 2, 3, 10);
const standard = pin(SHIPPED_POLICIES, 'standard');
if (!standard.ok) throw new Error('the standard playbook is shipped');
const pinned = standard.value;
const clock = dueAfter(workingTimeOf(pinned.calendar, NOW));

const needsOf = (given: Partial<Escalation>) =>
  headNeeds(
    anEscalation({
      openedAt: NOW - HOUR,
      startedAt: NOW - HOUR,
      stageSince: NOW - HOUR,
      managerId: 'mia',
      ladder: aLadderRun({ state: 'stopped' }),
      ...given,
    }),
    pinned,
    clock,
    NOW,
  );

describe('what of an escalation needs someone', () => {
  it('is nothing while all is in time and taken on', () => {
    expect(needsOf({ deadlines: { plan: { dueAt: NOW + 2 * HOUR, overdue: false } } })).toEqual([]);
  });

  it('is what comes due within the hour, as coming, and whose turn it is', () => {
    const plan = { dueAt: NOW + SOON, overdue: false };
    expect(needsOf({ deadlines: { plan } })).toEqual([
      { what: 'plan', act: 'open', dueAt: plan.dueAt, overdue: false, whose: ['mia'] },
    ]);
  });

  it('is a missing manager, however much time is left', () => {
    const manager = { dueAt: NOW + 5 * HOUR, overdue: false };
    expect(needsOf({ managerId: null, deadlines: { manager } })).toMatchObject([
      { what: 'manager', act: 'take', overdue: false, whose: [] },
    ]);
  });

  it('is a level that was told and has not answered, and not one that the engine has still to tell', () => {
    const told = aLadderRun({ level: 1, told: ['bo'], toldAt: NOW - MINUTE, lastToldAt: NOW - MINUTE });
    expect(needsOf({ ladder: told })).toMatchObject([
      { what: 'acknowledgement', act: 'acknowledge', whose: ['bo'] },
    ]);
    expect(needsOf({ ladder: aLadderRun({ since: NOW }) })).toEqual([]);
  });

  it('is an update that was missed, for its audience', () => {
    const customer = {
      since: NOW - 5 * HOUR,
      dueAt: NOW - HOUR,
      reminded: true,
      missed: true,
      promised: false,
      kept: 0,
      missedCount: 1,
    };
    expect(needsOf({ promises: { customer } })).toMatchObject([
      { what: 'update:customer', act: 'update', audience: 'customer', overdue: true, whose: ['mia'] },
    ]);
  });

  it.each([11, 12, 13, 14, 15, 16])(
    'is found by the index, whatever happened to it before (life %i)',
    async (seed) => {
      const { store, now } = await liveRandomly(seed, 60);
      for (const escId of store.keys('escalation')) {
        const loaded = await loadEscalation(store, escId, now);
        if (!loaded) throw new Error(`${escId} is stored`);
        const { head, parts } = loaded.state;
        const needs = headNeeds(head, parts.pinned, loaded.after, now);
        const stored = await store.get('escalation', escId);
        if (isOpen(head.stage)) expect((stored?.row.urgency ?? FAR) <= now).toBe(needs.length > 0);
      }
    },
  );
});
