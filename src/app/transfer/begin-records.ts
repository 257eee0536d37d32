import { done, fail, type Result } from '../../domain/problem';
import { MINUTE } from '../../domain/time';
import type { PartCounts, TransferState } from '../../domain/transfer/transfer-state';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { RECORDS_IN, readTransfer, transferRow, writeTransfer, type TransferJob } from './records-in';

/** While somebody sends a file nobody else's takes its place, until nothing came of it for this long. */
const SENDING = 10 * MINUTE;
const NO_PARTS: PartCounts = { issues: 0, index: 0, rows: 0 };

/** What is known of a file before any of it is sent. */
export interface FileToCome {
  readonly exportedAt: number;
  readonly records: number;
  readonly parts: PartCounts;
  /** The projects of the file, by id and key there. */
  readonly projects: readonly { readonly id: string; readonly key: string }[];
}

/** Makes room for a file, under a name of its own: one import at a time, and of two who begin at once one. */
export async function beginRecordsIn(
  ports: Ports,
  permit: SitePermit,
  file: FileToCome,
): Promise<Result<void>> {
  const before = await readTransfer(ports);
  const now = ports.clock.now();
  const state = before?.stored.row.state;
  if (state === 'running' || state === 'stopped')
    return fail('already-done', 'another import of records is not finished: go on with it, or forget it');
  if (state === 'clearing') return fail('changed-meanwhile', 'what an earlier file left is being taken away');
  if (before && state === 'staging' && before.state.by !== permit.by && now - before.stored.row.at < SENDING)
    return fail('already-done', 'somebody else is sending a file');
  const here = await projectsHere(permit, file.projects);
  const body = begun(file, {
    by: permit.by,
    now,
    rev: (before?.stored.rev ?? 0) + 1,
    here,
    left: leftBy(before),
  });
  const isFirst = before
    ? await writeTransfer(ports, before, 'staging', body)
    : (await ports.store.create('job', RECORDS_IN, transferRow('staging', now, body))) === 'created';
  return isFirst ? done(undefined) : fail('changed-meanwhile', 'somebody else began at the same time');
}

interface Begun {
  readonly by: string;
  readonly now: number;
  readonly rev: number;
  readonly here: Readonly<Record<string, string>>;
  readonly left: PartCounts;
}

const begun = (
  { exportedAt, records, parts }: FileToCome,
  { by, now, rev, here, left }: Begun,
): TransferState => ({
  importId: `${now}-${rev}`,
  by,
  exportedAt,
  startedAt: now,
  parts: NO_PARTS,
  wanted: parts,
  left,
  projects: here,
  records,
  step: 'number',
  part: 0,
  done: 0,
  isMidRecord: false,
  isStopping: false,
  brought: 0,
  there: 0,
  leftOut: 0,
  endedElsewhere: 0,
});

/** Parts that a file left behind which was never started: this one's are written over them, as far as it has as many. */
function leftBy(before: TransferJob | undefined): PartCounts {
  if (before?.stored.row.state !== 'staging') return NO_PARTS;
  const { parts, left } = before.state;
  return {
    issues: Math.max(parts.issues, left.issues),
    index: Math.max(parts.index, left.index),
    rows: Math.max(parts.rows, left.rows),
  };
}

/** What the projects of the file are called here, by key, as far as the admin sees them. */
async function projectsHere(
  { site }: SitePermit,
  there: FileToCome['projects'],
): Promise<Readonly<Record<string, string>>> {
  if (there.length === 0) return {};
  const { projects } = await site.serviceProjects();
  const byKey = new Map(projects.map(({ id, key }) => [key, id]));
  return Object.fromEntries(
    there.flatMap(({ id, key }) => {
      const here = byKey.get(key);
      return here === undefined ? [] : [[id, here]];
    }),
  );
}
