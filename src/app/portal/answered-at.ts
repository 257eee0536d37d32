import type { Escalation } from '../../domain/escalation/escalation';
import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';

/**
 * When the desk last answered what was asked at `asked`; null when never. The record's own updates, the customer's word that it is
 * solved, and the end all settle it; only where these do not, Jira is asked when somebody of the desk last spoke in public.
 */
export async function answeredAt(
  { desk }: Pick<Ports, 'desk'>,
  issueId: string,
  head: Escalation | null,
  asked: Instant | null,
): Promise<Instant | null> {
  const told = head?.updatedAt?.customer ?? null;
  const spoken = asked !== null && (told ?? 0) < asked ? await spokenAt(desk, issueId) : told;
  const known = [told, spoken, head?.satisfied?.at, head?.endedAt].filter(
    (at) => at !== null && at !== undefined,
  );
  return known.length === 0 ? null : Math.max(...known);
}

async function spokenAt(desk: Ports['desk'], issueId: string): Promise<Instant | null> {
  const history = await desk.readHistory(issueId);
  return history?.comments?.findLast((comment) => comment.public && !comment.byCustomer)?.at ?? null;
}
