import { numberRecords, type Numbered } from '../../domain/transfer/number-records';
import type { RecordInIndex } from '../../domain/transfer/record-rows';
import { readFoundIssues, type Claim, type FoundIssue } from '../../domain/transfer/transfer-state';
import { handoffId } from '../../domain/handoff/handoff';
import { escalationId } from '../../domain/escalation/start-escalation';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { SubjectRow } from '../rows';
import { stagedKey } from './records-in';

export type IssuesHere = ReadonlyMap<string, NonNullable<FoundIssue['to']>>;

/** What the records of one work item are called here. */
export interface NumberedSubject {
  readonly claims: readonly Claim[];
  /** Null where the work item is not here. */
  readonly subjectId: string | null;
  readonly subject: Stored<'subject'> | undefined;
  /** The subject's row with the numbers given away. */
  readonly next: SubjectRow;
}

const PAGE = 50;
/** Of a record that is not written yet: nothing began then. */
const NEVER = -1;
const NEW: SubjectRow = { openId: null, lastId: null, count: 0 };

/** The work items of the file that are here, by their ids there. */
export async function bringableIssues({ store }: Pick<Ports, 'store'>, parts: number): Promise<IssuesHere> {
  const found = new Map<string, NonNullable<FoundIssue['to']>>();
  // Two of there that are one here (a file changed by hand): their records would be given the same names.
  const taken = new Set<string>();
  for (let from = 0; from < parts; from += PAGE) {
    const keys = Array.from({ length: Math.min(PAGE, parts - from) }, (_, i) =>
      stagedKey('issues', from + i),
    );
    const rows = await store.getMany(keys.map((key) => ({ entity: 'job' as const, key })));
    for (const row of rows)
      for (const { id, to } of readFoundIssues(row?.row.body)) {
        if (!to || taken.has(to.id)) continue;
        taken.add(to.id);
        found.set(id, to);
      }
  }
  return found;
}

/** Works out the numbers of these records, all of a work item together, by what is here now; writes nothing. */
export async function numberSubjects(
  { store }: Pick<Ports, 'store'>,
  issues: IssuesHere,
  records: readonly RecordInIndex[],
  /** Names that were given to other records of the file before, and are not written yet. */
  given: ReadonlySet<string> = new Set(),
): Promise<readonly NumberedSubject[]> {
  const ofSubject = new Map<string, RecordInIndex[]>();
  for (const record of records)
    ofSubject.set(record.subjectId, [...(ofSubject.get(record.subjectId) ?? []), record]);
  const numbered: NumberedSubject[] = [];
  for (const [there, brought] of ofSubject) {
    const here = issues.get(there);
    numbered.push(here ? await numberOne(store, here.id, brought, given) : nowhere(brought));
  }
  return numbered;
}

const nowhere = (brought: readonly RecordInIndex[]): NumberedSubject => ({
  claims: brought.map(({ id }) => ({ id, to: null, fate: 'no-issue', handoffs: {}, handoffsThere: [] })),
  subjectId: null,
  subject: undefined,
  next: NEW,
});

async function numberOne(
  store: Ports['store'],
  subjectId: string,
  brought: readonly RecordInIndex[],
  given: ReadonlySet<string>,
): Promise<NumberedSubject> {
  const subject = await store.get('subject', subjectId);
  const before = subject?.row ?? NEW;
  const records = numberRecords(
    await recordsHere(store, subjectId, before.count, given),
    before.count,
    brought.map(({ ordinal, openedAt }) => ({ ordinal, at: openedAt })),
  );
  const moved = brought.flatMap(({ handoffs }) => handoffs);
  const handoffCount = before.handoffs?.count ?? 0;
  const handoffs = numberRecords(await handoffsHere(store, subjectId, handoffCount), handoffCount, moved);
  const nameOf = (ordinal: number): string => handoffId(subjectId, handoffs.to.get(ordinal) ?? ordinal);
  return {
    subjectId,
    subject,
    next: {
      ...before,
      count: records.count,
      ...(moved.length > 0
        ? { handoffs: { openId: before.handoffs?.openId ?? null, count: handoffs.count } }
        : {}),
    },
    claims: brought.map(({ id, ordinal, subjectId: there, ...record }): Claim => ({
      id,
      to: escalationId(subjectId, records.to.get(ordinal) ?? ordinal),
      fate: records.there.has(ordinal) ? 'there' : 'new',
      handoffs: Object.fromEntries(
        record.handoffs.map((one) => [handoffId(there, one.ordinal), nameOf(one.ordinal)]),
      ),
      handoffsThere: record.handoffs
        .filter((one) => handoffs.there.has(one.ordinal))
        .map((one) => handoffId(there, one.ordinal)),
    })),
  };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

async function recordsHere(
  store: Ports['store'],
  issueId: string,
  count: number,
  given: ReadonlySet<string>,
): Promise<readonly Numbered[]> {
  if (count === 0) return [];
  const keys = upTo(count).map((ordinal) => escalationId(issueId, ordinal));
  const heads = await store.getMany(keys.map((key) => ({ entity: 'escalation' as const, key })));
  return heads.flatMap((head, index): readonly Numbered[] => {
    if (head) return [{ ordinal: head.row.ordinal, at: head.row.openedAt }];
    return given.has(keys[index] ?? '') ? [{ ordinal: index + 1, at: NEVER }] : [];
  });
}

async function handoffsHere(
  store: Ports['store'],
  issueId: string,
  count: number,
): Promise<readonly Numbered[]> {
  if (count === 0) return [];
  const keys = upTo(count).map((ordinal) => handoffId(issueId, ordinal));
  const found = await store.getMany(keys.map((key) => ({ entity: 'handoff' as const, key })));
  return found.flatMap((handoff, index) => (handoff ? [{ ordinal: index + 1, at: handoff.row.at }] : []));
}
