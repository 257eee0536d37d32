import * as v from 'valibot';
import { viewPeople } from '../../app/people/view-people';
import type { PeopleCalls } from '../../contract/people-calls';
import { ROLE_KINDS } from '../../domain/team/team-part';
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
      kind: v.picklist(ROLE_KINDS),
      name: optionalLine,
      personId: accountId,
      coverId: v.nullable(accountId),
      was: v.nullable(accountId),
    }),
    run: (ports, permit, { escalationId: _checked, kind, ...given }) =>
      act(ports, permit, { do: 'set-role', role: kind, ...given }),
  }),
  'role.remove': onEscalation({
    permission: 'run',
    payload: v.object({ escalationId, roleId }),
    run: (ports, permit, payload) => act(ports, permit, { do: 'remove-role', roleId: payload.roleId }),
  }),
};
