import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { policyUsers } from '../../../src/domain/policy/policy-users';
import { DEFAULT_PORTAL } from '../../../src/domain/portal/portal-policy';
import { portalPolicyOf } from '../../../src/domain/portal/portal-policy-of';
import { aPlaybook } from '../../support/a-playbook';

describe('what a project lets its customers do', () => {
  it('is as shipped until the project decides', () => {
    expect(portalPolicyOf(SHIPPED_POLICIES)).toEqual(DEFAULT_PORTAL);
  });

  it('begins with the first playbook where the standard one was taken away', () => {
    const playbooks = { own: { version: 1, body: aPlaybook({ id: 'own' }) } };
    expect(portalPolicyOf({ ...SHIPPED_POLICIES, playbooks }).playbookId).toBe('own');
  });

  it('is what was decided, and the playbook that it names cannot be taken away', () => {
    const portal = { ...DEFAULT_PORTAL, playbookId: 'server-outage' };
    const body = { ...SHIPPED_POLICIES.settings.body, portal };
    const set = { ...SHIPPED_POLICIES, settings: { version: 1, body } };
    expect(portalPolicyOf(set)).toBe(portal);
    expect(policyUsers(set, 'playbook', 'server-outage')).toContainEqual(
      expect.objectContaining({ kind: 'settings', path: 'portal.playbookId' }),
    );
  });
});
