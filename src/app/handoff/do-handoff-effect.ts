import type { Effect } from '../../domain/escalation/effect';
import type { Handoff } from '../../domain/handoff/handoff';
import { handoffId } from '../../domain/handoff/handoff';
import type { Attempt } from '../attempt';
import { commentOnce, mentionedOf, sighted } from '../comment-once';
import type { Ports } from '../ports/ports';
import type { EffectRow } from '../rows';
import { whyHandoffStale } from './why-handoff-stale';

type Told = Extract<Effect, { kind: 'tell' }>;
type Moved = Extract<Effect, { kind: 'set-team' }>;

/** Does what follows from a hand-off: it needs no escalation. */
export async function doHandoffEffect(
  ports: Ports,
  row: EffectRow,
  work: Told | Moved,
  id: string,
): Promise<Attempt> {
  const found = await ports.store.get('handoff', id);
  if (!found) return { kind: 'refused', why: 'its hand-off does not exist' };
  const { issueId, projectId } = found.row;
  const outcome = await (work.kind === 'tell'
    ? tell(ports, row, work, found.row)
    : moveTeam(ports, work, found.row));
  if (outcome.kind !== 'refused') return outcome;
  // A refusal is news only while the work item is there to be told of.
  const { kind } = await ports.desk.sightOf(issueId, projectId);
  return kind === 'there' ? outcome : { kind: 'cancelled', why: 'the work item is out of sight' };
}

async function tell(ports: Ports, row: EffectRow, work: Told, handoff: Handoff): Promise<Attempt> {
  const stale = whyHandoffStale(handoff, work.say);
  if (stale !== null) return { kind: 'cancelled', why: stale };
  const people = await sighted(ports, work.issueId, work.people);
  if (people.length === 0)
    return { kind: 'refused', why: 'nobody of those to be told may see the work item' };
  const { text } = ports.words.say(work.say, handoffWords(ports, handoff, work.params));
  const mentions = mentionedOf(row, people);
  return commentOnce(ports, row, { issueId: work.issueId, marker: row.id, public: false, mentions, text });
}

/** Written until it is there; once a later hand-off was accepted, that one says which team it is. */
async function moveTeam(ports: Ports, work: Moved, handoff: Handoff): Promise<Attempt> {
  const { issueId, projectId } = handoff;
  const subject = await ports.store.get('subject', issueId);
  const count = subject?.row.handoffs?.count ?? 0;
  const later = await laterAccepted(ports, handoff, count);
  if (later) return { kind: 'cancelled', why: 'a later hand-off was accepted' };
  return ports.desk.setTeam({ issueId, projectId, team: work.team, assigneeId: work.assigneeId });
}

async function laterAccepted(ports: Ports, { id, issueId }: Handoff, count: number): Promise<boolean> {
  const n = Number(id.slice(handoffId(issueId, 1).length - 1));
  const keys = Array.from({ length: Math.max(0, count - n) }, (_, i) => handoffId(issueId, n + 1 + i));
  if (keys.length === 0) return false;
  const rows = await ports.store.getMany(keys.map((key) => ({ entity: 'handoff' as const, key })));
  return rows.some((row) => row?.row.state === 'accepted');
}

/** What the texts about a hand-off are filled with. */
export function handoffWords(
  ports: Pick<Ports, 'words'>,
  { zone }: Handoff,
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const { dueAt } = params;
  return typeof dueAt === 'number' ? { ...params, dueAt: ports.words.time(dueAt, zone) } : params;
}
