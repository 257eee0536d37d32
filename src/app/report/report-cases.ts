import type { CasesAsked } from '../../contract/report-calls';
import type { ReportCase, ReportCases } from '../../contract/report-view';
import { done, type Result } from '../../domain/problem';
import type { OutcomeWord } from '../../domain/policy/vocabulary';
import { isOfOpening } from '../../domain/report/case-figure';
import { partInFigure, type PartInFigure } from '../../domain/report/part-in-figure';
import type { RecordFigures } from '../../domain/report/record-figures';
import { reportDay } from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { figuresView } from './figures-view';
import { listHandoffCases } from './handoff-cases';
import { byDay, byOpening, openNow, type Look } from './look-for-cases';

type Asked = Omit<CasesAsked, 'projectId'>;

/** So many are shown at once, and so many pages looked through for them. */
const SHOWN = 25;
const MOST_PAGES = 5;
/** Nothing was opened before. */
const EVER = '2000-01-01';

/** The cases behind a figure, newest first, those alone whose work items the reader may browse. */
export async function listCases(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  permit: ProjectPermit,
  asked: Asked,
): Promise<Result<ReportCases>> {
  const { projectId, desk } = permit;
  const policies = await loadPolicies(store, projectId);
  const zone = reportZone(policies);
  if (asked.dim === 'pair') return listHandoffCases(store, permit, zone, asked);
  const { outcomes } = policies.vocabulary.body;
  const look = lookFor(store, projectId, asked, reportDay(zone, clock.now()));
  const { found, cursor } = await find(look, asked, outcomes);
  const seen = await desk.visible([...new Set(found.map(({ record }) => record.subjectId))]);
  const cases = found.flatMap(({ record, part }): ReportCase[] => {
    const words = seen.get(record.subjectId);
    return words ? [{ ...caseOf(record, part, outcomes), ...words }] : [];
  });
  return done({ cases, cursor, hidden: cases.length < found.length });
}

function lookFor(
  store: Ports['store'],
  projectId: string,
  { figure, from, to }: Pick<Asked, 'figure' | 'from' | 'to'>,
  today: string,
): Look {
  if (figure === 'open')
    return to >= today ? openNow(store, projectId) : byOpening(store, projectId, EVER, to);
  return isOfOpening(figure) ? byOpening(store, projectId, from, to) : byDay(store, projectId, from, to);
}

interface Found {
  readonly record: RecordFigures;
  readonly part: PartInFigure;
}

async function find(
  look: Look,
  asked: Asked,
  outcomes: readonly OutcomeWord[],
): Promise<{ readonly found: readonly Found[]; readonly cursor: string | null }> {
  const found: Found[] = [];
  let { cursor } = asked;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { records, next } = await look(cursor);
    for (const one of records) {
      const part = partInFigure(one.figures, asked, outcomes);
      if (part?.listedOn !== one.day) continue;
      found.push({ record: one.figures, part });
      if (found.length === SHOWN) return { found, cursor: one === records.at(-1) ? next : one.cursor };
    }
    cursor = next;
    if (cursor === null) break;
  }
  return { found, cursor };
}

function caseOf(
  { id, openedOn, endedOn }: RecordFigures,
  { tally }: PartInFigure,
  outcomes: readonly OutcomeWord[],
): Omit<ReportCase, 'key' | 'summary'> {
  return {
    id,
    ordinal: Number(id.slice(id.lastIndexOf('-') + 1)),
    openedOn,
    endedOn,
    figures: figuresView(tally, { outcomes, rates: null }),
    state: null,
  };
}
