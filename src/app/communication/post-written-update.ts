import type { Command } from '../../domain/escalation/command';
import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import { loadEscalation } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { fillUpdate } from './fill-update';

/** Posts an update with its placeholders filled in: what is kept and sent is the text that its readers see. */
export async function postWrittenUpdate(
  ports: Ports,
  permit: EscalationPermit,
  update: Omit<Extract<Command, { do: 'post-update' }>, 'do'>,
): Promise<Result<void>> {
  const loaded = await loadEscalation(ports.store, permit.escalationId, ports.clock.now());
  if (!loaded) return fail('not-found', 'there is no such escalation');
  const filled = fillUpdate(ports, loaded, permit.issueKey, update);
  return filled.ok
    ? actOnEscalation(ports, permit, { do: 'post-update', ...update, text: filled.value })
    : filled;
}
