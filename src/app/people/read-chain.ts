import type { ChainLevel } from '../../contract/people-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { levelWindow } from '../../domain/ladder/level-window';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';
import { LOOK_BUDGET_MS } from '../look-budget';
import { JiraUnavailable, type SubjectNow } from '../ports/desk';
import type { Ports } from '../ports/ports';
import { resolveLevel } from '../read-level-people';

/** Every level of a ladder with the people whom it would tell now, as far as time and Jira's limits reach: lower levels first. */
export async function readChain(
  ports: Pick<Ports, 'desk' | 'onCall' | 'clock'>,
  pinned: PinnedPolicy,
  subject: SubjectNow,
  head: Escalation | null,
): Promise<{ readonly chain: readonly ChainLevel[]; readonly isLimited: boolean }> {
  const now = ports.clock.now();
  const managerId = head === null ? pinned.playbook.managerId : head.managerId;
  const chain: ChainLevel[] = [];
  for (const [index, level] of pinned.ladder.levels.entries()) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) return { chain, isLimited: true };
    let found;
    try {
      found = await resolveLevel(ports, level, subject, managerId, now);
    } catch (error) {
      if (error instanceof JiraUnavailable) return { chain, isLimited: true };
      throw error;
    }
    const n = index + 1;
    chain.push({
      level: n,
      name: level.name,
      people: found.told.map((accountId) => ({ accountId, state: stateOf(head, n, accountId) })),
      unseen: found.unseen,
      isUnconnected: found.unconnected.length > 0,
      inHours: isInHours(pinned, n, now),
      delay: level.delay,
    });
  }
  return { chain, isLimited: false };
}

function isInHours(pinned: PinnedPolicy, n: number, now: Instant): boolean | null {
  const level = pinned.ladder.levels[n - 1];
  return level?.onlyWhile ? (levelWindow(level, pinned, now)?.isOpen(now) ?? null) : null;
}

/** What somebody has heard of this escalation, on this level. */
function stateOf(
  head: Escalation | null,
  level: number,
  person: string,
): ChainLevel['people'][number]['state'] {
  if (head === null || level > head.ladder.level) return 'untold';
  if (level === head.ladder.level) {
    if (head.ladder.answered.includes(person)) return 'answered';
    return head.ladder.told.includes(person) ? 'told' : 'untold';
  }
  const passed = head.ladder.passed.find((one) => one.level === level);
  if (!passed || passed.toldAt === null) return 'untold';
  return passed.answeredBy.includes(person) ? 'answered' : 'told';
}
