import type { PayloadOf } from '../../contract/calls';
import type { AuditCalls } from '../../contract/audit-calls';
import type { AuditCase, AuditCases } from '../../contract/audit-view';
import type { ProcessStep } from '../../domain/audit/process-step';
import { isFlawed, type StepMarks } from '../../domain/audit/step-mark';
import type { Escalation } from '../../domain/escalation/escalation';
import { done, type Result } from '../../domain/problem';
import type { RecordFigures } from '../../domain/report/record-figures';
import { daysOf, instantsOf, type ReportMonth } from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import type { Waiver } from '../../domain/review/review-part';
import { partKey } from '../load-escalation';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { readRollups } from '../report/report-work';
import { recordKey } from '../report/rollup-row';

type Asked = Omit<PayloadOf<AuditCalls, 'audit.cases'>, 'projectId'>;

const PAGE = 50;

/** What ended in these months with how each step was followed, a page at a time; those alone whose work items the reader may browse. */
export async function listAudited(
  { store }: Pick<Ports, 'store'>,
  { projectId, desk }: ProjectPermit,
  { from, to, step, cursor }: Asked,
): Promise<Result<AuditCases>> {
  const zone = reportZone(await loadPolicies(store, projectId));
  const page = await store.query('escalation', {
    index: 'by-project-ended',
    partition: [projectId, 'ended'],
    ...betweenMonths(zone, from, to),
    order: 'descending',
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const heads = page.rows.map(({ row }) => row);
  const records = await readRollups(
    store,
    heads.map(({ id }) => recordKey(projectId, id)),
  );
  const counted = heads.flatMap((head, at) => {
    const row = records[at]?.row;
    return row?.what === 'record' && row.figures.endedOn !== null ? [{ head, figures: row.figures }] : [];
  });
  const wanted = counted.filter(({ figures }) => step === null || isOfInterest(figures.steps, step));
  const [seen, waivers] = await Promise.all([
    desk.visible([...new Set(wanted.map(({ head }) => head.subjectId))]),
    readWaivers(store, wanted),
  ]);
  const cases = wanted.flatMap(({ head, figures }): AuditCase[] => {
    const words = seen.get(head.subjectId);
    return words ? [{ ...words, ...caseOf(head, figures), waivers: waivers.get(head.id) ?? [] }] : [];
  });
  return done({
    cases,
    cursor: page.cursor ?? null,
    hidden: cases.length < wanted.length,
    uncounted: counted.length < heads.length,
  });
}

function betweenMonths(zone: string, first: ReportMonth, last: ReportMonth) {
  const { from } = instantsOf(zone, `${first}-01`);
  const { to } = instantsOf(zone, daysOf(last).at(-1) ?? `${last}-28`);
  return { from, to: to - 1 };
}

function isOfInterest(steps: StepMarks, step: ProcessStep): boolean {
  const mark = steps[step];
  return mark !== undefined && (mark.state === 'waived' || isFlawed(mark));
}

function caseOf(
  { id, severity }: Escalation,
  { endedOn, endedAs, steps }: RecordFigures,
): Omit<AuditCase, 'key' | 'summary' | 'waivers'> {
  return {
    escalationId: id,
    ordinal: Number(id.slice(id.lastIndexOf('-') + 1)),
    severity,
    endedOn: endedOn ?? '',
    endedAs: endedAs ?? 'closed',
    steps,
  };
}

/** Why steps were let go: read only of those that have any. */
async function readWaivers(
  store: Store,
  counted: readonly { readonly head: Escalation; readonly figures: RecordFigures }[],
): Promise<ReadonlyMap<string, readonly Waiver[]>> {
  const ids = counted
    .filter(({ figures }) => Object.values(figures.steps).some(({ state }) => state === 'waived'))
    .map(({ head }) => head.id);
  if (ids.length === 0) return new Map();
  const parts = await store.getMany(
    ids.map((id) => ({ entity: 'part' as const, key: partKey(id, 'review') })),
  );
  return new Map(
    ids.flatMap((id, at) => {
      const row = parts[at]?.row;
      return row?.name === 'review' ? [[id, row.body.waivers] as const] : [];
    }),
  );
}
