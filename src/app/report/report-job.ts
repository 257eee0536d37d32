import { reportZone } from '../../domain/report/report-zone';
import { readReportState, type ReportState, type ReportTour } from '../../domain/report/report-state';
import { HOUR, MINUTE, type Instant } from '../../domain/time';
import { loadPolicies } from '../load-policies';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { stepsWait } from '../steps-wait';
import { addUpDay } from './add-up-day';
import { addUpMonth, markPresentMonth } from './add-up-month';
import { findChanged } from './find-changed';
import { Overtaken, reportJobKey, ReportWork } from './report-work';
import { takeUpRecords } from './take-up-records';

/** What changed is taken up this often by itself, and when a reader asks for it. */
const EVERY = HOUR;
const SOONEST_ASKED = MINUTE;
/** A work that has not moved for this long lost its message. */
const STALLED_AFTER = 10 * MINUTE;
/** So many steps an invocation, and a pause: the storage gives and takes four thousand units a minute. */
const MOST_STEPS = 60;
const PAUSE_SECONDS = 10;

/**
 * Works on a project's figures as far as this invocation's time reaches. Killed anywhere, it goes on from what was saved last. For each record
 * Jira is asked, which costs as much as a step: while steps wait that came due, figures do, until the reconcile finds them left.
 */
export async function workReport(ports: Ports, projectId: string): Promise<void> {
  if (await stepsWait(ports, ports.clock.now())) return;
  try {
    let work = await ReportWork.find(ports, projectId);
    for (let steps = 0; work && steps < MOST_STEPS && work.hasTime; steps += 1) work = await step(work);
    if (work) await ports.later.push([{ look: reportJobKey(projectId), delaySeconds: PAUSE_SECONDS }]);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** Records first, then days, then months: each is worked out once for all that changed. Undefined when all is done. */
async function step(work: ReportWork): Promise<ReportWork | undefined> {
  const { state } = work;
  if (state.records.length > 0) return takeUpRecords(work);
  const found = state.tour ? await findChanged(work, state.tour) : { work, isThrough: true };
  if (!found.isThrough) return found.work;
  if (found.work.state.records.length > 0) return found.work;
  if (found.work.state.days.length > 0) return addUpDay(found.work);
  if (found.work.state.months.length > 0) return addUpMonth(found.work);
  const months = await markPresentMonth(found.work);
  if (months.length > 0) return found.work.save({ months: [...months] }, []);
  const { tour, doneTo } = found.work.state;
  await found.work.save({ tour: null, doneTo: tour?.begunAt ?? doneTo }, [], 'done');
  return undefined;
}

/** Sets off what is due in these projects: the first figures, what changed within the hour, and what lost its message. */
export async function reportsDue(ports: Ports, projectIds: readonly string[]): Promise<void> {
  const now = ports.clock.now();
  const jobs = await ports.store.getMany(
    projectIds.map((id) => ({ entity: 'job' as const, key: reportJobKey(id) })),
  );
  for (const [index, projectId] of projectIds.entries()) {
    const job = jobs[index];
    const isStalled = job?.row.state === 'running' && job.row.at < now - STALLED_AFTER;
    if (isStalled) await ports.later.push([{ look: job.key, delaySeconds: 0 }]);
    else if (!job) await beginTour(ports, projectId, job, 'rebuild', null);
    else if (job.row.state === 'done' && job.row.at < now - EVERY)
      await beginTour(ports, projectId, job, 'changes', null);
  }
}

/** A reader wants to see what changed since. */
export async function refreshReport(ports: Ports, projectId: string): Promise<void> {
  const job = await ports.store.get('job', reportJobKey(projectId));
  if (!job) await beginTour(ports, projectId, job, 'rebuild', null);
  else if (job.row.state !== 'running' && job.row.at <= ports.clock.now() - SOONEST_ASKED)
    await beginTour(ports, projectId, job, 'changes', null);
}

/** Every record is taken up anew, and every day and month added up. Asked for while it runs it begins again. */
export async function rebuildReport(ports: Ports, projectId: string, by: string): Promise<void> {
  const job = await ports.store.get('job', reportJobKey(projectId));
  await beginTour(ports, projectId, job, 'rebuild', by);
}

/** What was found to be done is kept: the next round goes on with it. */
export async function stopReport({ store, clock }: Ports, projectId: string): Promise<void> {
  const job = await store.get('job', reportJobKey(projectId));
  if (job?.row.state !== 'running') return;
  const row = { ...job.row, state: 'stopped', at: clock.now() };
  await store.transact([{ put: 'job', key: job.key, row, rev: job.rev }]);
}

async function beginTour(
  ports: Ports,
  projectId: string,
  job: Stored<'job'> | undefined,
  wanted: ReportTour['what'],
  by: string | null,
): Promise<void> {
  const { store, clock, later } = ports;
  const now = clock.now();
  const zone = reportZone(await loadPolicies(store, projectId));
  const before = readReportState(job?.row.body) ?? nothingYet(zone);
  // In another zone days begin and end elsewhere. A rebuild that was stopped is gone on with, for what it left out is in no figures.
  const isAll = wanted === 'rebuild' || before.zone !== zone || before.tour?.what === 'rebuild';
  const tour = newTour(isAll ? 'rebuild' : 'changes', now, by);
  const body: ReportState = { ...before, zone, tour };
  const key = reportJobKey(projectId);
  const row = { id: key, kind: 'report', state: 'running', at: now, body };
  if (job) await store.transact([{ put: 'job', key, row, rev: job.rev }]);
  else await store.create('job', key, row);
  await later.push([{ look: key, delaySeconds: 0 }]);
}

const newTour = (what: ReportTour['what'], begunAt: Instant, by: string | null): ReportTour => ({
  what,
  step: 0,
  cursor: null,
  begunAt,
  seen: 0,
  reachedAt: null,
  by,
});

const nothingYet = (zone: string): ReportState => ({
  zone,
  doneTo: 0,
  tour: null,
  records: [],
  reread: [],
  ratedTo: 0,
  days: [],
  months: [],
  openDays: [],
  firstMonth: null,
});
