import type { TogetherPage, TogetherResult, TogetherSummary } from '../../contract/records-view';
import type { LeftOut } from '../../domain/escalation/together-wish';
import { done, fail, type Result } from '../../domain/problem';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { EffectRow } from '../rows';
import { CHILD_ENDS } from './do-child';
import { jobOf, readTogether, togetherKind, type TogetherJob } from './together-job';

const ITEMS_A_PAGE = 50;
/** So many wishes of the whole site are looked through for a record's own, the newest first. */
const MOST_JOBS = 100;
const JOBS_SHOWN = 5;

/** What was asked of a record's linked work items lately, newest first. */
export async function readTogetherJobs(
  store: Store,
  escalationId: string,
): Promise<readonly TogetherSummary[]> {
  const { rows } = await store.query('job', {
    index: 'by-kind',
    partition: [togetherKind(escalationId)],
    order: 'descending',
    limit: MOST_JOBS,
  });
  return rows.slice(0, JOBS_SHOWN).map((row) => summaryOf(jobOf(row)));
}

/** What became of each item of a wish, a page at a time, with the counts of all. */
export async function pageTogether(
  ports: Ports,
  permit: EscalationPermit,
  jobId: string,
  from: number,
): Promise<Result<TogetherPage>> {
  const job = await readTogether(ports.store, jobId);
  if (job?.wish.escId !== permit.escalationId) return fail('invalid', 'there is no such wish');
  const { items } = job.wish;
  const rows = await ports.store.getMany(
    items.map(({ issueId }) => ({ entity: 'effect' as const, key: `${jobId}:${issueId}` })),
  );
  const results = items.map(({ leftOut }, index) => resultOf(leftOut, rows[index]?.row, job));
  const counts: Partial<Record<TogetherResult, number>> = {};
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1;
  const shown = items.slice(from, from + ITEMS_A_PAGE);
  const seen = await permit.desk.visible(shown.map(({ issueId }) => issueId));
  return done({
    job: summaryOf(job),
    counts,
    items: shown.map(({ issueId }, index) => ({
      issueId,
      key: seen.get(issueId)?.key ?? null,
      result: results[from + index] ?? 'waiting',
    })),
    next: from + ITEMS_A_PAGE < items.length ? from + ITEMS_A_PAGE : null,
  });
}

const summaryOf = ({ id, stopped, wish }: TogetherJob): TogetherSummary => ({
  jobId: id,
  act: wish.act,
  isPublic: wish.isPublic,
  text: wish.text,
  by: wish.by,
  at: wish.startedAt,
  stopped,
  count: wish.items.length,
});

const BY_END: Readonly<Record<string, TogetherResult>> = {
  [CHILD_ENDS.gone]: 'gone',
  [CHILD_ENDS.noTransition]: 'no-transition',
  [CHILD_ENDS.noCustomer]: 'no-customer',
  [CHILD_ENDS.stopped]: 'stopped',
};

/** An item whose effect is not written yet waits too, or was stopped before its turn. */
function resultOf(leftOut: LeftOut | null, row: EffectRow | undefined, job: TogetherJob): TogetherResult {
  if (leftOut !== null) return leftOut;
  if (!row || row.state === 'pending') return job.stopped ? 'stopped' : 'waiting';
  if (row.state === 'done') return 'done';
  return BY_END[row.outcome] ?? (row.outcome.includes(' 403 ') ? 'no-permission' : 'failed');
}
