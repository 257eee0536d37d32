import type { EffortView } from '../../contract/records-view';
import type { Escalation } from '../../domain/escalation/escalation';
import type { JournalCode, JournalLine } from '../../domain/escalation/journal';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { costOf, EFFORT_KINDS, outOfHours, sumEffort, type EffortPiece } from '../../domain/insight/effort';
import { done, fail, type Result } from '../../domain/problem';
import { loadEscalation } from '../load-escalation';
import { loadPolicies } from '../load-policies';
import type { EscalationPermit } from '../permit';
import type { Worklog } from '../ports/linked-desk';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

/** Journal entries of one kind that are read for the sums. */
const PAGE = 100;
const MOST_PAGES = 10;

/**
 * Effort on a record: what its journal says, and Jira's worklogs of the subject from the opening to the end, read now and each counted
 * once by its id. No sum is stored: day figures come from the journal too.
 */
export async function viewEffort(ports: Ports, permit: EscalationPermit): Promise<Result<EffortView>> {
  const { store, clock, desk } = ports;
  const loaded = await loadEscalation(store, permit.escalationId, clock.now());
  if (!loaded) return fail('not-found', 'there is no such escalation');
  const { head, parts } = loaded.state;
  const [logged, updates, answers, closes, worklogs] = await Promise.all([
    readKind(store, head.id, 'effort-logged'),
    readKind(store, head.id, 'update-posted'),
    readKind(store, head.id, 'level-acknowledged'),
    readKind(store, head.id, 'closed'),
    desk.linked.worklogs(head.subjectId, head.openedAt),
  ]);
  const calendar = workingTimeOf(parts.pinned.calendar, clock.now());
  const logs = worklogs.logs.filter((log) => isWithin(log, head));
  const fromJira = logs.map(({ person, kind, minutes, startedAt }): EffortPiece => ({
    person,
    kind,
    minutes,
    outOfHours: outOfHours(startedAt, minutes, calendar),
  }));
  const totals = sumEffort([...logged.lines.flatMap(pieceOf), ...fromJira]);
  const said = logged.lines.filter(({ params }) => params['occasion'] !== 'by-hand').length;
  const of = updates.lines.length + answers.lines.length + closes.lines.length;
  return done({
    totals,
    known: { said: Math.min(said, of), of },
    worklogs: { minutes: fromJira.reduce((sum, { minutes }) => sum + minutes, 0), count: logs.length },
    more: worklogs.more || [logged, updates, answers].some(({ more }) => more),
    cost: await costView(ports, permit, totals),
  });
}

const isWithin = ({ startedAt }: Worklog, { openedAt, endedAt }: Escalation): boolean =>
  startedAt >= openedAt && (endedAt === null || startedAt <= endedAt);

/** Costs are for the project's escalation role and its admins. */
async function costView(
  { store }: Ports,
  { standing, projectId }: EscalationPermit,
  totals: EffortView['totals'],
): Promise<EffortView['cost']> {
  if (!standing.escalationRole && !standing.projectAdmin) return null;
  const { rates } = (await loadPolicies(store, projectId)).settings.body;
  return rates ? costOf(totals, rates) : null;
}

interface Lines {
  readonly lines: readonly JournalLine[];
  readonly more: boolean;
}

/** The lines of one code in a record's journal, newest first; an entry is found by its first line. */
async function readKind(store: Store, escalationId: string, code: JournalCode): Promise<Lines> {
  const lines: JournalLine[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await store.query('entry', {
      index: 'by-escalation-kind',
      partition: [escalationId, code],
      order: 'descending',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    lines.push(...page.rows.flatMap(({ row }) => row.lines.filter((line) => line.code === code)));
    cursor = page.cursor;
    if (cursor === undefined) return { lines, more: false };
  }
  return { lines, more: true };
}

/** A line of effort as a piece; one that is written otherwise than it should counts nothing. */
function pieceOf({ params }: JournalLine): readonly EffortPiece[] {
  const { accountId, minutes, outOfHours: late, work } = params;
  const kind = EFFORT_KINDS.find((one) => one === work);
  if (!kind || typeof accountId !== 'string' || typeof minutes !== 'number' || typeof late !== 'number')
    return [];
  return [{ person: accountId, kind, minutes, outOfHours: late }];
}
