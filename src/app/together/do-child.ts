import type { Effect } from '../../domain/escalation/effect';
import type { Attempt } from '../attempt';
import type { Ports } from '../ports/ports';
import type { EffectRow } from '../rows';
import { readTogether } from './together-job';

/** How the work on a linked item ended, as its effect's outcome keeps it. */
export const CHILD_ENDS = {
  gone: 'the work item is gone or out of sight',
  noTransition: 'its workflow offers no such transition',
  noCustomer: 'nobody of the customer reported it',
  stopped: 'this was stopped',
} as const;

type Child = Extract<Effect, { kind: 'child-tell' | 'child-resolve' }>;

/** Tells or resolves one linked work item, with the app's rights: whether the caller may was asked before. */
export async function doChild(ports: Ports, row: EffectRow, work: Child): Promise<Attempt> {
  const job = await readTogether(ports.store, work.jobId);
  if (!job) return { kind: 'refused', why: 'its wish is not stored' };
  if (job.stopped) return { kind: 'cancelled', why: CHILD_ENDS.stopped };
  const { linked } = ports.desk;
  if (work.kind === 'child-resolve') {
    const moved = await linked.moveTo(work.issueId, job.wish.text);
    if (moved.kind === 'gone') return { kind: 'refused', why: CHILD_ENDS.gone };
    return moved.kind === 'no-transition' ? { kind: 'refused', why: CHILD_ENDS.noTransition } : moved;
  }
  const fromCustomer = await linked.isFromCustomer(work.issueId);
  if (fromCustomer === undefined) return { kind: 'refused', why: CHILD_ENDS.gone };
  if (job.wish.isPublic && !fromCustomer) return { kind: 'refused', why: CHILD_ENDS.noCustomer };
  const there = row.attempts > 1 ? await ports.desk.findComment(work.issueId, row.id) : undefined;
  if (there)
    return there.public === job.wish.isPublic
      ? { kind: 'done' }
      : { kind: 'refused', why: 'it is seen by others than it should' };
  return ports.desk.comment({
    issueId: work.issueId,
    marker: row.id,
    public: job.wish.isPublic,
    mentions: [],
    text: job.wish.text,
  });
}
