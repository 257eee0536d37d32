import type { UpdatePreview } from '../../contract/communication-view';
import { done, fail, type Result } from '../../domain/problem';
import { loadEscalation } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { fillUpdate, promisedBy, type WrittenUpdate } from './fill-update';

/** An update as its readers would see it if it were sent now. */
export async function previewUpdate(
  ports: Ports,
  permit: EscalationPermit,
  update: WrittenUpdate,
): Promise<Result<UpdatePreview>> {
  const loaded = await loadEscalation(ports.store, permit.escalationId, ports.clock.now());
  if (!loaded) return fail('not-found', 'there is no such escalation');
  const filled = fillUpdate(ports, loaded, permit.issueKey, update);
  if (!filled.ok) return filled;
  const nextAt = promisedBy(ports, loaded, update);
  if (nextAt === null) return done({ text: filled.value });
  const at = ports.words.time(nextAt, loaded.state.parts.pinned.calendar.zone);
  return done({ text: `${filled.value}\n\n${ports.words.nextUpdate(at)}` });
}
