import type { Effect } from '../domain/escalation/effect';
import { stoodStill } from '../domain/escalation/pausing';
import { FAR } from '../domain/time';
import type { Attempt } from './attempt';
import { commentOnce, mentionedOf, sighted } from './comment-once';
import { doDigest } from './do-digest';
import { doHandoffEffect } from './handoff/do-handoff-effect';
import { handoffOf } from './handoff/why-handoff-stale';
import { loadEscalation, type LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';
import { mirroredAtRest, mirrorOf } from './mirror-of';
import { overtaken, writeAgain } from './overtaken';
import type { EffectRow } from './rows';
import { doSecure } from './starting/do-secure';
import { doStarting, undoStarting } from './starting/do-starting';
import { isLinked, isUnlinked } from './still-linked';
import { doChild } from './together/do-child';
import { whyStale } from './why-stale';
import { worded } from './worded';

const SAYINGS: ReadonlySet<Effect['kind']> = new Set([
  'tell',
  'public-update',
  'internal-update',
  'mail-update',
  'child-tell',
]);

/**
 * Acts on the world once. From the second attempt on, the world is asked first whether the earlier one happened after all; whatever
 * is not true any more (answered, ended) is cancelled instead of said.
 */
export async function doEffect(ports: Ports, row: EffectRow, work: Effect): Promise<Attempt> {
  if (work.kind === 'digest') return doDigest(ports, work);
  if (work.kind === 'set-team') return doHandoffEffect(ports, row, work, work.handoffId);
  if (work.kind === 'tell') {
    const handoffId = handoffOf(work.params);
    if (handoffId !== null) return doHandoffEffect(ports, row, work, handoffId);
  }
  const loaded = await loadEscalation(ports.store, row.escId, ports.clock.now());
  if (!loaded) return { kind: 'refused', why: 'its escalation does not exist' };
  // What was set at the start is undone after the end.
  if (work.kind === 'undo-starting') return undoStarting(ports, work, loaded);
  const stale =
    'say' in work
      ? whyStale(loaded.state.head, work.say, work.params)
      : whyStale(loaded.state.head, null, {});
  if (stale !== null) return { kind: 'cancelled', why: stale };
  // What others read of the record is written all the same where that can be done; what is only done is true after a rest, too.
  const since = SAYINGS.has(work.kind) ? row.decidedAt : FAR;
  const still = work.kind === 'reflect' ? null : stoodStill(loaded.state.head, since);
  if (still !== null) return { kind: 'cancelled', why: still };
  switch (work.kind) {
    case 'tell':
      return tell(ports, row, work, loaded);
    case 'mail':
      throw new Error(`message ${row.id} is gathered into a digest, not sent`);
    case 'public-update':
      return commentOnce(ports, row, {
        issueId: work.issueId,
        marker: row.id,
        public: true,
        mentions: [],
        text: work.text + promise(ports, loaded, work.nextAt),
      });
    case 'internal-update': {
      const mentions = mentionedOf(row, await sighted(ports, work.issueId, work.people));
      const { text } = ports.words.say('management-update', { audience: work.audience, text: work.text });
      return commentOnce(ports, row, {
        issueId: work.issueId,
        marker: row.id,
        public: false,
        mentions,
        text: text + promise(ports, loaded, work.nextAt),
      });
    }
    case 'mail-update': {
      const [person] = await sighted(ports, work.issueId, [work.person]);
      if (person === undefined) return { kind: 'refused', why: 'its reader may not see the work item' };
      const { subject, text } = ports.words.say('management-update', {
        audience: work.audience,
        text: work.text,
      });
      return ports.desk.mail(work.issueId, person, subject, text + promise(ports, loaded, work.nextAt));
    }
    case 'reflect': {
      const found = await mirrorOf(ports, loaded);
      if (!('mirror' in found)) return found;
      const { issueId, reflection, state, nextDueAt } = found.mirror;
      const answered = await ports.desk.reflect(issueId, reflection, state, nextDueAt);
      const written = mirroredAtRest(answered, loaded.state.head);
      const isOld =
        written.kind === 'done' && (await overtaken(ports, new Map([[row.escId, loaded.rev]]))).size > 0;
      return isOld ? writeAgain(ports.clock.now()) : written;
    }
    case 'issue-link':
      return (await isUnlinked(ports, row, work.otherIssueId))
        ? { kind: 'cancelled', why: 'the link was taken away again' }
        : ports.desk.link(work.issueId, work.otherIssueId);
    case 'issue-unlink':
      return (await isLinked(ports, row.escId, work.otherIssueId))
        ? { kind: 'cancelled', why: 'the link was made again' }
        : ports.desk.linked.unlink(work.issueId, work.otherIssueId);
    case 'child-tell':
    case 'child-resolve':
      return doChild(ports, row, work);
    case 'starting':
      return doStarting(ports, work, loaded);
    case 'secure':
      return doSecure(ports, work, loaded);
    case 'reopen':
      return ports.desk.reopen(work.issueId);
  }
}

async function tell(
  ports: Ports,
  row: EffectRow,
  work: Extract<Effect, { kind: 'tell' }>,
  loaded: LoadedEscalation,
): Promise<Attempt> {
  const people = await sighted(ports, work.issueId, work.people);
  if (people.length === 0)
    return { kind: 'refused', why: 'nobody of those to be told may see the work item' };
  const { text } = ports.words.say(work.say, worded(ports, loaded, work.params));
  const mentions = mentionedOf(row, people);
  return commentOnce(ports, row, { issueId: work.issueId, marker: row.id, public: false, mentions, text });
}

function promise(ports: Ports, { state }: LoadedEscalation, nextAt: number | null): string {
  if (nextAt === null) return '';
  const at = ports.words.time(nextAt, state.parts.pinned.calendar.zone);
  return `\n\n${ports.words.nextUpdate(at)}`;
}
