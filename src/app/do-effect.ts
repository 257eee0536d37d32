import type { Effect } from '../domain/escalation/effect';
import type { Attempt } from './attempt';
import { doDigest } from './do-digest';
import { loadEscalation, type LoadedEscalation } from './load-escalation';
import type { Outcome, OwnComment } from './ports/desk';
import type { Ports } from './ports/ports';
import { mirrorOf } from './mirror-of';
import { overtaken, writeAgain } from './overtaken';
import type { EffectRow } from './rows';
import { whyStale } from './why-stale';
import { worded } from './worded';

/**
 * Acts on the world once. From the second attempt on, the world is asked first whether the earlier one happened after all; whatever
 * is not true any more (answered, ended) is cancelled instead of said.
 */
export async function doEffect(ports: Ports, row: EffectRow, work: Effect): Promise<Attempt> {
  if (work.kind === 'digest') return doDigest(ports, work);
  const loaded = await loadEscalation(ports.store, row.escId, ports.clock.now());
  if (!loaded) return { kind: 'refused', why: 'its escalation does not exist' };
  const stale =
    'say' in work
      ? whyStale(loaded.state.head, work.say, work.params)
      : whyStale(loaded.state.head, null, {});
  if (stale !== null) return { kind: 'cancelled', why: stale };
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
    case 'reflect': {
      const found = await mirrorOf(ports, loaded);
      if (!('mirror' in found)) return found;
      const { issueId, reflection, state, nextDueAt } = found.mirror;
      const written = await ports.desk.reflect(issueId, reflection, state, nextDueAt);
      const isOld =
        written.kind === 'done' && (await overtaken(ports, new Map([[row.escId, loaded.rev]]))).size > 0;
      return isOld ? writeAgain(ports.clock.now()) : written;
    }
    case 'issue-link':
      return ports.desk.link(work.issueId, work.otherIssueId);
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

/** Jira mails a mention: whom the brake holds back is not mentioned, a digest tells them. */
const mentionedOf = ({ mentions }: EffectRow, people: readonly string[]): readonly string[] =>
  people.filter((person) => mentions?.includes(person) ?? true);

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

function promise(ports: Ports, { state }: LoadedEscalation, nextAt: number | null): string {
  if (nextAt === null) return '';
  const at = ports.words.time(nextAt, state.parts.pinned.calendar.zone);
  return `\n\n${ports.words.nextUpdate(at)}`;
}
