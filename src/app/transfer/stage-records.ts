import type { StagedAnswer, StagedPart } from '../../contract/records-transfer-view';
import { done, fail, type Result } from '../../domain/problem';
import type { FoundIssue, TransferState } from '../../domain/transfer/transfer-state';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { JobRow } from '../rows';
import { bringableIssues, numberSubjects } from './number-step';
import { RECORDS_IN, readTransfer, STAGED, stagedKey, transferRow } from './records-in';

const TRIES = 5;

interface Staging {
  readonly importId: string;
  readonly index: number;
  readonly part: StagedPart;
}

/** Keeps a piece of a file until the import is started, and says what would become of it: a dry run, after which nothing is live. */
export async function stageRecords(
  ports: Ports,
  permit: SitePermit,
  { importId, index, part }: Staging,
): Promise<Result<StagedAnswer>> {
  const found = part.kind === 'issues' ? await findIssues(permit, part.issues) : null;
  const kept =
    part.kind === 'issues'
      ? { issues: found?.issues ?? [] }
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
    if (job?.stored.row.state !== 'staging' || job.state.importId !== importId)
      return fail('already-done', 'this file is not being taken in any more');
    const { parts, wanted } = job.state;
    if (index > parts[part.kind] || index >= wanted[part.kind])
      return fail('invalid', 'the parts of a file come in order, and as many as were said', [
        { path: 'index', message: 'This part of the file is not the next one.' },
      ]);
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
    if (written === 'applied') return done(await answerTo(ports, part, found, body));
  }
  return fail('changed-meanwhile', 'somebody else takes a file in');
}

interface Found {
  readonly issues: readonly FoundIssue[];
  readonly missing: StagedAnswer['missing'];
  readonly moved: StagedAnswer['moved'];
}

/** By key, with the admin's own rights: an admin brings records to work items that they may browse. */
async function findIssues(
  { site }: SitePermit,
  issues: readonly { readonly id: string; readonly key: string }[],
): Promise<Found> {
  const found = await site.findIssues(issues.map(({ key }) => key));
  return {
    issues: issues.map(({ id, key }) => {
      const here = found.get(key);
      return { id, to: here ? { id: here.id, projectId: here.projectId, secured: here.secured } : null };
    }),
    missing: issues.flatMap(({ key }) => (found.has(key) ? [] : [key])),
    moved: issues.flatMap(({ key }) => {
      const now = found.get(key)?.key ?? key;
      return now === key ? [] : [{ key, now }];
    }),
  };
}

async function answerTo(
  ports: Ports,
  part: StagedPart,
  found: Found | null,
  { parts }: TransferState,
): Promise<StagedAnswer> {
  const none = { missing: [], moved: [], there: [], taken: [] };
  if (found) return { ...none, missing: found.missing, moved: found.moved };
  if (part.kind !== 'index') return none;
  const issues = await bringableIssues(ports, parts.issues);
  const numbered = await numberSubjects(ports, issues, part.records);
  return {
    ...none,
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
