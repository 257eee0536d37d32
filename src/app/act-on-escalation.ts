import type { Command } from '../domain/escalation/command';
import { fail, type Result } from '../domain/problem';
import { commandEscalation } from './command-escalation';
import type { EscalationPermit } from './permit';
import type { Ports } from './ports/ports';

/** A person's act on an escalation they were permitted to act on. */
export async function actOnEscalation(
  ports: Ports,
  permit: EscalationPermit,
  command: Command,
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  if (command.do === 'set-manager' && !(await permit.desk.isPerson(command.accountId))) {
    return fail('invalid', 'the manager is an active person', [
      { path: 'accountId', message: 'is no active person who can be found' },
    ]);
  }
  if (command.do === 'add-action' && !(await permit.desk.isPerson(command.ownerId))) {
    return fail('invalid', 'an action has an active owner', [
      { path: 'ownerId', message: 'is no active person who can be found' },
    ]);
  }
  return commandEscalation(ports, permit.escalationId, permit.by, command);
}
