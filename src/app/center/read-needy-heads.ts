import { mayNeed } from '../../domain/insight/head-needs';
import { isOpen } from '../../domain/escalation/stage';
import type { Escalation } from '../../domain/escalation/escalation';
import { DAY, type Instant } from '../../domain/time';
import type { Store } from '../ports/store';

const PAGE = 100;
/** A project with more open escalations than this is told that more waits. */
const MOST_PAGES = 10;
/** A review is due some days after the close. */
const REVIEWS_OF = 60 * DAY;

/** Heads of a project that may need someone now: open ones, and ended ones whose review is not done. */
export async function readNeedyHeads(
  store: Store,
  projectId: string,
  now: Instant,
): Promise<{ readonly heads: readonly Escalation[]; readonly more: boolean }> {
  const [open, ended] = await Promise.all([
    readOpen(store, projectId, now),
    readEnded(store, projectId, now),
  ]);
  return { heads: [...open.heads, ...ended], more: open.more };
}

async function readOpen(
  store: Store,
  projectId: string,
  now: Instant,
): Promise<{ readonly heads: readonly Escalation[]; readonly more: boolean }> {
  const heads: Escalation[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await store.query('escalation', {
      index: 'by-project-due',
      partition: [projectId, 'open'],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    heads.push(...found.rows.flatMap(({ row }) => (mayNeed(row, row.dueAt, now) ? [row] : [])));
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  return { heads, more: cursor !== undefined };
}

async function readEnded(store: Store, projectId: string, now: Instant): Promise<readonly Escalation[]> {
  const { rows } = await store.query('escalation', {
    index: 'by-project-ended',
    partition: [projectId, 'ended'],
    from: now - REVIEWS_OF,
    to: now,
    order: 'descending',
    limit: PAGE,
  });
  return rows.flatMap(({ row }) => (!isOpen(row.stage) && row.deadlines.review !== undefined ? [row] : []));
}
