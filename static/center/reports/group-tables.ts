import type { ReportGroup, ReportView } from '../../../src/contract/report-view';
import { EFFORT_KINDS } from '../../../src/domain/insight/effort';
import type { ReportDim } from '../../../src/domain/report/figures-by-value';
import type { Cell } from '../../shared/export/sheet';
import type { BarPart, CellUnit, FigureTable } from '../../shared/figures/figure-table';
import type { Site } from '../../shared/site';
import { groupName, pairName } from './group-name';
import { recurrenceText } from './recurrence-text';
import {
  costIn,
  counted,
  effortOf,
  endedIn,
  lateEffortOf,
  promisesOf,
  ratingOf,
  shareOf,
  slaLateShareOf,
} from './report-figures';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;
type ColumnName = keyof typeof COLUMNS;

interface Given {
  readonly site: Speaker;
  readonly by: ReportDim;
  readonly group: ReportGroup;
}

/** Every column that a table of groups may have: how it is told, and what stands in it. */
const COLUMNS = {
  name: ['text', ({ site, by, group }: Given) => groupName(site.t, by, group)],
  person: ['person', ({ group }: Given) => group.value],
  from: ['text', ({ site, by, group }: Given) => pairName(site.t, by, group, 'from')],
  to: ['text', ({ site, by, group }: Given) => pairName(site.t, by, group, 'to')],
  opened: ['count', ({ group }: Given) => counted(group.figures, 'opened')],
  ended: ['count', ({ group }: Given) => endedIn(group.figures)],
  relapses: ['count', ({ group }: Given) => counted(group.figures, 'relapses')],
  recurrence: ['text', ({ site, group }: Given) => recurrenceText(site, group.recurrence)],
  keptShare: ['share', ({ group }: Given) => promisesOf(group.figures).share],
  acknowledge: ['minutes', ({ group }: Given) => group.figures.times.acknowledge?.median ?? null],
  plan: ['minutes', ({ group }: Given) => group.figures.times.plan?.median ?? null],
  whole: ['minutes', ({ group }: Given) => group.figures.times.whole?.median ?? null],
  effort: ['minutes', ({ group }: Given) => effortOf(group.figures)],
  outOfHours: ['minutes', ({ group }: Given) => lateEffortOf(group.figures)],
  slaLateShare: ['share', ({ group }: Given) => slaLateShareOf(group.figures)],
  rating: ['number', ({ group }: Given) => ratingOf(group.figures)],
  slaKnown: ['count', ({ group }: Given) => counted(group.figures, 'slaKnown')],
  slaLate: ['count', ({ group }: Given) => counted(group.figures, 'slaLate')],
  slaLost: ['count', ({ group }: Given) => counted(group.figures, 'slaLost')],
  slaSaved: ['count', ({ group }: Given) => counted(group.figures, 'slaSaved')],
  cost: ['money', ({ group }: Given) => costIn(group.figures)],
  judged: ['count', ({ group }: Given) => group.figures.judged],
  precision: ['share', ({ group }: Given) => shareOf(group.figures.right, group.figures.judged)],
  handoffs: ['count', ({ group }: Given) => counted(group.figures, 'handoffs')],
  bounced: ['count', ({ group }: Given) => counted(group.figures, 'bounced')],
  bouncedShare: [
    'share',
    ({ group }: Given) => shareOf(counted(group.figures, 'bounced'), counted(group.figures, 'handoffs')),
  ],
  cases: ['count', ({ group }: Given) => counted(group.figures, 'cases')],
  answers: ['count', ({ group }: Given) => counted(group.figures, 'answers')],
  chases: ['count', ({ group }: Given) => counted(group.figures, 'chases')],
  misses: ['count', ({ group }: Given) => counted(group.figures, 'misses')],
  solvedShare: [
    'share',
    ({ group }: Given) => shareOf(counted(group.figures, 'solved'), counted(group.figures, 'cases')),
  ],
  coordination: ['minutes', ({ group }: Given) => effortOf(group.figures, ['coordination'])],
  technical: ['minutes', ({ group }: Given) => effortOf(group.figures, ['technical'])],
  communication: ['minutes', ({ group }: Given) => effortOf(group.figures, ['communication'])],
} as const satisfies Record<string, readonly [CellUnit, (given: Given) => Cell]>;

