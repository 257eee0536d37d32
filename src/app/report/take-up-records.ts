import { linesOf } from '../../domain/report/read-course';
import { daysTouched, type RecordFigures } from '../../domain/report/record-figures';
import { monthOf, type ReportDay } from '../../domain/report/report-day';
import { readReportState } from '../../domain/report/report-state';
import type { Write } from '../ports/store';
import { readRecord, type ReadRecord } from './read-record';
import { joined, MOST_WRITES, readRollups, reportJobKey, type ReportWork } from './report-work';
import { membersKey, recordKey } from './rollup-row';
import { keptFigures, subjectFigures, type SubjectFigures } from './subject-figures';

/** So many are read before something is written. */
const AT_ONCE = 8;

interface TakenUp {
  readonly id: string;
  readonly read: ReadRecord | undefined;
  readonly before: RecordFigures | undefined;
  readonly wasSecured: boolean;
}

/** Takes up the next records that changed: what each contributes is worked out anew, and the days on which that changes anything are marked. */
export async function takeUpRecords(work: ReportWork): Promise<ReportWork> {
  const ids = work.state.records.slice(0, AT_ONCE);
  const taken = await readAll(work, ids);
  const subjects = await readSubjects(work, taken);
  let after = work;
  for (const one of taken) {
    await tellFormerProjects(work, one);
    after = await write(after, one, subjects.get(one.id));
  }
  return after;
}

async function readAll(
  { ports, projectId, state }: ReportWork,
  ids: readonly string[],
): Promise<readonly TakenUp[]> {
  const known = await readRollups(
    ports.store,
    ids.map((id) => recordKey(projectId, id)),
  );
  const read = await Promise.all(ids.map((id) => readRecord(ports.store, id, state.zone, ports.clock.now())));
  return ids.map((id, index) => {
    const row = known[index]?.row;
    const record = row?.what === 'record' ? row : undefined;
    const own = read[index]?.head.projectId === projectId ? read[index] : undefined;
    return { id, read: own, before: record?.figures, wasSecured: record?.secured ?? false };
  });
}

/** The subject is read from Jira when it is first counted, once more when it has ended, when it was rated, and where its SLAs are not known. */
async function readSubjects(
  { ports: { desk }, state }: ReportWork,
  taken: readonly TakenUp[],
): Promise<ReadonlyMap<string, SubjectFigures>> {
  const asked = taken.flatMap(({ id, read, before }) => {
    if (!read) return [];
    const isNews = !before || (read.head.endedAt !== null && before.endedOn === null);
    return isNews || before.slas === null || state.reread.includes(id) ? [read.head.subjectId] : [];
  });
  const histories =
    asked.length === 0 ? new Map<string, never>() : await desk.readHistories([...new Set(asked)]);
  return new Map(
    taken.flatMap(({ id, read, before }) => {
      if (!read) return [];
      const history = histories.get(read.head.subjectId);
      const kept = history || !before ? undefined : keptFigures(before);
      return [[id, kept ?? subjectFigures(history, read.head, read.slasAtStart)] as const];
    }),
  );
}

async function write(
  work: ReportWork,
  one: TakenUp,
  subject: SubjectFigures | undefined,
): Promise<ReportWork> {
  const { projectId, state } = work;
  const { id, read, before, wasSecured } = one;
  const key = recordKey(projectId, id);
  const records = state.records.filter((other) => other !== id);
  const reread = state.reread.filter((other) => other !== id);
  const tour = state.tour && { ...state.tour, seen: state.tour.seen + 1 };
  const old = before ? daysTouched(before) : [];
  if (!read || !subject) {
    const gone: readonly Write[] = before ? [{ remove: 'rollup', key }] : [];
    return work.save({ records, reread, tour, days: joined(state.days, old) }, gone);
  }
  const figures = read.figuresWith(subject);
  const { secured } = read.head;
  const isSame = before && wasSecured === secured && JSON.stringify(before) === JSON.stringify(figures);
  const touched = daysTouched(figures);
  const marked = isSame ? (state.tour?.what === 'rebuild' ? touched : []) : [...old, ...touched];
  const changes = {
    records,
    reread,
    tour,
    days: joined(state.days, marked),
    firstMonth: [state.firstMonth ?? monthOf(figures.openedOn), ...touched.map(monthOf)].sort()[0] ?? null,
  };
  if (isSame) return work.save(changes, []);
  const members = await addMember(
    work,
    id,
    touched.filter((day) => !old.includes(day)),
  );
  let after = work;
  // More days than one transaction holds: that a record is a member of a day in which it has no part yet is harmless.
  for (; members.length >= MOST_WRITES;) after = await after.save({}, members.splice(0, MOST_WRITES));
  return after.save(changes, [
    ...members,
    { put: 'rollup', key, row: { what: 'record', projectId, secured, figures }, rev: 0 },
  ]);
}

async function addMember(
  { ports, projectId }: ReportWork,
  id: string,
  days: readonly ReportDay[],
): Promise<Write[]> {
  const rows = await readRollups(
    ports.store,
    days.map((day) => membersKey(projectId, day)),
  );
  return days.map((day, index): Write => {
    const row = rows[index]?.row;
    const records = joined(row?.what === 'members' ? row.records : [], [id]);
    return {
      put: 'rollup',
      key: membersKey(projectId, day),
      row: { what: 'members', projectId, day, records },
      rev: 0,
    };
  });
}

/** A record whose work item was moved to this project still counts where it was: there it is taken up, too, and found gone. */
async function tellFormerProjects({ ports, projectId }: ReportWork, { id, read }: TakenUp): Promise<void> {
  const moves = read ? linesOf(read.entries, 'subject-moved') : [];
  for (const former of new Set(moves.map(({ params }) => params['from']))) {
    if (typeof former !== 'string' || former === projectId) continue;
    const [counted, job] = await Promise.all([
      ports.store.get('rollup', recordKey(former, id)),
      ports.store.get('job', reportJobKey(former)),
    ]);
    const state = readReportState(job?.row.body);
    if (!counted || !job || !state || state.records.includes(id)) continue;
    const row = { ...job.row, state: 'running', body: { ...state, records: joined(state.records, [id]) } };
    // Whoever works there at this instant writes first; the next change of the record, or a rebuild, says it again.
    const said = await ports.store.transact([{ put: 'job', key: job.key, row, rev: job.rev }]);
    if (said === 'conflict') ports.log.warn(`record ${id} still counts in project ${former}`);
    else await ports.later.push([{ look: job.key, delaySeconds: 0 }]);
  }
}
