import type { Duty } from '../../domain/escalation/duty';
import type { Escalation } from '../../domain/escalation/escalation';
import type { Parts, PartName } from '../../domain/escalation/parts';
import type { PlanPart } from '../../domain/escalation/plan';
import { EMPTY_LEGS } from '../../domain/provider/leg';
import { EMPTY_REVIEW } from '../../domain/review/review-part';
import { EMPTY_TEAM } from '../../domain/team/team-part';
import { PART_NAMES, partKey } from '../load-escalation';
import type { Store, Stored } from '../ports/store';
import type { PartRow } from '../rows';
import { firstActions, ownBehind } from './plan-view';

/** Duties of a plan that are read along with the record, before the plan is known: more of them cost one more read. */
const ACTIONS_AT_ONCE = 15;
/** So many actions are shown that are the reader's own and stand behind the first ones. */
const MOST_MINE = 10;
const DUTIES_READ = 100;

/** A record as it is stored, with the revisions that a save hands back. */
export interface LoadedRecord {
  readonly head: Escalation;
  readonly parts: Parts;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly revisions: { readonly head: number; readonly assessment: number; readonly plan: number };
}

type Row = Stored<'escalation' | 'part' | 'duty'>;

/** The rows of a record that are read in one go: all that is known of their keys before any of them was read. */
export function recordRefs(
  escalationId: string,
): readonly { readonly entity: 'escalation' | 'part' | 'duty'; readonly key: string }[] {
  return [
    { entity: 'escalation', key: escalationId },
    ...PART_NAMES.map((name) => ({ entity: 'part' as const, key: partKey(escalationId, name) })),
    ...Array.from({ length: ACTIONS_AT_ONCE }, (_, i) => ({
      entity: 'duty' as const,
      key: `${escalationId}:action:${i + 1}`,
    })),
  ];
}

/** Head, parts and the duties of the plan that `by` is shown, all by key: gets are consistent, so that an act sees its own result. */
export async function loadRecord(store: Store, escalationId: string, by: string): Promise<LoadedRecord> {
  const found = await store.getMany<'escalation' | 'part' | 'duty'>(recordRefs(escalationId));
  const rows: Row[] = found.filter((row) => row !== undefined);
  const plan = partOf(rows, 'plan');
  const known = new Set(rows.map((row) => row.key));
  const wanted = [
    ...firstActions(plan.row.body).map(({ id }) => id),
    ...(await owedBehind(store, plan.row.body, by)),
  ];
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const more = await store.getMany(missing.map((key) => ({ entity: 'duty' as const, key })));
    rows.push(...more.filter((row) => row !== undefined));
  }
  const head = headOf(rows);
  const assessment = partOf(rows, 'assessment');
  return {
    head: head.row,
    parts: {
      pinned: partOf(rows, 'pinned').row.body,
      request: partOf(rows, 'request').row.body,
      assessment: assessment.row.body,
      plan: plan.row.body,
      team: maybePartOf(rows, 'team')?.row.body ?? EMPTY_TEAM,
      review: maybePartOf(rows, 'review')?.row.body ?? EMPTY_REVIEW,
      legs: maybePartOf(rows, 'legs')?.row.body ?? EMPTY_LEGS,
    },
    duties: new Map(rows.flatMap(({ key, row }) => ('holder' in row ? [[key, row] as const] : []))),
    revisions: { head: head.rev, assessment: assessment.rev, plan: plan.rev },
  };
}

/** Of many actions that are theirs, those that `by` owes soonest: which are done already, the index knows. */
async function owedBehind(store: Store, plan: PlanPart, by: string): Promise<readonly string[]> {
  const own = ownBehind(plan, by).map(({ id }) => id);
  if (own.length <= MOST_MINE) return own;
  const owed = await store.query('duty', { index: 'by-holder', partition: [by, 'open'], limit: DUTIES_READ });
  return owed.rows
    .map(({ key }) => key)
    .filter((key) => own.includes(key))
    .slice(0, MOST_MINE);
}

function headOf(rows: readonly Row[]): { readonly row: Escalation; readonly rev: number } {
  for (const { row, rev } of rows) if ('ladder' in row) return { row, rev };
  throw new Error('A subject names an escalation whose head is not stored');
}

function partOf<N extends PartName>(rows: readonly Row[], name: N) {
  const found = maybePartOf(rows, name);
  if (found) return found;
  throw new Error(`An escalation is stored without its part '${name}'`);
}

/** A part that is written when it is first filled; absent before, and of records that are older than it. */
function maybePartOf<N extends PartName>(rows: readonly Row[], name: N) {
  const isNamed = (row: Row['row']): row is Extract<PartRow, { name: N }> =>
    'body' in row && row.name === name;
  for (const { row, rev } of rows) if (isNamed(row)) return { row, rev };
  return undefined;
}
