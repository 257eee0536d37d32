import { HOUR } from '../../src/domain/time';
import { CAUSES, type Cause } from '../load/cause';
import { dueSteps } from '../load/due-steps';
import { openLoadSite, LOAD_START, type LoadSite } from '../load/open-load-site';
import { playUpdates } from '../load/play-updates';
import { scanAll } from '../load/scan-all';
import { importFigures } from './import-figures';
import { atMost, stated, type Figure } from './figure';

const ISSUES = 10_000;
const CRITERIA = 50;
const UPDATES_AN_HOUR = 1_250;
const RELEVANT_SHARE = 0.2;
const SWEEPS_AN_HOUR = 12;
const STEPS_A_SWEEP = 5;
const MONTH_HOURS = 730;
const GIGABYTE = 1e9;

/** The import ends before; then two hours of what is due alone, then one with everything. */
const DUE_FROM = LOAD_START + 9 * HOUR;
const MEASURED_FROM = DUE_FROM + 2 * HOUR;
const UNTIL = MEASURED_FROM + HOUR;
/** And one more in which all updates are in the watched project: what no filter keeps away. */
const STRESSED_UNTIL = UNTIL + HOUR;
const RIPENING = { count: 48, from: DUE_FROM, hours: 4 };

/** The sweep and what it sets off; the reconcile and the auditor are counted apart. */
const OF_SWEEPS: readonly Cause[] = ['sweep', 'step'];

/** P1, P3, P4, P8 and P12: W10k on a sandbox site, in simulated time, by the whole app. */
export async function loadFigures(say: (line: string) => void): Promise<Figure[]> {
  say(`a site with ${ISSUES} open issues and ${CRITERIA} criteria`);
  const load = await openLoadSite({ issues: ISSUES, criteria: CRITERIA, ripening: RIPENING });
  say('its first import');
  const imported = await importFigures(load);
  say('two hours of what is due, there and on a site with a tenth of the issues');
  const large = await whatIsDue(load);
  const few = await openLoadSite({ issues: ISSUES / 10, criteria: CRITERIA, ripening: RIPENING });
  const small = await whatIsDue(few);
  few.site.stop();
  say('an hour of everything');
  const hour = await anHour(load);
  say('an hour in which every update is in the watched project');
  const stressed = await stressedHour(load);
  load.site.stop();
  return [...hour, ...stressed, ...imported, ...compared(large, small)];
}

interface Cost {
  readonly points: number;
  readonly storageRequests: number;
  readonly cpuMs: number;
}

async function whatIsDue({ site, meter }: LoadSite): Promise<Cost> {
  await site.advanceTo(DUE_FROM);
  meter.reset();
  await site.advanceTo(MEASURED_FROM);
  return {
    points: meter.sum(OF_SWEEPS, ({ points }) => points),
    storageRequests: meter.sum(OF_SWEEPS, ({ storageRequests }) => storageRequests),
    cpuMs: meter.sum(OF_SWEEPS, ({ cpuMs }) => cpuMs),
  };
}

/** What the same due steps cost beside ten times as many open issues. */
function compared(large: Cost, small: Cost): Figure[] {
  const ratio = (what: string, of: (cost: Cost) => number): Figure =>
    atMost(
      'P12',
      `${what} of sweeps, 10 × the open issues and the same due`,
      of(large) / of(small),
      '×',
      1.2,
    );
  return [
    ratio('points', ({ points }) => points),
    ratio('storage requests', ({ storageRequests }) => storageRequests),
    ratio('processor', ({ cpuMs }) => cpuMs),
  ];
}

async function anHour(load: LoadSite): Promise<Figure[]> {
  const { site, meter } = load;
  const bytesBefore = site.counters.storage.bytesWritten;
  meter.reset();
  const updates = { anHour: UPDATES_AN_HOUR, relevantShare: RELEVANT_SHARE };
  const played = playUpdates(load, { ...updates, from: MEASURED_FROM, to: UNTIL });
  await site.advanceTo(UNTIL);
  const bytes = site.counters.storage.bytesWritten - bytesBefore;
  const steps = dueSteps(site, MEASURED_FROM);
  const due = meter.sum(OF_SWEEPS, ({ points }) => points);
  const cost = costFigures(load);
  const scan = await scanAll(site, load.projectId);
  return [
    atMost('P1', 'points of a sweep, five steps due in it', (due / steps) * STEPS_A_SWEEP, 'points', 15, {
      'full scan': scan.points,
    }),
    atMost('P1', 'points of a relevant event', meter.of('event').points / played.relevant, 'points', 3),
    stated('P1', 'due steps in the measured hour', steps, ''),
    stated('P1', 'relevant updates in the measured hour', played.relevant, `of ${UPDATES_AN_HOUR}`),
    stated(
      'P1',
      'points of the reconcile, for each sweep',
      meter.of('reconcile').points / SWEEPS_AN_HOUR,
      'points',
    ),
    atMost('P3', 'storage written in a month', (bytes * MONTH_HOURS) / GIGABYTE, 'GB', 0.3),
    ...cost,
  ];
}

/** P4 of the measured hour: the billed memory times processor (measured) and waits (30 ms a request to the storage, 50 to the queue, 80 to Jira). */
function costFigures({ site, meter }: LoadSite): Figure[] {
  const gigabytes = site.manifest.memoryMB / 1024;
  const monthOf = (cause: Cause): number => {
    const { cpuMs, waitMs } = meter.of(cause);
    return ((cpuMs + waitMs) / 1000) * gigabytes * MONTH_HOURS;
  };
  const byCause = CAUSES.map((cause) => [cause, Math.round(monthOf(cause))] as const);
  return [
    atMost(
      'P4',
      'function cost in a month, modelled',
      CAUSES.reduce((sum, cause) => sum + monthOf(cause), 0),
      'GB-s',
      8_000,
      Object.fromEntries(byCause.filter(([, spent]) => spent > 0)),
    ),
    ...CAUSES.map((cause) => ({ cause, ...meter.of(cause) }))
      .filter(({ calls }) => calls > 0)
      .map(({ cause, calls, cpuMs, waitMs }) =>
        stated(
          'P4',
          `a ${cause} waits ${Math.round(waitMs / calls)} ms, ${calls} an hour; processor`,
          cpuMs / calls,
          'ms',
        ),
      ),
  ];
}

async function stressedHour(load: LoadSite): Promise<Figure[]> {
  const { site, meter } = load;
  const bytesBefore = site.counters.storage.bytesWritten;
  meter.reset();
  playUpdates(load, { anHour: UPDATES_AN_HOUR, relevantShare: 1, from: UNTIL, to: STRESSED_UNTIL });
  await site.advanceTo(STRESSED_UNTIL);
  const bytes = site.counters.storage.bytesWritten - bytesBefore;
  const what = 'all 1,250 updates relevant';
  return [
    stated(
      'P1',
      `${what}: points of the hour`,
      meter.sum(CAUSES, ({ points }) => points),
      'points',
    ),
    stated('P1', `${what}: of them by events`, meter.of('event').points, 'points'),
    stated('P1', `${what}: of them by the reconcile`, meter.of('reconcile').points, 'points'),
    stated('P3', `${what}: storage written in a month`, (bytes * MONTH_HOURS) / GIGABYTE, 'GB'),
  ];
}
