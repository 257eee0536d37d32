import { workingTimeOf } from '../domain/calendar/working-time-of';
import { actorOf } from '../domain/escalation/escalation';
import { dueAfter } from '../domain/escalation/due-after';
import { startEscalation, type StartRequest } from '../domain/escalation/start-escalation';
import { pin } from '../domain/policy/pin';
import type { PolicySet } from '../domain/policy/policy-set';
import { done, fail, type Result } from '../domain/problem';
import type { Instant } from '../domain/time';
import { lookSoon } from './apply-decision';
import { whoApproves } from './read-approvers';
import { decisionWrites } from './decision-writes';
import { commandEscalation } from './command-escalation';
import type { Ports } from './ports/ports';
import type { Stored, Store, Write } from './ports/store';
import type { FiringRow } from './rows';
import { settledBy } from './settled-by';

export interface StartOutcome {
  readonly escalationId: string;
  readonly how: 'started' | 'joined';
}

/** The criterion's firing that a start goes back to, and rows that are written along with it. */
export interface Firing {
  readonly row: FiringRow;
  /** When the criterion came due, however late that was seen. */
  readonly dueAt: Instant;
  readonly more: readonly Write[];
}

const TRIES = 4;

/**
 * Opens an escalation on a subject, or joins the one that is open. Two starts at once give one escalation: the subject's row is
 * changed under its revision in the same transaction. A `firing` is written along, and one that is there already starts nothing.
 */
export async function startOrJoin(
  ports: Ports,
  policies: PolicySet,
  playbookId: string,
  request: Omit<StartRequest, 'earlier'>,
  /** Where the request came from, for the journal; undefined where the request says it all. */
  given: unknown,
  firing?: Firing,
): Promise<Result<StartOutcome>> {
  const pinned = pin(policies, playbookId);
  if (!pinned.ok)
    return fail('no-ladder', 'the playbook names a ladder or calendar that does not exist', pinned.problems);
  const asks = await whoApproves(ports.desk, pinned.value.playbook, request);
  if (!asks.ok) return asks;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = firing && (await ports.store.get('firing', firing.row.id));
    if (before?.row.escId) return done({ escalationId: before.row.escId, how: 'joined' });
    const subject = await claimSubject(ports.store, request.subjectId);
    if (subject.row.openId !== null) return join(ports, subject.row.openId, request, given, firing);
    const settled = firing ? await settledBy(ports.store, subject.row, firing.dueAt) : null;
    if (firing && settled !== null) {
      await ports.store.create('firing', firing.row.id, { ...firing.row, escId: settled, state: 'joined' });
      return done({ escalationId: settled, how: 'joined' });
    }
    const now = ports.clock.now();
    const after = dueAfter(workingTimeOf(pinned.value.calendar, now));
    const whole = { ...request, ...asks.value, earlier: subject.row.count };
    const decision = startEscalation(whole, pinned.value, now, after);
    const { versions } = pinned.value;
    const inputs = {
      of: 'start' as const,
      request: whole,
      versions,
      now,
      ...(given === undefined ? {} : { given }),
    };
    const { id } = decision.next;
    const outcome: StartOutcome = { escalationId: id, how: 'started' };
    const revs = {
      rev: 0,
      partRevs: { pinned: 0, request: 0, assessment: 0, plan: 0, team: 0, review: 0, legs: 0 },
      dutyRevs: {},
    };
    const writes: Write[] = [
      {
        put: 'subject',
        key: request.subjectId,
        row: { ...subject.row, openId: id, count: subject.row.count + 1 },
        rev: subject.rev,
      },
      ...decisionWrites(decision, pinned.value, after, revs, { by: actorOf(request.origin), now, inputs }),
      ...firingWrites(firing, id, 'started'),
    ];
    if ((await ports.store.transact(writes)) === 'applied') {
      await lookSoon(ports, writes);
      return done(outcome);
    }
  }
  return fail('changed-meanwhile', 'the work item was escalated by several people at once; look again');
}

/** The subject's row, made on its own first: two makers at once find the same row. */
async function claimSubject(store: Store, issueId: string): Promise<Stored<'subject'>> {
  const known = await store.get('subject', issueId);
  if (known) return known;
  await store.create('subject', issueId, { openId: null, lastId: null, count: 0 });
  const made = await store.get('subject', issueId);
  if (!made) throw new Error(`subject ${issueId} was created and is not there`);
  return made;
}

/** The firing with what became of it. */
function firingWrites(firing: Firing | undefined, escId: string, state: 'started' | 'joined'): Write[] {
  return firing
    ? [{ put: 'firing', key: firing.row.id, row: { ...firing.row, escId, state }, rev: 0 }, ...firing.more]
    : [];
}

async function join(
  ports: Ports,
  escalationId: string,
  request: Omit<StartRequest, 'earlier'>,
  given: unknown,
  firing: Firing | undefined,
): Promise<Result<StartOutcome>> {
  const { reasonCode, reasonName, words, shouldKnow, origin } = request;
  const joined = await commandEscalation(
    ports,
    escalationId,
    actorOf(origin),
    { do: 'join', reasonCode, ...(reasonName ? { reasonName } : {}), words, shouldKnow },
    {
      inputs: given,
      ...(firing ? { once: firing.row.id } : {}),
      more: firingWrites(firing, escalationId, 'joined'),
    },
  );
  return joined.ok ? done({ escalationId, how: 'joined' }) : joined;
}
