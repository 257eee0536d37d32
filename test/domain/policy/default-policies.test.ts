import { describe, expect, it } from '@jest/globals';
import { checkCalendar } from '../../../src/domain/calendar/check-calendar';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { checkLadder } from '../../../src/domain/policy/check-ladder';
import { checkPlaybook } from '../../../src/domain/policy/check-playbook';
import { checkProjectSettings } from '../../../src/domain/policy/check-project-settings';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { checkSeverityTargets } from '../../../src/domain/policy/check-severity-targets';
import { defaultPolicies, SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import type { Delay } from '../../../src/domain/policy/delay';

const bodies = <T>(policies: Readonly<Record<string, { readonly body: T }>>): [string, T][] =>
  Object.entries(policies).map(([id, { body }]) => [id, body]);

describe('the shipped policies', () => {
  it.each([
    ...bodies(SHIPPED_POLICIES.criteria).map(
      ([id, body]) => [`criterion ${id}`, checkCriterion(body), body] as const,
    ),
    ...bodies(SHIPPED_POLICIES.ladders).map(
      ([id, body]) => [`ladder ${id}`, checkLadder(body), body] as const,
    ),
    ...bodies(SHIPPED_POLICIES.calendars).map(
      ([id, body]) => [`calendar ${id}`, checkCalendar(body), body] as const,
    ),
    ...bodies(SHIPPED_POLICIES.playbooks).map(
      ([id, body]) => [`playbook ${id}`, checkPlaybook(body), body] as const,
    ),
    ...bodies(SHIPPED_POLICIES.severities).map(
      ([id, body]) => [`severity ${id}`, checkSeverityTargets(body), body] as const,
    ),
    [
      'settings',
      checkProjectSettings(SHIPPED_POLICIES.settings.body),
      SHIPPED_POLICIES.settings.body,
    ] as const,
  ])('pass the check that a saved one must pass: %s', (_name, found, body) => {
    expect(found).toEqual({ ok: true, value: body });
  });

  it('start nothing by themselves', () => {
    expect(bodies(SHIPPED_POLICIES.criteria).map(([, { mode }]) => mode)).not.toContain('start');
    expect(bodies(SHIPPED_POLICIES.criteria).length).toBeGreaterThan(0);
  });

  it('name nothing that is not there', () => {
    expect(checkReferences(SHIPPED_POLICIES)).toEqual([]);
  });

  it.each(Object.keys(SHIPPED_POLICIES.playbooks))(
    'can start an escalation by the playbook %s',
    (playbookId) => {
      expect(pin(SHIPPED_POLICIES, playbookId).ok).toBe(true);
    },
  );

  it('tell only roles that every project fills, the project lead first', () => {
    const levels = SHIPPED_POLICIES.ladders['support-management']?.body.levels ?? [];
    expect(levels.map(({ people }) => people[0])).toContainEqual({ kind: 'role', role: 'project-lead' });
    expect(levels).toHaveLength(3);
    expect(levels.flatMap(({ people }) => people.map(({ kind }) => kind))).not.toContain('person');
    expect(levels.flatMap(({ people }) => people.map(({ kind }) => kind))).not.toContain('group');
  });

  it('promise more the more severe it is', () => {
    const { critical, high, elevated } = SHIPPED_POLICIES.severities;
    for (const step of ['approval', 'manager', 'assessment', 'plan', 'review'] as const) {
      const minutes = [critical, high, elevated].map(({ body }) => body[step].minutes);
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    }
    const paces = [critical, high, elevated].map(({ body }) => (body.updates.customer as Delay).minutes);
    expect(paces).toEqual([60, 240, 600]);
  });

  it('keep business hours in the zone asked for', () => {
    const { calendars } = defaultPolicies('Pacific/Auckland');
    expect(calendars['business-hours']?.body.zone).toBe('Pacific/Auckland');
    expect(SHIPPED_POLICIES.calendars['business-hours']?.body.zone).toBe('Europe/Berlin');
  });
});
