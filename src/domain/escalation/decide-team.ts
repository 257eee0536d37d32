import { holderOf, isTold, MOST_ROLES, roleIdFor, saidRole, type RoleHolder } from '../team/team-part';
import { FAR } from '../time';
import type { Command } from './command';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { Duty } from './duty';
import { refuse } from './refuse';

/** Who holds which role, and who takes the escalation over from its manager. */
export const decideTeam: Decide = (draft, command) => {
  const { head } = draft.state;
  switch (command.do) {
    case 'set-role':
      return setRole(draft, command);
    case 'remove-role': {
      const held = teamOfDraft(draft).roles.find(({ id }) => id === command.roleId);
      if (!held) return refuse('already-done', 'nobody holds this role any more');
      const roles = teamOfDraft(draft).roles.filter(({ id }) => id !== held.id);
      draft.parts.team = { roles };
      draft.duties.push({ ...roleDuty(draft, held), state: 'dropped' });
      draft.line('role-removed', { ...saidRole(held), accountId: held.personId });
      return 'ok';
    }
    case 'hand-over':
      if (head.managerId === null) return refuse('invalid', 'nobody manages it who could hand it over');
      if (head.managerId === command.accountId)
        return refuse('already-done', 'this person is the manager already');
      draft.line('manager-handed-over', {
        accountId: command.accountId,
        before: head.managerId,
        words: command.words,
      });
      manage(draft, command.accountId);
      draft.tell(`hand-over:${draft.now}`, [command.accountId], 'manager-handed-over', {
        severity: head.severity,
        text: command.words,
      });
      return 'ok';
    case 'take-shift': {
      if (head.managerId === command.accountId) return refuse('already-done', 'taken over already');
      if (head.managerId !== command.from)
        return refuse('changed-meanwhile', 'somebody else manages it meanwhile');
      const { accountId, from, words } = command;
      draft.line(words === '' ? 'shift-taken' : 'shift-taken-with-note', { accountId, before: from, words });
      manage(draft, accountId);
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};

const teamOfDraft = ({ state }: Draft) => state.parts.team;

function manage(draft: Draft, managerId: string): void {
  const { manager: _missing, ...deadlines } = draft.state.head.deadlines;
  draft.set({ managerId, deadlines });
}

/** The person sees whom they replace: another holder meanwhile is not overwritten. */
function setRole(draft: Draft, command: Extract<Command, { do: 'set-role' }>): ReturnType<Decide> {
  const { head } = draft.state;
  const { role, name, personId, coverId } = command;
  if (role === 'own' && name === '')
    return refuse('invalid', 'an own role has a name', [{ path: 'name', message: 'Name the role.' }]);
  if (coverId === personId)
    return refuse('invalid', 'nobody covers for themselves', [
      { path: 'coverId', message: 'Choose somebody else than the one who holds the role.' },
    ]);
  const team = teamOfDraft(draft);
  const before = holderOf(team, { role, name }, personId);
  if (role !== 'subject-expert' && (before?.personId ?? null) !== command.was)
    return refuse('changed-meanwhile', 'somebody else was given this role meanwhile');
  if (before?.personId === personId && before.coverId === coverId)
    return refuse('already-done', 'this person holds the role already');
  if (!before && team.roles.length >= MOST_ROLES)
    return refuse('too-large', `a team has at most ${MOST_ROLES} roles`);
  const said = saidRole({ role, name });
  const since = before?.personId === personId ? before.since : draft.now;
  const holder: RoleHolder = {
    id: roleIdFor(head.id, team, { role, name }, personId),
    role,
    name,
    personId,
    coverId,
    since,
  };
  draft.parts.team = {
    roles: before ? team.roles.map((one) => (one.id === before.id ? holder : one)) : [...team.roles, holder],
  };
  draft.duties.push(roleDuty(draft, holder));
  if (before?.personId !== personId)
    draft.line('role-given', { ...said, accountId: personId, before: before?.personId ?? null });
  if (coverId !== null && coverId !== (before?.coverId ?? null))
    draft.line('role-covered', { ...said, coverId });
  else if (coverId === null && before?.personId === personId)
    draft.line('role-uncovered', { ...said, accountId: personId });
  const news = [personId, coverId].filter(
    (person) => person !== before?.personId && person !== (before?.coverId ?? null),
  );
  if (isTold({ role, name }))
    draft.tell(`role:${holder.id}:${draft.now}`, news, 'role-given', { ...said, severity: head.severity });
  return 'ok';
}

/** That somebody holds a role is owed without an end: it is there to be counted, and nothing of it comes due. */
const roleDuty = ({ state: { head } }: Draft, { id, personId }: RoleHolder): Duty => ({
  id,
  escId: head.id,
  projectId: head.projectId,
  kind: 'role',
  holder: personId,
  state: 'open',
  dueAt: FAR,
  doneAt: null,
  chased: 0,
});
