import type { BacktestReport, CriterionReport, Figures } from './report-backtest';

const BARS = ' ▁▂▃▄▅▆▇█';

/** The report for people, line by line. */
export function printReport({ incidents, base, criteria, together }: BacktestReport): string[] {
  const known = base
    ? `${count(base.known)} with a known outcome: ${count(base.missed)} missed their SLA (base rate ${percent(base.share)}), ${count(base.quiet)} are quiet`
    : 'no outcomes: precision, recall, lift and lead time are not known';
  return [
    `${count(incidents)} incidents, ${known}.`,
    'hit: of the incidents it fired on, the share that missed the SLA · found: of those that missed it, the share it fired on · lift: hit ÷ base rate, 1 is drawing lots · over age: hit ÷ the share of misses among all incidents still open at the age at which it fired',
    'quiet incident: one whose SLA was met · alarms per 100 quiet: firings on quiet incidents ÷ their number × 100 · lead: first firing to resolution',
    '',
    row(
      'criterion',
      'fired',
      'incidents',
      'a day',
      'at night',
      'hit',
      'found',
      'lift',
      'over age',
      '/100 quiet',
      'lead q1 / median / q3',
    ),
    ...criteria.map((one) =>
      row(
        one.id,
        one.fired === null ? 'untested' : count(one.fired),
        count(one.incidents),
        one.perDay.mean.toFixed(1),
        count(one.outsideHours),
        ...figures(one),
      ),
    ),
    row('all together', count(together.fired), count(together.incidents), '', '', ...figures(together)),
    '',
    ...criteria.flatMap(details),
  ];
}

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(24), ...cells.map((cell) => cell.padStart(10))].join(' ');

const count = (value: number): string => value.toLocaleString('en');
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const orDash = (value: number | null, shown: (value: number) => string): string =>
  value === null ? '–' : shown(value);

const figures = ({
  precision,
  recall,
  lift,
  liftOverAge,
  alarmsPer100Quiet,
  leadMinutes,
}: Figures): string[] => [
  orDash(precision, percent),
  orDash(recall, percent),
  orDash(lift, (value) => value.toFixed(2)),
  orDash(liftOverAge, (value) => value.toFixed(2)),
  orDash(alarmsPer100Quiet, (value) => value.toFixed(2)),
  leadMinutes === null ? '–' : [leadMinutes.q1, leadMinutes.median, leadMinutes.q3].map(duration).join(' / '),
];

function duration(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${(minutes / 60).toFixed(1)} h` : `${(minutes / 60 / 24).toFixed(1)} d`;
}

function details(one: CriterionReport): string[] {
  const limits = [...one.missing.map(({ fact, reason }) => `${fact} is unknown (${reason})`), ...one.notes];
  const tested = one.tested === 'whole' ? [] : [`tested ${one.tested}`];
  const said = [...tested, ...limits].map((line) => `    ${line}`);
  if (one.fired === null || one.fired === 0) return [`${one.id}: ${one.name}`, ...said];
  const overlap = Object.entries(one.overlap).map(([id, shared]) => `${id} ${count(shared)}`);
  const { busiest } = one.perDay;
  return [
    `${one.id}: ${one.name}`,
    ...said,
    `    tells ${one.tells}`,
    `    by hour ${bars(one.byHour)}  busiest day ${busiest ? `${busiest.day} with ${count(busiest.fired)}` : '–'}`,
    `    alone on ${count(one.alone)} incidents${overlap.length > 0 ? `; shared with ${overlap.join(', ')}` : ''}`,
    ...(one.heldBack > 0
      ? [`    ${count(one.heldBack)} times over before cool-down, quiet hours or cap let it fire`]
      : []),
    ...(one.afterResolution ? [`    ${count(one.afterResolution)} first fired after the resolution`] : []),
  ];
}

function bars(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  return values.map((value) => BARS[Math.ceil((value / most) * (BARS.length - 1))] ?? ' ').join('');
}
