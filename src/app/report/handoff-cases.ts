import type { CasesAsked } from '../../contract/report-calls';
import type { ReportCase, ReportCases } from '../../contract/report-view';
import type { Handoff } from '../../domain/handoff/handoff';
import { done, fail, type Result } from '../../domain/problem';
import { count, NO_FIGURES, type Tally } from '../../domain/report/tally';
import { figuresOfHandoffs, readPair } from '../../domain/report/handoff-figures';
import { instantsOf, reportDay } from '../../domain/report/report-day';
import type { ProjectPermit } from '../permit';
import type { Store } from '../ports/store';
import { figuresView } from './figures-view';

const PAGE = 25;
const MOST_PAGES = 5;

/** The hand-offs of a pair of teams, newest first, those alone whose work items the reader may browse. */
export async function listHandoffCases(
  store: Store,
  { projectId, desk }: Pick<ProjectPermit, 'projectId' | 'desk'>,
  zone: string,
  asked: Omit<CasesAsked, 'projectId'>,
): Promise<Result<ReportCases>> {
  const pair = readPair(asked.value);
  if (!pair) {
    const message = 'This is no pair of teams.';
    return fail('invalid', message, [{ path: 'value', message }]);
  }
  const wanted = asked.figure === 'bounced' ? 'bounced' : 'handoffs';
  const found: Handoff[] = [];
  let { cursor } = asked;
  for (let pages = 0; pages < MOST_PAGES && found.length < PAGE; pages += 1) {
    const page = await store.query('handoff', {
      index: 'by-pair',
      partition: [projectId, pair.from, pair.to],
      from: instantsOf(zone, asked.from).from,
      to: instantsOf(zone, asked.to).to - 1,
      order: 'descending',
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.rows.map(({ row }) => row).filter((one) => count(tallyOf(one), wanted) > 0));
    cursor = page.cursor ?? null;
    if (cursor === null) break;
  }
  const seen = await desk.visible([...new Set(found.map(({ issueId }) => issueId))]);
  const cases = found.flatMap((handoff): ReportCase[] => {
    const words = seen.get(handoff.issueId);
    return words ? [{ ...caseOf(handoff, zone), ...words }] : [];
  });
  return done({ cases, cursor, hidden: cases.length < found.length });
}

/** Of what the sender withdrew nothing is counted. */
const tallyOf = (handoff: Handoff): Tally =>
  Object.values(figuresOfHandoffs([handoff]))[0]?.tally ?? NO_FIGURES;

const caseOf = (handoff: Handoff, zone: string): Omit<ReportCase, 'key' | 'summary'> => ({
  id: handoff.id,
  ordinal: null,
  openedOn: reportDay(zone, handoff.at),
  endedOn: handoff.endedAt === null ? null : reportDay(zone, handoff.endedAt),
  figures: figuresView(tallyOf(handoff), { outcomes: [], rates: null }),
  state: handoff.state,
});
