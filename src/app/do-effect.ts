import type { Effect, SayCode } from '../domain/escalation/effect';
import type { Escalation } from '../domain/escalation/escalation';
import { isOpen } from '../domain/escalation/stage';
import type { Attempt } from './attempt';
import { loadEscalation, type LoadedEscalation } from './load-escalation';
import type { Outcome, OwnComment } from './ports/desk';
import type { Ports } from './ports/ports';
import { reflectEscalation } from './reflect-escalation';
import type { EffectRow } from './rows';

/**
 * Acts on the world once. From the second attempt on, the world is asked first whether the earlier one happened after all; whatever
 * is not true any more (answered, ended) is cancelled instead of said.
 */
export async function doEffect(ports: Ports, row: EffectRow, work: Effect): Promise<Attempt> {
  const loaded = await loadEscalation(ports.store, row.escId, ports.clock.now());
  if (!loaded) return { kind: 'refused', why: 'its escalation does not exist' };
  const stale = whyStale(loaded.state.head, work);
  if (stale !== null) return { kind: 'cancelled', why: stale };
  switch (work.kind) {
    case 'tell':
      return tell(ports, row, work, loaded);
    case 'mail':
      return mail(ports, work, loaded);
    case 'public-update':
      return commentOnce(ports, row, {
        issueId: work.issueId,
        marker: row.id,
        public: true,
        mentions: [],
        text: work.text + promise(ports, loaded, work.nextAt),
      });
    case 'internal-update': {
      const mentions = await sighted(ports, work.issueId, work.people);
      const { text } = ports.words.say('management-update', { audience: work.audience, text: work.text });
      return commentOnce(ports, row, {
        issueId: work.issueId,
        marker: row.id,
        public: false,
        mentions,
        text: text + promise(ports, loaded, work.nextAt),
      });
    }
    case 'reflect':
      return reflectEscalation(ports, loaded);
    case 'issue-link':
      return ports.desk.link(work.issueId, work.otherIssueId);
    case 'reopen':
      return ports.desk.reopen(work.issueId);
  }
}

/** What is said of an escalation that has ended. */
const OUTLIVES: ReadonlySet<SayCode> = new Set([
  'withdrawn',
  'review-due',
  'silence-ended',
  'reopen-proposed',
]);

/** What a decision meant to say may have been overtaken before it is said. */
function whyStale(head: Escalation, work: Effect): string | null {
  const said = 'say' in work ? work.say : null;
  if (said === 'level-told' || said === 'level-repeated') {
    if (head.stage !== 'assessing' && head.stage !== 'acting') return `the escalation is ${head.stage}`;
    const level = work.kind === 'tell' || work.kind === 'mail' ? Number(work.params.level) : 0;
    if (head.ladder.state === 'acknowledged' && head.ladder.level === level)
      return 'the level was acknowledged';
    if (head.ladder.state === 'stopped') return 'the ladder was stopped';
    return null;
  }
  const outlives = said === null || OUTLIVES.has(said);
  return isOpen(head.stage) || outlives ? null : `the escalation is ${head.stage}`;
}

async function tell(
  ports: Ports,
  row: EffectRow,
  work: Extract<Effect, { kind: 'tell' }>,
  loaded: LoadedEscalation,
): Promise<Attempt> {
  const mentions = await sighted(ports, work.issueId, work.people);
  if (mentions.length === 0)
    return { kind: 'refused', why: 'nobody of those to be told may see the work item' };
  const { text } = ports.words.say(work.say, worded(ports, loaded, work.params));
  return commentOnce(ports, row, { issueId: work.issueId, marker: row.id, public: false, mentions, text });
}

async function mail(
  ports: Ports,
  work: Extract<Effect, { kind: 'mail' }>,
  loaded: LoadedEscalation,
): Promise<Attempt> {
  const [person] = await sighted(ports, work.issueId, [work.person]);
  if (person === undefined) return { kind: 'cancelled', why: 'the person may not see the work item' };
  const { subject, text } = ports.words.say(work.say, worded(ports, loaded, work.params));
  return ports.desk.mail(work.issueId, person, subject, text);
}

/** People are told only of issues that they may browse. */
async function sighted(ports: Ports, issueId: string, people: readonly string[]): Promise<readonly string[]> {
  if (people.length === 0) return [];
  const sees = await ports.desk.whoMayBrowse(issueId, people);
  return people.filter((person) => sees.has(person));
}

/** A comment carries our marker, so an earlier attempt whose answer was lost is found instead of repeated. */
async function commentOnce(ports: Ports, row: EffectRow, comment: OwnComment): Promise<Outcome> {
  const there = row.attempts > 1 ? await ports.desk.findComment(comment.issueId, comment.marker) : undefined;
  if (!there) return ports.desk.comment(comment);
  if (there.public === comment.public) return { kind: 'done' };
  return {
    kind: 'refused',
    why: `the comment is there and ${there.public ? 'public' : 'internal'}, which it must not be`,
  };
}

/** Instants in the words of the project's calendar. */
function worded(
  ports: Ports,
  { state }: LoadedEscalation,
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const { zone } = state.parts.pinned.calendar;
  const { head } = state;
  const said: Record<string, string | number> = { severity: head.severity, ordinal: head.ordinal, ...params };
  if (typeof params.dueAt === 'number') said.dueAt = ports.words.time(params.dueAt, zone);
  return said;
}

function promise(ports: Ports, { state }: LoadedEscalation, nextAt: number | null): string {
  if (nextAt === null) return '';
  const at = ports.words.time(nextAt, state.parts.pinned.calendar.zone);
  return `\n\n${ports.words.nextUpdate(at)}`;
}
