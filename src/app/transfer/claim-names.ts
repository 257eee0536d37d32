import type { RecordInIndex } from '../../domain/transfer/record-rows';
import type { Ports } from '../ports/ports';
import type { Write } from '../ports/store';
import type { JobRow } from '../rows';
import type { Bringing, StepEnd } from './bringing';
import { numberSubjects, type NumberedSubject } from './number-step';
import { STAGED, stagedKey } from './records-in';

/** With the job and the claims a transaction holds 25 writes. */
const SUBJECTS_AT_ONCE = 20;
const TRIES = 5;

/**
 * Gives every record its name here before any of it is written, so that records may name each other: the numbers are taken off the work
 * item's count in the same transaction, and nobody else gets them.
 */
export async function claimNames(bringing: Bringing): Promise<StepEnd> {
  const { store } = bringing.ports;
  while (bringing.state.part < bringing.state.parts.index) {
    const { part } = bringing.state;
    const subjects = bySubject(indexIn((await store.get('job', stagedKey('index', part)))?.row.body));
    while (bringing.state.done < subjects.length) {
      if (bringing.state.isStopping) {
        await bringing.write({ isStopping: false }, [], 'stopped');
        return 'stopped';
      }
      if (!bringing.hasTime()) return 'again';
      const some = subjects.slice(bringing.state.done, bringing.state.done + SUBJECTS_AT_ONCE);
      await claimSome(bringing, some.flat(), bringing.state.done + some.length);
    }
    await bringing.write({ part: part + 1, done: 0 }, []);
  }
  await bringing.write({ step: 'write', part: 0, done: 0 }, []);
  return 'done';
}

async function claimSome(bringing: Bringing, records: readonly RecordInIndex[], done: number): Promise<void> {
  const { part } = bringing.state;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const given = new Set(
      [...bringing.claims.values()].flatMap(({ to, fate }) => (to && fate === 'new' ? [to] : [])),
    );
    const numbered = await numberSubjects(bringing.ports, bringing.issues, records, given);
    const claims = numbered.flatMap((one) => one.claims);
    const count = (fate: string): number => claims.filter((claim) => claim.fate === fate).length;
    const key = stagedKey('claims', part);
    const all = [...ofPart(bringing, part), ...claims];
    const row: JobRow = {
      id: key,
      kind: STAGED,
      state: 'claimed',
      at: bringing.ports.clock.now(),
      body: { records: all },
    };
    const changes = {
      done,
      there: bringing.state.there + count('there'),
      leftOut: bringing.state.leftOut + count('no-issue'),
    };
    const writes: Write[] = [
      { put: 'job', key, row, rev: 0 },
      ...(await subjectWrites(bringing.ports, numbered)),
    ];
    if (!(await bringing.write(changes, writes))) continue;
    for (const claim of claims) bringing.claims.set(claim.id, claim);
    bringing.claimed.set(part, all);
    return;
  }
  throw new Error('work items kept changing while names were claimed on them');
}

/** What was claimed in this part before. */
const ofPart = ({ claimed }: Bringing, part: number) => claimed.get(part) ?? [];

async function subjectWrites(
  { store }: Ports,
  numbered: readonly NumberedSubject[],
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const { subjectId, subject, next, claims } of numbered) {
    if (subjectId === null || claims.every(({ fate }) => fate !== 'new')) continue;
    if (subject) writes.push({ put: 'subject', key: subjectId, row: next, rev: subject.rev });
    else {
      // Made on its own first, so that the transaction has something to compare with.
      await store.create('subject', subjectId, { openId: null, lastId: null, count: 0 });
      const made = await store.get('subject', subjectId);
      if (made) writes.push({ put: 'subject', key: subjectId, row: { ...made.row, ...next }, rev: made.rev });
    }
  }
  return writes;
}

function bySubject(records: readonly RecordInIndex[]): readonly (readonly RecordInIndex[])[] {
  const found = new Map<string, RecordInIndex[]>();
  for (const record of records) found.set(record.subjectId, [...(found.get(record.subjectId) ?? []), record]);
  return [...found.values()];
}

/** Decoded when it was staged. */
function indexIn(body: unknown): readonly RecordInIndex[] {
  if (typeof body !== 'object' || body === null || !('records' in body) || !Array.isArray(body.records))
    return [];
  return body.records as readonly RecordInIndex[];
}
