import type { Command } from '../domain/escalation/command';
import type { FieldProblem } from '../domain/checked';
import { fail, type Result } from '../domain/problem';
import { commandEscalation } from './command-escalation';
import type { ReviewPermit } from './permit';
import type { Ports } from './ports/ports';
import { rouse } from './sight/rouse';

/** A person's act on an escalation they were permitted to act on. */
export async function actOnEscalation(
  ports: Ports,
  permit: ReviewPermit,
  command: Command,
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const awake = await rouse(ports, permit.escalationId);
  if (!awake.ok) return awake;
  const unknown = await strangers(permit, command);
  if (unknown.length > 0) return fail('invalid', 'somebody is named who cannot be found', unknown);
  return commandEscalation(ports, permit.escalationId, permit.by, command);
}

/** Of the people whom a command names, those who are no active person who may see the work item, by the form's field. */
async function strangers({ desk }: ReviewPermit, command: Command): Promise<readonly FieldProblem[]> {
  const checked = namedPeople(command).map(async ([path, person]): Promise<FieldProblem[]> => {
    if (person === null || (await desk.isPerson(person))) return [];
    return [{ path, message: 'is no active person who can be found' }];
  });
  return (await Promise.all(checked)).flat();
}

function namedPeople(command: Command): readonly (readonly [field: string, person: string | null])[] {
  switch (command.do) {
    case 'set-manager':
    case 'hand-over':
      return [['accountId', command.accountId]];
    case 'add-action':
    case 'edit-action':
    case 'add-preventive':
      return [['ownerId', command.ownerId]];
    case 'set-role':
      // A contact of the customer's is spoken to, and need not see the work item.
      if (command.role === 'customer-contact') return [];
      return [
        ['personId', command.personId],
        ['coverId', command.coverId],
      ];
    default:
      return [];
  }
}
