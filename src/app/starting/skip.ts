import type { NamedField } from '../../domain/policy/starting-action';
import type { Attempt } from '../attempt';
import { commandEscalation } from '../command-escalation';
import type { Ports } from '../ports/ports';

/** The project has nothing of this name: that is written down once, and the escalation goes on without. */
export async function skip(ports: Ports, escId: string, what: NamedField, name: string): Promise<Attempt> {
  const said = await commandEscalation(ports, escId, 'engine', { do: 'note-skipped', what, name });
  return said.ok || said.problem.code === 'already-done'
    ? { kind: 'done' }
    : { kind: 'later', why: said.problem.message, retryAt: ports.clock.now() };
}
