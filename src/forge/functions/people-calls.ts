import * as v from 'valibot';
import { nameRole } from '../../app/people/name-role';
import { viewPeople } from '../../app/people/view-people';
import type { PeopleCalls } from '../../contract/people-calls';
import { roleKind } from '../../domain/policy/word-fields';
import type { CallTable } from '../define-calls';
import { accountId, escalationId, issueId, optionalLine, roleId, words } from '../payload-fields';
import { onEscalation, onIssue } from '../prepared-call';
import { act } from './act';

/** Calls about roles, the manager's hand-over, and whom to call. */
export const PEOPLE_CALLS: CallTable<PeopleCalls> = {
  'people.view': onIssue({
    permission: 'request',
    payload: v.object({ issueId }),
    run: viewPeople,
  }),
  'manager.hand-over': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, accountId, words }),
    run: (ports, permit, { accountId: to, words: note }) =>
      act(ports, permit, { do: 'hand-over', accountId: to, words: note }),
  }),
  'role.set': onEscalation({
    permission: 'run',
    payload: v.object({
      escalationId,
      kind: roleKind,
      name: optionalLine,
      personId: accountId,
      coverId: v.nullable(accountId),
      was: v.nullable(accountId),
    }),
    run: async (ports, permit, { escalationId: _checked, kind, ...given }) => {
      const named = await nameRole(ports.store, permit.projectId, { role: kind, name: given.name });
      return named.ok ? act(ports, permit, { do: 'set-role', ...given, ...named.value }) : named;
    },
  }),
  'role.remove': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, roleId }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'remove-role', roleId: payload.roleId }),
  }),
};
