import { looksLate, mayNeed } from '../../domain/insight/head-needs';
import { isOpen } from '../../domain/escalation/stage';
import type { Escalation } from '../../domain/escalation/escalation';
import { SEVERITIES } from '../../domain/escalation/severity';
import { DAY, type Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';

const PAGE = 100;
/** A project with more open escalations than this is told that more waits. */
const MOST_PAGES = 10;
/** Of so many the policies are read and Jira is asked, each for a point: more than anybody is shown at once. */
const MOST_NEEDY = 150;
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
  const heads: EscalationRow[] = [];
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
  return {
    heads: mostUrgent(heads, now).slice(0, MOST_NEEDY),
    more: cursor !== undefined || heads.length > MOST_NEEDY,
  };
}

/** As needs are put in order, as far as heads alone tell: late ones first, then by severity, then what is due first. */
function mostUrgent(heads: readonly EscalationRow[], now: Instant): readonly EscalationRow[] {
  const rank = (head: EscalationRow): number =>
    (looksLate(head, head.dueAt, now) ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(head.severity);
  return [...heads].sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt);
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
