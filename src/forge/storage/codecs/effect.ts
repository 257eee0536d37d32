import * as v from 'valibot';
import { AUDIENCES } from '../../../domain/escalation/audience';
import type { Effect, SayCode } from '../../../domain/escalation/effect';
import { startingAction } from '../../../domain/policy/check-starting-action';
import { orNone, type Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';
import { isSayCode } from '../../say-texts';

const sayCode = v.custom<SayCode>(isSayCode, 'There are no words for this code.');
const say = { say: sayCode, params: v.record(v.string(), v.union([v.string(), v.number()])) };
const on = { id, issueId: id };
const rank = v.picklist([0, 1, 2, 3]);
const digestItem = v.object({
  escId: id,
  projectId: id,
  issueId: id,
  rank,
  ...say,
  decidedAt: v.exactOptional(instant),
});

const effect: v.GenericSchema<unknown, Effect> = v.variant('kind', [
  v.object({ kind: v.literal('tell'), ...on, people: v.array(id), ...say }),
  v.object({ kind: v.literal('mail'), ...on, person: id, ...say }),
  v.object({ kind: v.literal('digest'), id, person: id, items: v.array(digestItem) }),
  v.object({
    kind: v.literal('public-update'),
    ...on,
    text: v.string(),
    nextAt: v.nullable(instant),
    by: id,
  }),
  v.object({
    kind: v.literal('internal-update'),
    ...on,
    audience: v.picklist(AUDIENCES),
    people: v.array(id),
    text: v.string(),
    nextAt: v.nullable(instant),
    by: id,
  }),
  v.object({
    kind: v.literal('mail-update'),
    ...on,
    audience: v.picklist(AUDIENCES),
    person: id,
    text: v.string(),
    nextAt: v.nullable(instant),
    by: id,
  }),
  v.object({ kind: v.literal('reflect'), ...on }),
  v.object({ kind: v.literal('issue-link'), ...on, otherIssueId: id }),
  v.object({ kind: v.literal('issue-unlink'), ...on, otherIssueId: id }),
  v.object({ kind: v.picklist(['child-tell', 'child-resolve']), ...on, jobId: id }),
  v.object({ kind: v.literal('starting'), ...on, index: whole, action: startingAction }),
  v.object({ kind: v.literal('undo-starting'), ...on, index: whole }),
  v.object({
    kind: v.literal('secure'),
    ...on,
    levelId: id,
    named: v.exactOptional(v.boolean()),
    despite: v.exactOptional(v.boolean()),
  }),
  v.object({ kind: v.literal('reopen'), ...on }),
  v.object({ kind: v.literal('set-team'), ...on, handoffId: id, team: id, assigneeId: v.nullable(id) }),
]);

export const effectCodec: Codec<'effect'> = {
  entity: 'effect',
  version: 2,
  schema: v.object({
    id,
    escId: id,
    projectId: id,
    recipient: v.nullable(id),
    state: v.picklist(['pending', 'done', 'unknown', 'cancelled', 'dead', 'gathered']),
    dueAt: instant,
    decidedAt: instant,
    work: v.union([v.object({ kind: v.literal('fan-out'), effects: v.array(effect) }), effect]),
    attempts: whole,
    leasedUntil: instant,
    outcome: v.string(),
    rank,
    mentions: v.nullable(v.array(id)),
  }),
  // Before the brake all effects were drained alike, and a comment mentioned everybody it told.
  upgrades: { 1: (data) => ({ ...(data as object), rank: 0, mentions: null }) },
  attributes: ({ state, escId, recipient, dueAt }) => ({ state, escId, recipient: orNone(recipient), dueAt }),
};
