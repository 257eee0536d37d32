import { describe, expect, it } from '@jest/globals';
import { allows } from '../../src/forge/permission-rule';

const nobody = {
  by: 'ada',
  standing: { agent: true, escalationRole: true, projectAdmin: true, jiraAdmin: true },
  head: null,
  onTeam: true,
  approver: true,
};

describe('a permission about something', () => {
  it.each([
    'speak-as-customer',
    'answer-handoff',
    'withdraw-handoff',
    'see-record',
    'run',
    'approve',
    'inform',
    'answer-level',
  ] as const)('is nobody’s where a call is about no such thing: %s', (permission) => {
    expect(allows(permission, nobody)).toBe(false);
  });
});
