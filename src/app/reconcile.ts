import { MINUTE, type Instant } from '../domain/time';
import type { IssueHistory } from '../domain/criteria/history';
import { eraseStalled } from './erase/erase-job';
import { retentionDue } from './erase/retention';
import { importMissing } from './import-project';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookAtIssue } from './look-at-issue';
import { OPEN_TO_LOOKS, OPEN_TO_REPAIR_BESIDE_MIRRORS, OPEN_TO_REPAIR_UNDER_LOAD, readPace } from './pace';
import { JiraUnavailable } from './ports/desk';
import { SPENDABLE_POINTS } from './points-ledger';
import type { Ports } from './ports/ports';
import { recordsInStalled } from './transfer/steer-records';
import { writeHistory } from './transfer/import-history';
import { StorageUnavailable } from './ports/store';
import { readProgress, saveProgress, type ChangedIssue, type ReconcileTour } from './reconcile-progress';
import { followProjects } from './sight/follow-projects';
import { redecideStalled } from './redecide';
import { reportsDue } from './report/report-job';
import { mirrorsWait, stepsWait } from './steps-wait';

/** Events may come up to three minutes late and search lags a little: the window overlaps the last one by this much. */
const OVERLAP = 5 * MINUTE;
/** After a long silence not everything that ever changed is read again. */
const LONGEST_WINDOW = 24 * 60 * MINUTE;
/** So many are searched for at once: a search begins with a whole minute, and Jira charges for each result. */
const PAGE = 1_000;
/** More would cost more points than an hour has, or leave nothing of it to others. */
const LARGEST_PAGE = 2_500;
/** So many are read from Jira at once. */
const READ_AT_ONCE = 25;
/** While steps that came due wait: enough for the changes that a drain itself makes in a minute. */
const PAGE_UNDER_LOAD = 500;
/** Longer than the hard timeout of the function (55 s): after it a run that said nothing is taken for dead. */
const RUN_MS = MINUTE;

interface Counted {
  readonly changed: number;
  readonly repaired: number;
}

/**
 * The repair: issues that changed since the last reconcile and that no event has brought in are looked at now, the oldest change first.
 * What one run does not reach the next goes on with at once, however much changed; killed anywhere, it goes on from what was saved last.
 * Steps that came due and wait go first.
 */
export async function reconcile(ports: Ports): Promise<Counted> {
  const now = ports.clock.now();
  const before = await readProgress(ports.store, now - LONGEST_WINDOW);
  if (before.runningSince !== null && before.runningSince > now - RUN_MS) return { changed: 0, repaired: 0 };
  const room = await roomForRepair(ports, now);
  if (!(await isOpen(ports, room))) return { changed: 0, repaired: 0 };
  const projects = await ports.desk.switchedOnProjects();
  await followProjects(ports, before, projects, now - LONGEST_WINDOW);
  await importMissing(ports, projects);
  await redecideStalled(ports);
  await writeHistory(ports);
  await eraseStalled(ports);
  await retentionDue(ports);
  await reportsDue(ports, projects);
  await recordsInStalled(ports);
  const begin = Math.max(before.doneTo - OVERLAP, now - LONGEST_WINDOW);
  const tour = before.goesOn ?? {
    startedAt: now,
    from: begin,
    isMore: projects.length > 0,
    page: 0,
    found: [],
  };
  const run = new Run(ports, projects, before.doneTo, tour, room);
  try {
    await run.goOn();
  } catch (error) {
    // The next run need not take this one for being at work.
    await run.save('handed-on');
    throw error;
  }
  await run.save(run.isDone ? 'done' : 'handed-on');
  if (!run.isDone && !run.isHeld && (await isOpen(ports, room)))
    await ports.later.push([{ look: 'reconcile', delaySeconds: 0 }]);
  return run.counted;
}

/** One run of the repair, and how far the tour has come. */
class Run {
  readonly counted = { changed: 0, repaired: 0 };
  /** The next search needs more points than there is room for. */
  isHeld = false;

  constructor(
    private readonly ports: Ports,
    private readonly projects: readonly string[],
    private readonly doneTo: Instant,
    private tour: ReconcileTour,
    private readonly room: Room,
  ) {}

  get isDone(): boolean {
    return this.tour.found.length === 0 && !this.tour.isMore;
  }

  save(state: 'running' | 'handed-on' | 'done'): Promise<void> {
    const { doneTo, tour } = this;
    return saveProgress(
      this.ports,
      state,
      state === 'done'
        ? { doneTo: tour.startedAt, goesOn: null, projects: this.projects }
        : { doneTo, goesOn: tour, projects: this.projects },
    );
  }

