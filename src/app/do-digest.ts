import type { DigestItem, Effect } from '../domain/escalation/effect';
import { stoodStill } from '../domain/escalation/pausing';
import { FAR } from '../domain/time';
import type { Attempt } from './attempt';
import type { Handoff } from '../domain/handoff/handoff';
import { takeDigestTurn } from './brake';
import { handoffWords } from './handoff/do-handoff-effect';
import { handoffOf, whyHandoffStale } from './handoff/why-handoff-stale';
import { loadEscalation } from './load-escalation';
import type { Ports } from './ports/ports';
import { whyStale } from './why-stale';
import { worded } from './worded';

/** So many work items are named; of the others only the number is said. */
const MOST_LINES = 10;

/**
 * Sends one mail about everything that was held back for a person: only of work items that they may browse now, and only what is still
 * true. Jira sends it on the most severe of them.
 */
export async function doDigest(
  ports: Ports,
  { id, person, items }: Extract<Effect, { kind: 'digest' }>,
): Promise<Attempt> {
  const retryAt = await takeDigestTurn(ports, person, id);
  if (retryAt !== null)
    return { kind: 'later', why: 'the person was told by something else just now', retryAt };
  const live = await stillTrue(ports, items);
  const sees =
    live.length === 0 ? new Set<string>() : await ports.desk.whereMayBrowse(person, issuesOf(live));
  const told = oneEach(live.filter(({ issueId }) => sees.has(issueId)));
  const [first, ...others] = told;
  if (!first) return { kind: 'cancelled', why: 'nothing is left to tell that the person may see' };
  if (others.length === 0) return tellOne(ports, person, first);
  const lines = await linesOf(ports, told.slice(0, MOST_LINES));
  const more = told.length - lines.length;
  const params = { count: told.length, lines: lines.join('\n\n'), more };
  const { subject, text } = ports.words.say(more === 0 ? 'digest' : 'digest-cut', params);
  return ports.desk.mail(first.issueId, person, subject, text);
}

async function stillTrue(ports: Ports, items: readonly DigestItem[]): Promise<readonly DigestItem[]> {
  const about = items.filter(({ params }) => handoffOf(params) === null);
  const ids = [...new Set(about.map(({ escId }) => escId))];
  const [heads, handoffs] = await Promise.all([
    ports.store.getMany(ids.map((key) => ({ entity: 'escalation' as const, key }))),
    handoffsOf(ports, items),
  ]);
  const known = new Map(heads.flatMap((head) => (head ? [[head.key, head.row] as const] : [])));
  return items.filter(({ escId, say, params, decidedAt = FAR }) => {
    const handoffId = handoffOf(params);
    if (handoffId !== null) {
      const handoff = handoffs.get(handoffId);
      return handoff !== undefined && whyHandoffStale(handoff, say) === null;
    }
    const head = known.get(escId);
    return head !== undefined && whyStale(head, say, params) === null && stoodStill(head, decidedAt) === null;
  });
}

async function handoffsOf(ports: Ports, items: readonly DigestItem[]): Promise<ReadonlyMap<string, Handoff>> {
  const ids = [...new Set(items.flatMap(({ params }) => handoffOf(params) ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await ports.store.getMany(ids.map((key) => ({ entity: 'handoff' as const, key })));
  return new Map(rows.flatMap((row) => (row ? [[row.key, row.row] as const] : [])));
}

/** The most severe first; of several messages about one work item the last says how it stands. */
function oneEach(items: readonly DigestItem[]): readonly DigestItem[] {
  const last = new Map(items.map((item) => [item.issueId, item]));
  return [...last.values()].sort((a, b) => a.rank - b.rank);
}

const issuesOf = (items: readonly DigestItem[]): readonly string[] => [
  ...new Set(items.map(({ issueId }) => issueId)),
];

/** A digest of one is said in the words it would have been said in. */
async function tellOne(ports: Ports, person: string, item: DigestItem): Promise<Attempt> {
  const [handoff] = (await handoffsOf(ports, [item])).values();
  if (handoff) {
    const { subject, text } = ports.words.say(item.say, handoffWords(ports, handoff, item.params));
    return ports.desk.mail(item.issueId, person, subject, text);
  }
  const loaded = await loadEscalation(ports.store, item.escId, ports.clock.now());
  if (!loaded) return { kind: 'refused', why: 'its escalation does not exist' };
  const { subject, text } = ports.words.say(item.say, worded(ports, loaded, item.params));
  return ports.desk.mail(item.issueId, person, subject, text);
}

/** `KEY: what is said`, for those work items whose key is known right now. */
async function linesOf(ports: Ports, items: readonly DigestItem[]): Promise<readonly string[]> {
  const sights = await ports.desk.sightsOf(items);
  return items.flatMap((item) => {
    const sight = sights.get(item.issueId);
    if (sight?.kind !== 'there') return [];
    return [`${sight.subject.key}: ${ports.words.say(item.say, item.params).subject}`];
  });
}
