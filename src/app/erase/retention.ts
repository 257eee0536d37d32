import { readRetentionState, type RetentionState } from '../../domain/keeping/retention-state';
import { done, fail, type Result } from '../../domain/problem';
import { isOpen } from '../../domain/escalation/stage';
import { DAY, MINUTE } from '../../domain/time';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { SitePermit } from '../permit';
import { SITE_SCOPE } from '../load-policies';
import type { Ports } from '../ports/ports';
import type { Write } from '../ports/store';
import type { JobRow, PolicyRow } from '../rows';
import { eraseRecord } from './erase-record';
import { Eraser, Overtaken } from './eraser';

/** The setting with what its job did, in one row; also the look that works on it. */
export const RETENTION = 'retention';
const STALLED_AFTER = 10 * MINUTE;
const PAUSE_SECONDS = 30;
const PAGE = 20;
const TRIES = 5;

/** Sets for how many days records are kept after their end; null for ever. It is first looked through at once. */
export async function setRetention(
  { store, clock, later }: Ports,
  { by }: Pick<SitePermit, 'by'>,
  { days }: { readonly days: number | null },
): Promise<Result<void>> {
  const now = clock.now();
  const never: RetentionState = { days: null, version: 0, by, setAt: now, ranAt: 0, removed: 0 };
  await store.create('job', RETENTION, rowOf('done', now, never));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const job = await store.get('job', RETENTION);
    const before = readRetentionState(job?.row.body);
    if (!job || !before) throw new Error('the setting of how long records are kept cannot be read');
    if (before.days === days) return done(undefined);
    const version = before.version + 1;
    const body: RetentionState = { ...before, days, version, by, setAt: now };
    const written = await store.transact([
      { put: 'job', key: RETENTION, row: rowOf(days === null ? 'done' : 'running', now, body), rev: job.rev },
      changeWrite(body),
    ]);
    if (written !== 'applied') continue;
    if (days !== null) await later.push([{ look: RETENTION, delaySeconds: 0 }]);
    return done(undefined);
  }
  return fail('changed-meanwhile', 'the setting kept changing while this was tried');
}

const rowOf = (state: string, at: number, body: RetentionState): JobRow => ({
  id: RETENTION,
  kind: RETENTION,
  state,
  at,
  body,
});

/** The change as the history of the site's settings tells it. */
function changeWrite({ days, version, by, setAt }: RetentionState): Write {
  const row: PolicyRow = {
    scope: SITE_SCOPE,
    kind: 'keeping',
    policyId: 'records',
    version,
    savedAt: setAt,
    savedBy: by,
    body: { days },
  };
  return { put: 'policy', key: `${SITE_SCOPE}:keeping:records:${version}`, row, rev: 0 };
}

/** Removes records that ended before the time that they are kept, a page of each project at a time. Open ones are never touched. */
export async function workRetention(ports: Ports): Promise<void> {
  const { store, clock } = ports;
  const job = await store.get('job', RETENTION);
  const state = readRetentionState(job?.row.body);
  if (!job || !state || state.days === null || job.row.state !== 'running') return;
  const eraser = new Eraser(ports, job);
  const to = clock.now() - state.days * DAY;
  try {
    for (const projectId of await projectsEver(ports)) {
      const page = await store.query('escalation', {
        index: 'by-project-ended',
        partition: [projectId, 'ended'],
        to,
        limit: PAGE,
      });
      for (const { key, row } of page.rows) {
        if (isOpen(row.stage)) continue;
        if (clock.remainingMs() < LOOK_BUDGET_MS) {
          await goOn(ports);
          return;
        }
        await eraseRecord(ports, eraser, key);
      }
      if (page.cursor !== undefined) {
        await goOn(ports);
        return;
      }
    }
    await eraser.finish();
    await noteRun(ports);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** Once a day, and where a message was lost. */
export async function retentionDue({ store, clock, later }: Ports): Promise<void> {
  const job = await store.get('job', RETENTION);
  const state = readRetentionState(job?.row.body);
  if (!job || !state || state.days === null) return;
  const now = clock.now();
  const isStalled = job.row.state === 'running' && job.row.at < now - STALLED_AFTER;
  const isNext = job.row.state === 'done' && state.ranAt < now - DAY;
  if (!isStalled && !isNext) return;
  await store.note(RETENTION, { ...job.row, state: 'running', at: now });
  await later.push([{ look: RETENTION, delaySeconds: 0 }]);
}

const goOn = ({ later }: Ports): Promise<void> =>
  later.push([{ look: RETENTION, delaySeconds: PAUSE_SECONDS }]);

async function noteRun({ store, clock }: Ports): Promise<void> {
  const job = await store.get('job', RETENTION);
  const state = readRetentionState(job?.row.body);
  if (!job || !state) return;
  const now = clock.now();
  await store.note(RETENTION, { ...job.row, at: now, body: { ...state, ranAt: now } });
}

/** Projects that were ever switched on: each has been looked through once, and that is kept. */
async function projectsEver({ store }: Ports): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query('job', {
      index: 'by-kind',
      partition: ['import'],
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    ids.push(...page.rows.map(({ key }) => key.slice('import:'.length)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}
