import type { Escalation } from '../../domain/escalation/escalation';
import { figuresOfRecord } from '../../domain/report/figures-of-record';
import type { ReportEntry } from '../../domain/report/read-course';
import { starsOf } from '../../domain/report/stars';
import type { RecordFigures } from '../../domain/report/record-figures';
import { reportDay } from '../../domain/report/report-day';
import type { JournalEntry } from '../../domain/escalation/journal';
import type { Instant } from '../../domain/time';
import { conformance } from '../../domain/audit/conformance';
import type { SlaState } from '../../domain/sla/sla-state';
import { loadEscalation } from '../load-escalation';
import { loadPortalState } from '../portal/portal-row';
import { readDuties } from '../review/read-duties';
import type { Store } from '../ports/store';
import type { SubjectFigures } from './subject-figures';

const PAGE = 100;
/** A journal of more than five thousand entries is counted by its first five thousand. */
const MOST_PAGES = 50;

export interface ReadRecord {
  readonly head: Escalation;
  readonly entries: readonly ReportEntry[];
  /** With what Jira tells of the subject, now or when it was last asked. */
  readonly figuresWith: (subject: SubjectFigures) => RecordFigures;
  readonly slasAtStart: readonly SlaState[] | undefined;
}

/** Everything of a record that figures are made of; undefined when there is no such record. */
export async function readRecord(
  store: Store,
  id: string,
  zone: string,
  now: Instant,
): Promise<ReadRecord | undefined> {
  const loaded = await loadEscalation(store, id, now);
  if (!loaded) return undefined;
  const { head: row, parts } = loaded.state;
  const [entries, duties] = await Promise.all([
    readJournal(store, id),
    row.endedAt === null ? [] : readDuties(store, id),
  ]);
  const steps =
    row.endedAt === null
      ? []
      : conformance({
          head: row,
          pinned: parts.pinned,
          review: parts.review,
          voices: parts.request.voices.map(({ by }) => by),
          entries,
          duties,
          now,
          after: loaded.after,
        });
  const { stars } = (await loadPortalState(store, row.subjectId)).ratings[id] ?? { stars: null };
  const facts = { head: row, review: parts.review, legs: parts.legs.legs, entries, steps };
  return {
    head: row,
    entries,
    slasAtStart: parts.request.slas,
    figuresWith: ({ values, slas, rating }) =>
      figuresOfRecord(
        {
          ...facts,
          values,
          slas,
          ratings: {
            request: row.endedAt === null ? null : rating,
            handling: row.endedAt === null ? null : starsOf(stars),
          },
        },
        (at) => reportDay(zone, at),
      ),
  };
}

async function readJournal(store: Store, id: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await store.query('entry', {
      index: 'by-escalation',
      partition: [id],
      order: 'ascending',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    entries.push(...page.rows.map(({ row }) => row));
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return entries;
}
