import { describe, expect, it } from '@jest/globals';
import { checkLadder } from '../../../src/domain/policy/check-ladder';
import { checkPlaybook } from '../../../src/domain/policy/check-playbook';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { SHIPPED_LADDERS } from '../../../src/domain/policy/shipped-ladders';
import {
  APPLICATION_FAILURE,
  NETWORK_FAILURE,
  SECURITY_BREACH,
  SERVER_OUTAGE,
  SHIPPED_PLAYBOOKS,
  UNRESOLVED_COMPLAINT,
} from '../../../src/domain/policy/shipped-playbooks';

const FIVE = [SERVER_OUTAGE, SECURITY_BREACH, APPLICATION_FAILURE, UNRESOLVED_COMPLAINT, NETWORK_FAILURE];

const pinned = (id: string) => {
  const found = pin(SHIPPED_POLICIES, id);
  if (!found.ok) throw new Error(`${id} cannot be started`);
  return found.value;
};

describe('the shipped playbooks', () => {
  it.each(SHIPPED_PLAYBOOKS)('could be saved by an admin as it is: $name', (playbook) => {
    expect(checkPlaybook(playbook)).toEqual({ ok: true, value: playbook });
  });

  it.each(SHIPPED_LADDERS)('climb a ladder that an admin could save: $name', (ladder) => {
    expect(checkLadder(ladder)).toEqual({ ok: true, value: ladder });
  });

  it('name nothing that is not shipped with them', () => {
    expect(checkReferences(SHIPPED_POLICIES)).toEqual([]);
  });

  it('differ in ladder, pace, roles and starting actions, each from every other', () => {
    const traits = FIVE.map(({ id, severity, roles, startingActions }) => {
      const { ladder, targets } = pinned(id);
      return { ladder: ladder.levels, pace: targets[severity].updates, roles, startingActions };
    });
    for (const trait of ['ladder', 'pace', 'roles', 'startingActions'] as const)
      expect(new Set(traits.map((one) => JSON.stringify(one[trait]))).size).toBe(FIVE.length);
  });

  it('tell only roles that the work item or the project fills', () => {
    const people = SHIPPED_LADDERS.flatMap(({ levels }) => levels.flatMap((level) => level.people));
    expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(['role']));
  });

  it('state their own pace at their own severity, and the severity’s at another', () => {
    const { targets } = pinned(UNRESOLVED_COMPLAINT.id);
    expect(targets.high.updates.customer).toEqual({ minutes: 120, clock: 'working' });
    expect(targets.high.updates.provider).toEqual(SHIPPED_POLICIES.severities.high.body.updates.provider);
    expect(targets.elevated).toEqual(SHIPPED_POLICIES.severities.elevated.body);
  });
});
