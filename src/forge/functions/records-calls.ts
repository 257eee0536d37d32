import * as v from 'valibot';
import { logEffort } from '../../app/effort/log-effort';
import { viewEffort } from '../../app/effort/view-effort';
import { removeLink } from '../../app/links/change-links';
import { pageLinks } from '../../app/links/page-links';
import { mergeRecords, previewMerge } from '../../app/merge/merge-records';
import type { EscalationPermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { pageTogether } from '../../app/together/read-together';
import { startTogether, stopTogether } from '../../app/together/start-together';
import { viewIssue } from '../../app/view-issue';
import type { IssueView } from '../../contract/issue-view';
import type { RecordsCalls } from '../../contract/records-calls';
import { EFFORT_KINDS, MOST_EFFORT_MINUTES } from '../../domain/insight/effort';
import { fail, type Result } from '../../domain/problem';
import type { CallTable } from '../define-calls';
import { onTwoRecords } from '../pair-call';
import { accountId, cursor, escalationId, instant, issueId, issueKey, words } from '../payload-fields';
import { onEscalation } from '../prepared-call';

const PLEASE = 'Give whole minutes, at most a week.';
const minutes = v.pipe(
  v.number(PLEASE),
  v.integer(PLEASE),
  v.minValue(1, PLEASE),
  v.maxValue(MOST_EFFORT_MINUTES, PLEASE),
);
const work = v.picklist(EFFORT_KINDS);
/** Minutes said along with an act. */
export const effortSaid = v.exactOptional(v.object({ minutes, work }));

const requestId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/u, 'This is not the id of a request.'));
const jobId = v.pipe(
  v.string(),
  v.regex(/^together:\d{1,19}-\d{1,6}:[A-Za-z0-9-]{8,64}$/u, 'This is not the id of a wish.'),
);
const from = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/** Does it, and answers with the work item as it is then. */
async function then(
  ports: Ports,
  permit: EscalationPermit,
  doing: Promise<Result<void>>,
): Promise<Result<IssueView>> {
  const done = await doing;
  return done.ok ? viewIssue(ports, permit) : done;
}

/** Links, what is done to linked work items together, merging, and effort. */
export const RECORDS_CALLS: CallTable<RecordsCalls> = {
  'links.page': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, cursor }),
    run: (ports, permit, payload) => pageLinks(ports, permit, payload.cursor),
  }),
  'link.remove': onEscalation({
    permission: 'contribute',
    payload: v.object({ escalationId, issueId }),
    run: (ports, permit, payload) => then(ports, permit, removeLink(ports, permit, payload.issueId)),
  }),
  'together.start': onEscalation({
    permission: ({ act }) => (act === 'resolve' ? 'run' : 'inform'),
    payload: v.object({
      escalationId,
      requestId,
      act: v.picklist(['tell', 'resolve']),
      isPublic: v.boolean(),
      text: words,
    }),
    run: (ports, permit, { escalationId: _checked, ...wish }) =>
      then(ports, permit, startTogether(ports, permit, wish)),
  }),
  'together.page': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, jobId, from }),
    run: (ports, permit, payload) => pageTogether(ports, permit, payload.jobId, payload.from),
  }),
  'together.stop': onEscalation({
    permission: 'inform',
    payload: v.object({ escalationId, jobId }),
    run: async (ports, permit, payload) => {
      const stopped = await stopTogether(ports, permit, payload.jobId);
      return stopped.ok ? pageTogether(ports, permit, payload.jobId, 0) : stopped;
    },
  }),
  'merge.preview': onTwoRecords({
    permission: 'run',
    payload: v.object({ escalationId, issueKey }),
    run: previewMerge,
  }),
  'merge.do': onTwoRecords({
    permission: 'run',
    payload: v.object({ escalationId, issueKey, otherId: escalationId }),
    run: async (ports, permit, other, payload) =>
      other.escalationId === payload.otherId
        ? then(ports, permit, mergeRecords(ports, permit, other))
        : fail('changed-meanwhile', 'the work item has another record than was shown'),
  }),
  'effort.view': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId }),
    run: viewEffort,
  }),
  'effort.log': onEscalation({
    permission: 'contribute',
    payload: v.object({
      escalationId,
      minutes,
      work,
      person: v.nullable(accountId),
      startedAt: v.nullable(instant),
      occasion: v.picklist(['by-hand', 'acknowledge']),
      requestId: v.exactOptional(requestId),
    }),
    run: (ports, permit, { escalationId: _checked, ...given }) =>
      then(ports, permit, logEffort(ports, permit, given)),
  }),
};
