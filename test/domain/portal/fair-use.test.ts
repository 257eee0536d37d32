import { describe, expect, it } from '@jest/globals';
import { mayAsk, mayEscalate, type PortalFacts } from '../../../src/domain/portal/fair-use';
import { DEFAULT_PORTAL } from '../../../src/domain/portal/portal-policy';
import type { Ask } from '../../../src/domain/portal/portal-state';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';

const NOW = Date.UTC(2026, 10, 16, 8);

const facts = (given: Partial<PortalFacts> = {}): PortalFacts => ({
  by: 'carla',
  now: NOW,
  createdAt: NOW - DAY,
  priority: 'Medium',
  state: { asks: [], ratings: {} },
  answeredAt: null,
  open: null,
  endedAt: null,
  escalatedAt: null,
  ...given,
});

/** An ask of so many minutes ago, with the answer promised within four hours. */
const askedAgo = (minutes: number, by = 'carla'): Ask => {
  const at = NOW - minutes * MINUTE;
  return { at, answerDueAt: at + 4 * HOUR, voices: [{ by, at, words: 'Any news?' }], told: true };
};
const withAsks = (...asks: readonly Ask[]) => ({ state: { asks: [...asks], ratings: {} } });
const ask = (given: Partial<PortalFacts> = {}) => mayAsk(facts(given), DEFAULT_PORTAL);
const escalate = (given: Partial<PortalFacts> = {}) => mayEscalate(facts(given), DEFAULT_PORTAL);
const OPEN = { allowed: true, joins: false };
const JOINS = { allowed: true, joins: true };

describe('asking for an update', () => {
  it('is open once the request is four hours old, to the minute', () => {
    expect(ask({ createdAt: NOW - 4 * HOUR })).toEqual(OPEN);
    const createdAt = NOW - 4 * HOUR + 1;
    expect(ask({ createdAt })).toEqual({ allowed: false, why: 'too-young', from: createdAt + 4 * HOUR });
  });

  it('waits for no age where the priority is urgent, whatever its case, or the request is escalated', () => {
    expect(ask({ createdAt: NOW, priority: 'HIGHEST' })).toEqual(OPEN);
    expect(ask({ createdAt: NOW, open: { voices: ['ada'], isLate: false } })).toEqual(OPEN);
    expect(ask({ createdAt: NOW, priority: null })).toMatchObject({ why: 'too-young' });
  });

  it('is done once while an ask is open, and others join it', () => {
    const open = withAsks(askedAgo(30));
    expect(ask(open)).toEqual({ allowed: false, why: 'is-asked', from: NOW - 30 * MINUTE + 4 * HOUR });
    expect(ask({ ...open, by: 'nils' })).toEqual(JOINS);
  });

  it('rests for the customer who was answered, not for a colleague', () => {
    const answered = { ...withAsks(askedAgo(60)), answeredAt: NOW - 50 * MINUTE };
    expect(ask(answered)).toEqual({ allowed: false, why: 'cooling', from: NOW - HOUR + 4 * HOUR });
    expect(ask({ ...answered, by: 'nils' })).toEqual(OPEN);
    expect(ask({ ...withAsks(askedAgo(240)), answeredAt: NOW - HOUR })).toEqual(OPEN);
  });

  it('does not rest where the promised update is late', () => {
    const answered = { ...withAsks(askedAgo(60)), answeredAt: NOW - 50 * MINUTE };
    expect(ask({ ...answered, open: { voices: ['carla'], isLate: true } })).toEqual(OPEN);
  });
});

describe('escalating', () => {
  it('comes after asking', () => {
    expect(escalate()).toEqual({ allowed: false, why: 'ask-first', from: null });
    expect(escalate({ priority: 'Highest' })).toEqual(OPEN);
  });

  it('waits for the promised answer, and is open when that is late or did not help', () => {
    const due = NOW - 239 * MINUTE + 4 * HOUR;
    expect(escalate(withAsks(askedAgo(239)))).toEqual({ allowed: false, why: 'answer-due', from: due });
    expect(escalate(withAsks(askedAgo(240)))).toEqual(OPEN);
    expect(escalate({ ...withAsks(askedAgo(10)), answeredAt: NOW - MINUTE })).toEqual(OPEN);
    expect(escalate(withAsks(askedAgo(240, 'nils')))).toEqual(OPEN);
  });

  it('goes by no ask of long ago, and by none from before the last escalation ended', () => {
    expect(escalate(withAsks(askedAgo(14 * 24 * 60)))).toMatchObject({ why: 'ask-first' });
    expect(escalate({ ...withAsks(askedAgo(600)), endedAt: NOW - 5 * HOUR })).toMatchObject({
      why: 'ask-first',
    });
  });

  it('rests after an escalation has ended', () => {
    const endedAt = NOW - HOUR;
    expect(escalate({ priority: 'Highest', endedAt })).toEqual({
      allowed: false,
      why: 'cooling',
      from: endedAt + 4 * HOUR,
    });
  });

  it('joins an open escalation, once for each', () => {
    const open = { voices: ['ada', 'carla'], isLate: false };
    expect(escalate({ open })).toEqual({ allowed: false, why: 'is-escalated', from: null });
    expect(escalate({ open, by: 'nils' })).toEqual(JOINS);
  });

  it('is once in the cool-down over all requests of a customer, save where the desk broke its promise or it is urgent', () => {
    const answered = { ...withAsks(askedAgo(300)), answeredAt: NOW - MINUTE, escalatedAt: NOW - HOUR };
    expect(escalate(answered)).toEqual({ allowed: false, why: 'elsewhere', from: NOW + 3 * HOUR });
    expect(escalate({ ...answered, escalatedAt: NOW - 4 * HOUR })).toEqual(OPEN);
    expect(escalate({ ...answered, answeredAt: null })).toEqual(OPEN);
    expect(escalate({ ...answered, priority: 'Highest' })).toEqual(OPEN);
    expect(escalate({ ...answered, open: { voices: ['ada'], isLate: false } })).toEqual(JOINS);
  });
});
