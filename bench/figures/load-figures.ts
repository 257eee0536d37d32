import { HOUR } from '../../src/domain/time';
import { openLoadSite, LOAD_START, type LoadSite } from '../load/open-load-site';
import { playUpdates } from '../load/play-updates';
import { scanAll } from '../load/scan-all';
import { dueSteps, usageOf, usedSince, type Usage } from '../load/usage';
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

async function whatIsDue({ site }: LoadSite): Promise<Usage> {
  await site.advanceTo(DUE_FROM);
  const before = usageOf(site);
  await site.advanceTo(MEASURED_FROM);
  return usedSince(before, site);
}

async function anHour(load: LoadSite): Promise<Figure[]> {
  const { site, meter } = load;
  const before = usageOf(site);
  meter.reset();
  const played = playUpdates(load, {
    anHour: UPDATES_AN_HOUR,
    relevantShare: RELEVANT_SHARE,
    from: MEASURED_FROM,
    to: UNTIL,
  });
  await site.advanceTo(UNTIL);
  const used = usedSince(before, site);
  const steps = dueSteps(site, MEASURED_FROM);
  const due = meter.of('sweep').points + meter.of('step').points;
  const repair = meter.of('reconcile').points / SWEEPS_AN_HOUR;
  const month = (sum: number): number => sum * MONTH_HOURS;
  const gbSeconds = Object.entries(used.functions).map(
    ([key, { gbSeconds: spent }]) => [key, month(spent)] as const,
  );
  const scan = await scanAll(site, load.projectId);
  return [
    atMost(
      'P1',
      `points of a sweep, ${STEPS_A_SWEEP} steps due in it`,
      (due / steps) * STEPS_A_SWEEP,
      'points',
      15,
      {
        'full scan': scan.points,
      },
    ),
    atMost('P1', 'points of a relevant event', meter.of('event').points / played.relevant, 'points', 3),
    stated('P1', 'due steps in the measured hour', steps, ''),
    stated(
      'P1',
      `relevant updates in the measured hour, of ${UPDATES_AN_HOUR.toLocaleString('en')}`,
      played.relevant,
      '',
    ),
    stated('P1', 'points of the reconcile, for each sweep', repair, 'points'),
    atMost('P3', 'storage written in a month', month(used.storageBytesWritten) / GIGABYTE, 'GB', 0.3),
    atMost(
      'P4',
      'function cost in a month, modelled',
      gbSeconds.reduce((sum, [, spent]) => sum + spent, 0),
      'GB-s',
      8_000,
      Object.fromEntries(
        gbSeconds.filter(([, spent]) => spent >= 1).map(([key, spent]) => [key, Math.round(spent)]),
      ),
    ),
    ...Object.entries(used.functions)
      .filter(([, { calls }]) => calls > 0)
      .map(([key, { calls, cpuMs, waitMs }]) =>
        stated(
          'P4',
          `a call of ${key}: waits ${Math.round(waitMs / calls)} ms and processor`,
          cpuMs / calls,
          'ms',
        ),
      ),
  ];
}

async function stressedHour(load: LoadSite): Promise<Figure[]> {
  const { site, meter } = load;
  const before = usageOf(site);
  meter.reset();
  playUpdates(load, { anHour: UPDATES_AN_HOUR, relevantShare: 1, from: UNTIL, to: STRESSED_UNTIL });
  await site.advanceTo(STRESSED_UNTIL);
  const { points, storageBytesWritten } = usedSince(before, site);
  const what = 'all 1,250 updates an hour relevant';
  return [
    stated('P1', `${what}: points of the hour, all work together`, points, 'points'),
    stated('P1', `${what}: of them by events`, meter.of('event').points, 'points'),
    stated('P1', `${what}: of them by the reconcile`, meter.of('reconcile').points, 'points'),
    stated('P3', `${what}: storage written in a month`, (storageBytesWritten * MONTH_HOURS) / GIGABYTE, 'GB'),
  ];
}

/** What the same due steps cost beside ten times as many open issues. */
function compared(large: Usage, small: Usage): Figure[] {
  const cpu = ({ functions }: Usage): number =>
    ['sweep', 'engine'].reduce((sum, key) => sum + (functions[key]?.cpuMs ?? 0), 0);
  const ratio = (what: string, of: (usage: Usage) => number): Figure =>
    atMost('P12', `${what}, 10 × the open issues and the same due`, of(large) / of(small), '×', 1.2);
  return [
    ratio('points', ({ points }) => points),
    ratio('storage reads', ({ storageReads }) => storageReads),
    ratio('processor', cpu),
  ];
}
