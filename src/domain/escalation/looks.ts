import type { Instant } from '../time';
import type { Escalation } from './escalation';

/**
 * When the engine looked last, and when it wanted to look again at what it holds. Such looks change nothing that is told, so they have
 * no journal entry; the next decision keeps where they had come to.
 */
export interface Looks {
  readonly lastAt: Instant;
  readonly frozenAt?: Instant;
  readonly waitingAt?: Instant;
}

export const looksOf = ({ lastAt, frozen, ladder }: Escalation): Looks => ({
  lastAt,
  ...(frozen ? { frozenAt: frozen.lookAgainAt } : {}),
  ...(ladder.waiting ? { waitingAt: ladder.waiting.lookAt } : {}),
});

/** The head as it stood after those looks. */
export function withLooks(head: Escalation, { lastAt, frozenAt, waitingAt }: Looks): Escalation {
  const { frozen, ladder } = head;
  return {
    ...head,
    lastAt,
    frozen: frozen && frozenAt !== undefined ? { ...frozen, lookAgainAt: frozenAt } : frozen,
    ladder:
      ladder.waiting && waitingAt !== undefined
        ? { ...ladder, waiting: { ...ladder.waiting, lookAt: waitingAt } }
        : ladder,
  };
}
