import type { StagedAnswer, StagedPart } from '../../contract/records-transfer-view';
import { done, fail, type Result } from '../../domain/problem';
import { readFoundIssues, type FoundIssue, type TransferState } from '../../domain/transfer/transfer-state';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { JobRow } from '../rows';
import { bringableIssues, numberSubjects } from './number-step';
import { RECORDS_IN, readTransfer, STAGED, stagedKey, transferRow } from './records-in';

const TRIES = 5;

interface Staging {
  readonly index: number;
  readonly part: StagedPart;
}

/** Keeps a piece of a file until the import is started, and says what would become of it: a dry run, after which nothing is live. */
export async function stageRecords(
  ports: Ports,
  permit: SitePermit,
  { index, part }: Staging,
): Promise<Result<StagedAnswer>> {
  const kept =
    part.kind === 'issues'
      ? { issues: await findIssues(permit, part.issues) }
      : part.kind === 'index'
        ? { records: part.records }
        : { rows: part.rows };
  const row: JobRow = {
    id: stagedKey(part.kind, index),
    kind: STAGED,
    state: 'waiting',
    at: ports.clock.now(),
    body: kept,
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const job = await readTransfer(ports);
    if (job?.stored.row.state !== 'staging') return fail('already-done', 'no file is being taken in');
    const { parts } = job.state;
    const count = Math.max(parts[part.kind], index + 1);
    const body: TransferState = { ...job.state, parts: { ...parts, [part.kind]: count } };
    const written = await ports.store.transact([
      {
        put: 'job',
        key: RECORDS_IN,
        row: transferRow('staging', ports.clock.now(), body),
        rev: job.stored.rev,
      },
      { put: 'job', key: row.id, row, rev: 0 },
    ]);
    if (written === 'applied') return done(await answerTo(ports, part, readFoundIssues(kept), body));
  }
  return fail('changed-meanwhile', 'somebody else takes a file in');
}

/** By key, with the admin's own rights: an admin brings records to work items that they may browse. */
async function findIssues(
  { site }: SitePermit,
  issues: readonly { readonly id: string; readonly key: string }[],
): Promise<readonly FoundIssue[]> {
  const found = await site.findIssues(issues.map(({ key }) => key));
  return issues.map(({ id, key }) => ({ id, to: found.get(key) ?? null }));
}

async function answerTo(
  ports: Ports,
  part: StagedPart,
  found: readonly FoundIssue[],
  { parts }: TransferState,
): Promise<StagedAnswer> {
  const none = { missing: [], there: [], taken: [] };
  if (part.kind === 'issues') {
    const lost = new Set(found.filter(({ to }) => to === null).map(({ id }) => id));
    return { ...none, missing: part.issues.filter(({ id }) => lost.has(id)).map(({ key }) => key) };
  }
  if (part.kind === 'rows') return none;
  const issues = await bringableIssues(ports, parts.issues);
  const numbered = await numberSubjects(ports, issues, part.records);
  return {
    missing: [],
    there: numbered.flatMap(({ claims }) =>
      claims.filter(({ fate }) => fate === 'there').map(({ id }) => id),
    ),
    taken: numbered.flatMap(({ claims, subject }) =>
      subject && subject.row.openId !== null
        ? claims.filter(({ fate }) => fate === 'new').map(({ id }) => id)
        : [],
    ),
  };
}
