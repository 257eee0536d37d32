import type { BriefPage } from '../../contract/brief-view';
import type { BriefCalls } from '../../contract/brief-calls';
import type { PayloadOf } from '../../contract/calls';
import type { Escalation } from '../../domain/escalation/escalation';
import { SEVERITIES } from '../../domain/escalation/severity';
import { done, fail, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import type { EscalationPermit, ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';
import { briefsOf } from './briefs-of';

/** Each is read whole: so many in one answer. */
const PAGE = 8;
const READ = 100;
/** Who has more open than this reads the most urgent. */
const MOST_READS = 10;

/** The open escalations of a project in brief, the most severe first and the oldest of them, those alone that the reader may browse. */
export async function viewBriefs(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { projectId, desk }: ProjectPermit,
  { since, skip }: Omit<PayloadOf<BriefCalls, 'brief.page'>, 'projectId'>,
): Promise<Result<BriefPage>> {
  const now = clock.now();
  const [policies, { heads, more }] = await Promise.all([
    loadPolicies(store, projectId),
    readOpen(store, projectId),
  ]);
  const page = [...heads].sort(bySeverity).slice(skip, skip + PAGE);
  const seen = await desk.visible(page.map(({ subjectId }) => subjectId));
  const records = page.flatMap((head) => {
    const words = seen.get(head.subjectId);
    return words ? [{ head, words }] : [];
  });
  const briefs = await briefsOf({ store, policies, now, since }, records);
  const next = skip + page.length;
  return done({
    now,
    briefs,
    next: next < heads.length ? next : null,
    more,
    hidden: briefs.length < page.length,
  });
}

/** One escalation in brief, for whoever may read its record. */
export async function viewBrief(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { escalationId, issueId, issueKey, projectId, desk }: EscalationPermit,
  { since }: { readonly since: number | null },
): Promise<Result<BriefPage>> {
  const now = clock.now();
  const [policies, found, seen] = await Promise.all([
    loadPolicies(store, projectId),
    store.get('escalation', escalationId),
    desk.visible([issueId]),
  ]);
  if (!found) return fail('not-found', 'There is no such escalation.');
  const words = seen.get(issueId) ?? { key: issueKey, summary: '' };
  const briefs = await briefsOf({ store, policies, now, since }, [{ head: found.row, words }]);
  return done({ now, briefs, next: null, more: false, hidden: false });
}

async function readOpen(
  store: Store,
  projectId: string,
): Promise<{ readonly heads: readonly EscalationRow[]; readonly more: boolean }> {
  const heads: EscalationRow[] = [];
  let cursor: string | undefined;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const page = await store.query('escalation', {
      index: 'by-project-due',
      partition: [projectId, 'open'],
      limit: READ,
      ...(cursor === undefined ? {} : { cursor }),
    });
    heads.push(...page.rows.map(({ row }) => row));
    cursor = page.cursor;
    if (cursor === undefined) return { heads, more: false };
  }
  return { heads, more: true };
}

const bySeverity = (a: Escalation, b: Escalation): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.openedAt - b.openedAt;
