import { MOST_TOGETHER } from '../../domain/escalation/decide-links';
import type { TogetherWish } from '../../domain/escalation/together-wish';
import { done, fail, type Result } from '../../domain/problem';
import { commandEscalation } from '../command-escalation';
import { readLinks } from '../links/read-links';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { readTogether, togetherId, togetherKind } from './together-job';

/** What a form asks for. `requestId` is its own: sent twice, it is one wish. */
export interface TogetherRequest {
  readonly requestId: string;
  readonly act: 'tell' | 'resolve';
  readonly isPublic: boolean;
  readonly text: string;
}

/**
 * Has every linked work item told, or brought to a status. On which of them the caller may do so is asked of Jira as the caller, now;
 * the app then does it. The wish and its effects are written in one transaction, and what the form sends twice is one wish.
 */
export async function startTogether(
  ports: Ports,
  permit: EscalationPermit,
  { requestId, act, isPublic, text }: TogetherRequest,
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const { escalationId, by, desk } = permit;
  const jobId = togetherId(escalationId, requestId);
  if (await readTogether(ports.store, jobId)) return done(undefined);
  const links = await readLinks(ports.store, escalationId);
  const ids = links.map(({ row }) => row.issueId).slice(0, MOST_TOGETHER);
  if (ids.length === 0) return fail('invalid', 'no work item is linked');
  const [seen, held] = await Promise.all([
    desk.visible(ids),
    desk.holds(act === 'resolve' ? 'TRANSITION_ISSUES' : 'ADD_COMMENTS', ids),
  ]);
  const items = ids.map((issueId) => ({ issueId, leftOut: leftOut(issueId, seen, held) }));
  const issueIds = items.flatMap((item) => (item.leftOut === null ? [item.issueId] : []));
  const now = ports.clock.now();
  const body: TogetherWish = {
    escId: escalationId,
    act,
    isPublic: act === 'tell' && isPublic,
    text,
    by,
    startedAt: now,
    items,
  };
  return commandEscalation(
    ports,
    escalationId,
    by,
    { do: 'act-together', act, jobId, isPublic: body.isPublic, issueIds },
    {
      more: [
        {
          put: 'job',
          key: jobId,
          row: { id: jobId, kind: togetherKind(escalationId), state: 'running', at: now, body },
          rev: 0,
        },
      ],
    },
  );
}

function leftOut(
  issueId: string,
  seen: ReadonlyMap<string, unknown>,
  held: ReadonlySet<string>,
): TogetherWish['items'][number]['leftOut'] {
  if (!seen.has(issueId)) return 'hidden';
  return held.has(issueId) ? null : 'no-permission';
}

/** What has not been begun is not begun any more; what is being done at this moment still ends. */
export async function stopTogether(
  ports: Ports,
  { escalationId }: EscalationPermit,
  jobId: string,
): Promise<Result<void>> {
  const found = await ports.store.get('job', jobId);
  const job = await readTogether(ports.store, jobId);
  if (!found || job?.wish.escId !== escalationId) return fail('invalid', 'there is no such wish');
  if (job.stopped) return done(undefined);
  const row = { ...found.row, state: 'stopped' };
  const stopped = await ports.store.transact([{ put: 'job', key: jobId, row, rev: found.rev }]);
  return stopped === 'applied' ? done(undefined) : fail('changed-meanwhile', 'the wish changed meanwhile');
}