const QUALITY = ['slaLateShare', 'rating'] as const;
const PLAIN = [
  ...(['opened', 'ended', 'relapses', 'keptShare', ...QUALITY] as const),
  ...(['acknowledge', 'plan', 'whole', 'effort'] as const),
] as const;
const RECURRING = [
  ...(['name', 'opened', 'recurrence', 'relapses', ...QUALITY] as const),
  ...(['effort', 'outOfHours', 'cost'] as const),
] as const;

const SHOWN: Readonly<Record<Exclude<ReportDim, 'project'>, readonly ColumnName[]>> = {
  service: RECURRING,
  customer: RECURRING,
  team: ['name', ...PLAIN, 'cost'],
  severity: ['name', ...PLAIN, 'cost'],
  sla: ['name', 'slaKnown', 'slaLate', 'slaLateShare', 'slaLost', 'slaSaved'],
  criterion: [
    ...(['name', 'opened', 'judged', 'precision', 'ended', 'relapses', ...QUALITY] as const),
    ...(['whole', 'effort', 'cost'] as const),
  ],
  pair: ['from', 'to', 'handoffs', 'bounced', 'bouncedShare'],
  provider: ['name', 'cases', 'answers', 'chases', 'misses', 'solvedShare'],
  person: ['person', 'effort', 'coordination', 'technical', 'communication', 'outOfHours', 'cost'],
};

/** The values of the chosen dimension, with the columns that say something of it. */
export function groupsTable(
  site: Speaker,
  by: Exclude<ReportDim, 'project'>,
  { groups, currency, whole }: Pick<ReportView, 'groups' | 'currency' | 'whole'>,
): FigureTable {
  const { t } = site;
  // A column of which nothing is known in these months is left out.
  const isKnown: Readonly<Partial<Record<ColumnName, boolean>>> = {
    cost: currency !== null,
    slaLateShare: slaLateShareOf(whole) !== null,
    rating: ratingOf(whole) !== null,
  };
  const names = SHOWN[by].filter((name) => isKnown[name] ?? true);
  return {
    id: by,
    title: t(`reports.byDim.${by}`),
    columns: names.map((key) => ({ key, title: t(`reports.column.${key}`), unit: COLUMNS[key][0] })),
    rows: groups.map((group) => ({
      id: group.value,
      cells: names.map((name) => COLUMNS[name][1]({ site, by, group })),
      bar: barOf(by, group),
    })),
    legend: legendOf(by).map((name, at) => ({ hue: HUES[at] ?? 1, title: t(`reports.column.${name}`) })),
  };
}

const HUES = [1, 2, 3] as const;

/** What the bars of a dimension are made of. */
function legendOf(by: ReportDim): readonly ColumnName[] {
  if (by === 'person') return EFFORT_KINDS;
  if (by === 'pair') return ['bounced', 'handoffs'];
  if (by === 'sla') return ['slaLate', 'slaKnown'];
  return by === 'provider' ? ['cases'] : ['opened'];
}

function barOf(by: ReportDim, { figures }: ReportGroup): readonly BarPart[] {
  if (by === 'person')
    return EFFORT_KINDS.map((kind, at) => ({
      size: counted(figures, `effort:${kind}`),
      hue: HUES[at] ?? 1,
    }));
  if (by === 'pair') {
    const bounced = counted(figures, 'bounced');
    return [
      { size: bounced, hue: 1 },
      { size: counted(figures, 'handoffs') - bounced, hue: 2 },
    ];
  }
  if (by === 'sla') {
    const late = counted(figures, 'slaLate');
    return [
      { size: late, hue: 1 },
      { size: counted(figures, 'slaKnown') - late, hue: 2 },
    ];
  }
  return [{ size: counted(figures, by === 'provider' ? 'cases' : 'opened'), hue: 1 }];
}
