import { membersKey, monthKey, recordKey, type RollupRow } from '../../src/app/report/rollup-row';
import { headRow } from '../../src/app/head-row';
import { clocksOf, partKey } from '../../src/app/load-escalation';
import type { Entity, Rows } from '../../src/app/rows';
import { PROCESS_STEPS } from '../../src/domain/audit/process-step';
import { countsOfMarks } from '../../src/domain/audit/step-mark';
import { contributionTo } from '../../src/domain/report/contribution';
import type { FiguresByValue } from '../../src/domain/report/figures-by-value';
import { REPORT_DIMS, WHOLE } from '../../src/domain/report/figures-by-value';
import { daysTouched, type RecordFigures } from '../../src/domain/report/record-figures';
import {
  dayAfter,
  daysOf,
  monthAfter,
  reportDay,
  type ReportMonth,
} from '../../src/domain/report/report-day';
import { addTallies, NO_FIGURES, type Tally } from '../../src/domain/report/tally';
import type { Escalation } from '../../src/domain/escalation/escalation';
import { DAY, MINUTE } from '../../src/domain/time';
import { CODECS } from '../../src/forge/storage/codecs';
import { decodeRow } from '../../src/forge/storage/decode-row';
import { encodeRow } from '../../src/forge/storage/encode-row';
import type { SiteSnapshot } from '../../sandbox/site';

/** Of the open ones a tenth needs somebody now; the others are taken on and have time. */
export const BIG_PROJECT = { open: 1_000, needy: 100, ended: 50_000, months: 24, values: 250 } as const;

interface Grown {
  readonly head: Rows['escalation'];
  /** What the record of that head contributes. */
  readonly figures: RecordFigures;
  readonly month: ReportMonth;
  readonly now: number;
  /** Work items of the project, over which the records are spread. */
  readonly issueIds: readonly string[];
}

/** A site's storage with one project grown: copies of its one escalation, open and ended, and two years of figures with as many values as a month holds. */
export function growProject(snapshot: SiteSnapshot, grown: Grown): SiteSnapshot {
  const { head, figures, month, now, issueIds } = grown;
  const storage: Record<string, SiteSnapshot['storage'][string]> = { ...snapshot.storage };
  const many = <E extends Entity>(entity: E, rows: readonly (readonly [string, Rows[E]])[]): void => {
    const space = `entity:${entity}`;
    const keys = new Set(rows.map(([key]) => key));
    const stored = rows.map(([key, row]) => {
      const value = encodeRow(CODECS[entity], key, row, 1);
      const bytes = Buffer.byteLength(JSON.stringify(value));
      return { key, value, bytes, createdAt: now, updatedAt: now };
    });
    storage[space] = [...(storage[space] ?? []).filter(({ key }) => !keys.has(key)), ...stored];
  };
  const copyOf = (n: number): Rows['escalation'] => {
    const subjectId = issueIds[n % issueIds.length] ?? head.subjectId;
    const ordinal = Math.floor(n / issueIds.length) + 2;
    return { ...head, id: `${subjectId}-${ordinal}`, ordinal, subjectId };
  };
  const open = Array.from({ length: BIG_PROJECT.open }, (_, n) => copyOf(n));
  const ended = Array.from({ length: BIG_PROJECT.ended }, (_, n) => copyOf(BIG_PROJECT.open + n));
  for (const entity of ['part', 'entry']) {
    const space = `entity:${entity}`;
    const own = (storage[space] ?? []).filter(({ key }) => key.startsWith(`${head.id}:`));
    storage[space] = [
      ...(storage[space] ?? []),
      ...open.flatMap(({ id }) => own.map((row) => renamed(row, head.id, id))),
    ];
  }
  const calm = calmly(storage, head, now);
  many(
    'escalation',
    open.map((copy, n) => [copy.id, n < BIG_PROJECT.needy ? copy : calm(copy, n)]),
  );
  many(
    'escalation',
    ended.map((copy, n) => {
      const endedAt = now - (n % 700) * DAY;
      return [copy.id, { ...copy, stage: 'closed', openedAt: endedAt - DAY, endedAt }];
    }),
  );
  many('rollup', [
    ...recordRows(
      head.projectId,
      ended.map(({ id, subjectId }, n) => {
        const endedOn = reportDay('UTC', now - (n % 700) * DAY);
        return { ...figures, id, subjectId, openedOn: dayAfter(endedOn, -1), endedOn, effort: [] };
      }),
    ),
    ...recordRows(
      head.projectId,
      open.map(({ id, subjectId }) => ({
        ...figures,
        id,
        subjectId,
        endedOn: null,
        endedAs: null,
        effort: [],
      })),
    ).filter(([, { what }]) => what === 'record'),
  ]);
  many('rollup', monthRows(head.projectId, figures, month));
  return { ...snapshot, storage };
}

