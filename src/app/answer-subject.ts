import { looksOf } from '../domain/escalation/looks';
import { subjectChanged, type SubjectChange } from '../domain/escalation/subject-changed';
import { applyDecision } from './apply-decision';
import { loadEscalation } from './load-escalation';
import type { Ports } from './ports/ports';

const TRIES = 3;

/** An escalation answers what became of its subject. */
export async function answerSubject(
  ports: Ports,
  escalationId: string,
  change: SubjectChange,
): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const now = ports.clock.now();
    const loaded = await loadEscalation(ports.store, escalationId, now);
    if (!loaded) {
      ports.log.warn(`escalation ${escalationId} is named as open and does not exist`);
      return;
    }
    const decision = subjectChanged(loaded.state, change, now);
    if (!decision) return;
    const { head, parts } = loaded.state;
    const { versions } = parts.pinned;
    const looks = looksOf(head);
    const deciding = {
      by: 'engine',
      now,
      inputs: { of: 'subject-changed' as const, change, versions, looks, now },
    };
    if ((await applyDecision(ports, loaded, decision, deciding)) === 'applied') return;
  }
  ports.log.warn(`escalation ${escalationId} kept changing; the next look answers its subject`);
}
