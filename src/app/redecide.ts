import { JiraUnavailable } from './ports/desk';
import { HOUR, MINUTE, type Instant } from '../domain/time';
import { agendaWrite } from './decision-writes';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookAtIssue } from './look-at-issue';
import type { Ports } from './ports/ports';
import { StorageUnavailable, type Stored } from './ports/store';
import { findPending, noteProgress, type Pending } from './redecide-progress';
import { staleWatches } from './stale-watches';

/** The one look key: projects are worked off one after the other, so that together they keep to one pace. */
export const REDECIDE = 'redecide:site';
/** 50 issues and their page every two and a half minutes are 1,224 of the site's 3,250 points an hour; the import has as much. */
const PAGE = 50;
const PAUSE_MS = 2.5 * MINUTE;
/** A page that was begun is done or dead after this. */
const CLAIM_MS = MINUTE;
/** A look that had loaded the older policies has ended by now, so whatever it wrote is found. */
const SETTLED_MS = 2 * MINUTE;
/** A message may come this much early and still be the one that was waited for. */
const EARLY_MS = MINUTE / 12;
/** A turn that is this late lost its message: the reconcile sets it off again. */
const STALLED_AFTER = 15 * MINUTE;

/**
 * Decides anew, under the policies that are live now, what was decided under older ones: a page a message, what comes due soonest
 * first. What is left is asked of the watches themselves, so that it goes on wherever it was killed; two messages at once become one.
 */
export async function redecide(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  if (now < (await nextTurn(ports)) - EARLY_MS) return;
  await noteTurn(ports, now + CLAIM_MS);
  try {
    const pause = await workPage(ports, now);
    await noteTurn(ports, now + (pause ?? 0));
    if (pause !== null) await ports.later.push([{ look: REDECIDE, delaySeconds: pause / 1000 }]);
  } catch (error) {
    await noteTurn(ports, now);
    throw error;
  }
}

/** Sets it off again when there is something to decide anew and no turn is near. */
export async function redecideStalled(ports: Ports): Promise<void> {
  if (ports.clock.now() < (await nextTurn(ports)) + STALLED_AFTER) return;
  if ((await findPending(ports)).length > 0) await ports.later.push([{ look: REDECIDE, delaySeconds: 0 }]);
}

/** After how long to go on, in milliseconds; null when nothing is left. */
async function workPage(ports: Ports, now: Instant): Promise<number | null> {
  for (const project of await findPending(ports)) {
    const stale = await staleWatches(ports.store, project.projectId, project.generation);
    if (stale.length > 0) return decidePage(ports, project, stale);
    const isSettled = project.since <= now - SETTLED_MS;
    await noteProgress(ports, project, isSettled ? 'done' : 'running', 0);
    if (!isSettled) return PAUSE_MS;
  }
  return null;
}

async function decidePage(
  ports: Ports,
  project: Pending,
  stale: readonly Stored<'watch'>[],
): Promise<number> {
  const page = stale.slice(0, PAGE);
  const histories = await ports.desk.readHistories(page.map(({ key }) => key));
  let looked = 0;
  for (const watch of page) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) break;
    // What is missing is read by itself: only then is it said to be gone.
    await lookOrPostpone(ports, watch, project, () =>
      lookAtIssue(ports, watch.key, histories.get(watch.key)),
    );
    looked += 1;
  }
  await noteProgress(ports, project, 'running', looked);
  return looked === page.length ? PAUSE_MS : 0;
}

/** One issue that cannot be looked at must not keep the others waiting: it comes due by itself an hour later. */
async function lookOrPostpone(
  ports: Ports,
  { key, row, rev }: Stored<'watch'>,
  { generation }: Pending,
  lookAt: () => Promise<void>,
): Promise<void> {
  try {
    await lookAt();
  } catch (error) {
    if (error instanceof JiraUnavailable || error instanceof StorageUnavailable) throw error;
    ports.log.error(`issue ${key} could not be decided anew; it is looked at in an hour`, error);
    const changesAt = Math.min(row.changesAt, ports.clock.now() + HOUR);
    await ports.store.transact([
      { put: 'watch', key, row: { ...row, generation, changesAt }, rev },
      agendaWrite('watch', key, changesAt, 3),
    ]);
  }
}

async function nextTurn({ store }: Ports): Promise<Instant> {
  const body = (await store.get('job', REDECIDE))?.row.body;
  return typeof body === 'number' ? body : 0;
}

const noteTurn = ({ store, clock }: Ports, nextAt: Instant): Promise<void> =>
  store.note(REDECIDE, { id: REDECIDE, kind: 'turn', state: 'running', at: clock.now(), body: nextAt });