/** The same with a manager and an answered level, and nothing due for a week. */
function calmly(
  storage: Readonly<Record<string, SiteSnapshot['storage'][string]>>,
  head: Rows['escalation'],
  now: number,
): (copy: Rows['escalation'], n: number) => Rows['escalation'] {
  const stored = storage['entity:part']?.find(({ key }) => key === partKey(head.id, 'pinned'))?.value;
  const { row } = decodeRow<'part'>(CODECS.part, head.id, stored);
  if (row.name !== 'pinned') throw new Error('the policy of the one escalation is stored');
  const pinned = row.body;
  const after = clocksOf(pinned, now);
  return (copy, n) => {
    const due = { dueAt: now + 7 * DAY + n * MINUTE, overdue: false };
    const { told } = copy.ladder;
    const calm: Escalation = {
      ...copy,
      managerId: told[0] ?? 'somebody',
      ladder: { ...copy.ladder, answered: told, answeredAt: now, acknowledgedAt: now, state: 'stopped' },
      promises: {},
      deadlines: { plan: due },
    };
    return headRow(calm, pinned, after, head.pin);
  };
}

/** The parts of records in figures, and which of them have one in a day. */
function recordRows(
  projectId: string,
  records: readonly RecordFigures[],
): readonly (readonly [string, RollupRow])[] {
  const members = new Map<string, string[]>();
  for (const record of records)
    for (const day of daysTouched(record)) members.set(day, [...(members.get(day) ?? []), record.id]);
  return [
    ...records.map((figures): readonly [string, RollupRow] => [
      recordKey(projectId, figures.id),
      { what: 'record', projectId, secured: false, figures },
    ]),
    ...[...members].map(([day, ids]): readonly [string, RollupRow] => [
      membersKey(projectId, day),
      { what: 'members', projectId, day, records: ids },
    ]),
  ];
}

type StoredRow = SiteSnapshot['storage'][string][number];

const renamed = (row: StoredRow, from: string, to: string): StoredRow =>
  JSON.parse(JSON.stringify(row).replaceAll(`"${from}`, `"${to}`)) as StoredRow;

/** Every dimension of every month, as full as a row may be. */
function monthRows(
  projectId: string,
  figures: RecordFigures,
  last: ReportMonth,
): readonly (readonly [string, RollupRow])[] {
  const tally = fullTally(figures);
  const steps = { ...NO_FIGURES, counts: countsOfMarks(EVERY_STEP) };
  const months = Array.from({ length: BIG_PROJECT.months }, (_, back) => monthAfter(last, -back));
  return months.flatMap((month) =>
    REPORT_DIMS.map((dim): readonly [string, RollupRow] => {
      const days = daysOf(month);
      const counted = dim === 'project' ? addTallies(tally, steps) : tally;
      const own: Tally = { ...counted, openedOn: { [days[0] ?? '']: 2, [days[14] ?? '']: 1 } };
      const names =
        dim === 'project' ? [WHOLE] : Array.from({ length: BIG_PROJECT.values }, (_, n) => `${10_000 + n}`);
      const values: FiguresByValue = Object.fromEntries(
        names.map((name) => [
          dim === 'pair' ? `["${name}","2"]` : name,
          { name: `Number ${name}`, tally: own },
        ]),
      );
      const carried = dim === 'project' ? BIG_PROJECT.open : null;
      return [
        monthKey(projectId, dim, month),
        { what: 'month', projectId, month, dim, carried, figures: values },
      ];
    }),
  );
}

const EVERY_STEP = Object.fromEntries(
  PROCESS_STEPS.map((step) => [step, { state: 'done', inOrder: true, rightRole: true } as const]),
);

/** All that one record counts, in each of its days. */
function fullTally(figures: RecordFigures): Tally {
  const days = [figures.openedOn, figures.endedOn ?? figures.openedOn];
  const parts = [...new Set(days)].flatMap((day) => {
    const tally = contributionTo(day, figures).severity?.[figures.severity]?.tally;
    return tally ? [tally] : [];
  });
  return parts.reduce(addTallies, {
    counts: {},
    spreads: { plan: { '30': 2 }, whole: { '60': 1 } },
    openedOn: {},
    endedOn: {},
  });
}
