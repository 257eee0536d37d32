import type { LinkedItem, LinksPage } from '../../contract/records-view';
import { done, type Result } from '../../domain/problem';
import { readUnder } from '../issue-view/read-under';
import type { EscalationPermit, IssueDetails } from '../permit';
import type { Ports } from '../ports/ports';
import type { LinkRow } from '../rows';
import { readTogetherJobs } from '../together/read-together';
import { proposeLinks } from './propose-links';

/** Jira charges each of them. */
const ITEMS_A_PAGE = 25;

/** A page of linked work items, oldest first, each with its own state as the caller may see it; likely ones come with the first page. */
export async function pageLinks(
  ports: Ports,
  permit: EscalationPermit,
  cursor: string | null,
): Promise<Result<LinksPage>> {
  const { escalationId, desk } = permit;
  const isFirst = cursor === null;
  const [page, likely, jobs, over] = await Promise.all([
    ports.store.query('link', {
      index: 'by-escalation',
      partition: [escalationId],
      limit: ITEMS_A_PAGE,
      ...(isFirst ? {} : { cursor }),
    }),
    isFirst && permit.standing.agent ? proposeLinks(ports.store, permit) : [],
    isFirst ? readTogetherJobs(ports.store, escalationId) : [],
    isFirst ? readUnder(ports.store, desk, permit.issueId) : [],
  ]);
  const rows = page.rows.map(({ row }) => row);
  const linked = new Set(rows.map(({ issueId }) => issueId));
  const fresh = likely.filter(({ issueId }) => !linked.has(issueId));
  const asked = [...linked, ...fresh.map(({ issueId }) => issueId)];
  const seen = asked.length === 0 ? new Map<string, IssueDetails>() : await desk.details(asked);
  return done({
    items: rows.map((row) => itemOf(row, seen.get(row.issueId))),
    cursor: page.cursor ?? null,
    over,
    proposed: fresh.flatMap(({ issueId, shared }) => {
      const details = seen.get(issueId);
      return details ? [{ issueId, key: details.key, summary: details.summary, shared }] : [];
    }),
    jobs,
  });
}

function itemOf({ issueId, at, by, merged }: LinkRow, details: IssueDetails | undefined): LinkedItem {
  return {
    issueId,
    key: details?.key ?? null,
    summary: details?.summary ?? null,
    status: details?.status ?? null,
    category: details?.category ?? null,
    assigneeId: details?.assigneeId ?? null,
    at,
    by,
    merged: merged !== undefined,
  };
}