  async goOn(): Promise<void> {
    // One search may cost as much as hundreds of steps: each asks anew whether there is room for it.
    while (!this.isDone && !this.isHeld && this.hasTime() && (await isOpen(this.ports, this.room))) {
      await this.save('running');
      await (this.tour.found.length === 0 ? this.search() : this.repair());
    }
  }

  private hasTime(): boolean {
    return this.ports.clock.remainingMs() >= LOOK_BUDGET_MS;
  }

  private async search(): Promise<void> {
    const { from } = this.tour;
    const page = Math.max(this.room.page, this.tour.page);
    const { points } = await readPace(this.ports);
    this.isHeld = page > this.room.largest || points + page > SPENDABLE_POINTS;
    if (this.isHeld) return;
    const { found: changed, isMore } = await this.ports.desk.changedSince(this.projects, from, page);
    const reached = changed.at(-1)?.updatedAt ?? from;
    // More than a page changed at one instant, as after a bulk edit: only a larger page gets past it.
    const stuck = isMore && reached === from;
    const isTooLarge = stuck && page >= LARGEST_PAGE;
    if (isTooLarge)
      this.ports.log.warn(`more than ${page} work items changed at once: some are not looked at`);
    this.counted.changed += changed.length;
    this.tour = {
      ...this.tour,
      from: isTooLarge ? reached + 1 : reached,
      isMore,
      page: stuck && !isTooLarge ? Math.min(LARGEST_PAGE, page * 2) : 0,
      found: await missedOf(this.ports, changed),
    };
  }

  private async repair(): Promise<void> {
    const some = this.tour.found.slice(0, READ_AT_ONCE);
    const histories = await readTogether(this.ports, some);
    for (const { issueId } of some) {
      if (!this.hasTime()) return;
      await lookSafely(this.ports, issueId, histories.get(issueId));
      this.counted.repaired += 1;
      this.tour = { ...this.tour, found: this.tour.found.slice(1) };
    }
  }
}

/** What the repair may spend, and ask for at once. */
interface Room {
  readonly share: number;
  readonly page: number;
  /** What needs a larger one waits. */
  readonly largest: number;
}

/** Steps that came due a sweep ago or longer go first, then the mirrors that others read. */
async function roomForRepair(ports: Ports, now: Instant): Promise<Room> {
  if (await stepsWait(ports, now))
    return { share: OPEN_TO_REPAIR_UNDER_LOAD, page: PAGE_UNDER_LOAD, largest: PAGE_UNDER_LOAD };
  const share = (await mirrorsWait(ports, now)) ? OPEN_TO_REPAIR_BESIDE_MIRRORS : OPEN_TO_LOOKS;
  return { share, page: PAGE, largest: LARGEST_PAGE };
}

const isOpen = async (ports: Ports, { share }: Room): Promise<boolean> =>
  (await readPace(ports)).opensAt(share) <= ports.clock.now();

/** Those at which nobody has looked since they changed. */
async function missedOf(ports: Ports, changed: readonly ChangedIssue[]): Promise<readonly ChangedIssue[]> {
  const watches = await ports.store.getMany(
    changed.map(({ issueId }) => ({ entity: 'watch' as const, key: issueId })),
  );
  return changed
    .filter((one, index) => (watches[index]?.row.lookedAt ?? 0) < one.updatedAt)
    .map(({ issueId, updatedAt }) => ({ issueId, updatedAt }));
}

/** One work item of an odd shape must not keep the others from being read: then each is read on its own. */
async function readTogether(
  ports: Ports,
  some: readonly ChangedIssue[],
): Promise<ReadonlyMap<string, IssueHistory>> {
  try {
    return await ports.desk.readHistories(some.map(({ issueId }) => issueId));
  } catch (error) {
    if (error instanceof JiraUnavailable) throw error;
    ports.log.warn(`changed work items could not be read together: ${String(error)}`);
    return new Map();
  }
}

async function lookSafely(ports: Ports, issueId: string, history: IssueHistory | undefined): Promise<void> {
  try {
    await lookAtIssue(ports, issueId, history);
  } catch (error) {
    // What the world did not answer is asked again: the change must not be passed over.
    if (error instanceof JiraUnavailable || error instanceof StorageUnavailable) throw error;
    ports.log.error(`work item ${issueId} changed and could not be looked at`, error);
  }
}
