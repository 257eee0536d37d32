import type { AcrossCalls, AcrossPage, RecordRow } from '../../contract/across-calls';
import type { PayloadOf } from '../../contract/calls';
import type { PolicySet } from '../../domain/policy/policy-set';
import { done, fail, type Result } from '../../domain/problem';
import { FAR } from '../../domain/time';
import { centerRows } from '../center/center-rows';
import { pinsOf } from '../center/read-pins';
import { loadPolicies } from '../load-policies';
import type { AcrossPermit, EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';
import { readHeadsAcross } from './read-heads-across';

const NONE_LOST: ReadonlySet<string> = new Set();

/** One page of the escalations of the reader's projects. Of what they may not browse nothing is said but that something is hidden. */
export async function listAcross(
  { store, clock }: Ports,
  permit: AcrossPermit,
  asked: PayloadOf<AcrossCalls, 'center.across'>,
): Promise<Result<AcrossPage>> {
  const now = clock.now();
  const found = await readHeadsAcross(store, permit, asked);
  const [policies, seen] = await Promise.all([
    policiesOf(store, found.heads),
    permit.desk.visible([...new Set(found.heads.map(({ subjectId }) => subjectId))]),
  ]);
  const heads = found.heads.filter(({ subjectId }) => seen.has(subjectId));
  const pins = [...policies].map(([projectId, set]) => {
    const own = heads.filter((head) => head.projectId === projectId);
    return { projectId, own, pins: pinsOf(own, set) };
  });
  // In one go, for a store that remembers what it read.
  await store.getMany(pins.flatMap((one) => one.pins.refs));
  const rows = await Promise.all(
    pins.map(async ({ projectId, own, pins: known }) =>
      centerRows(own, await known.read(store), seen, NONE_LOST, now).map((row) => ({ ...row, projectId })),
    ),
  );
  const at = new Map(heads.map(({ id }, index) => [id, index]));
  const inOrder = rows.flat().sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
  const byDue = (a: (typeof inOrder)[number], b: typeof a) => (a.next?.dueAt ?? FAR) - (b.next?.dueAt ?? FAR);
  return done({
    now,
    // As in the list of a project: within a page, what is late and what the ladder waits for count too.
    rows: asked.life === 'open' ? [...inOrder].sort(byDue) : inOrder,
    cursor: found.cursor,
    hidden: heads.length < found.heads.length,
    reasons: Object.fromEntries([...policies].map(([id, set]) => [id, set.vocabulary.body.reasons])),
  });
}

/** Of every project of these heads, in one read. */
async function policiesOf(
  store: Store,
  heads: readonly EscalationRow[],
): Promise<ReadonlyMap<string, PolicySet>> {
  const projectIds = [...new Set(heads.map(({ projectId }) => projectId))];
  await store.getMany(projectIds.map((key) => ({ entity: 'generation' as const, key })));
  return new Map(
    await Promise.all(projectIds.map(async (id) => [id, await loadPolicies(store, id)] as const)),
  );
}

/** One record as a list shows it, for whoever may read it: where it stands by now, and whether it ended. */
export async function viewRecordRow(
  { store, clock }: Ports,
  { escalationId, issueId, issueKey, projectId, desk }: EscalationPermit,
): Promise<Result<RecordRow>> {
  const now = clock.now();
  const [found, policies, seen] = await Promise.all([
    store.get('escalation', escalationId),
    loadPolicies(store, projectId),
    desk.visible([issueId]),
  ]);
  if (!found) return fail('not-found', 'There is no such escalation.');
  const words = new Map([[issueId, seen.get(issueId) ?? { key: issueKey, summary: '' }]]);
  const pinnedOf = await pinsOf([found.row], policies).read(store);
  const [row] = centerRows([found.row], pinnedOf, words, NONE_LOST, now);
  if (!row) throw new Error('A head that was read has no row');
  return done({ now, row: { ...row, projectId }, reasons: policies.vocabulary.body.reasons });
}
