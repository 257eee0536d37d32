import type { Instant } from '../domain/time';
import { auditAgenda } from './audit/audit-agenda';
import { auditDuties } from './audit/audit-duties';
import { auditHandoffs } from './audit/audit-handoffs';
import { auditEffects, countDead } from './audit/audit-effects';
import { auditEscalations } from './audit/audit-escalations';
import { auditWatches } from './audit/audit-watches';
import type { Finding, Findings } from './audit/finding';
import type { Tour } from './audit/finding';
import { DRAIN } from './drain';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

export interface AuditReport {
  readonly at: Instant;
  readonly heartbeatAgeMs: number | null;
  readonly late: number;
  readonly orphans: number;
  readonly overLeased: number;
  readonly astray: number;
  readonly dead: number;
  readonly repaired: number;
  /** Time sufficed to look at everything that every audit looks at. */
  readonly complete: boolean;
}

const AUDIT = 'audit';

/**
 * Asks, apart from the engine's own path, whether anything is late, orphaned (waits for time without an agenda row), leased too long or
 * astray; puts it right, or has it drained where it is only late, and keeps what was found for the health of the engine.
 */
export async function auditEngine(ports: Ports): Promise<AuditReport> {
  const now = ports.clock.now();
  const [heartbeat, before] = await ports.store.getMany([
    { entity: 'job', key: 'heartbeat' },
    { entity: 'job', key: AUDIT },
  ]);
  const projects = await projectsToAudit(ports);
  const tour = tourIn(before);
  const parts = [
    await auditEscalations(ports, projects, tour, now),
    await auditEffects(ports, tour),
    await auditDuties(ports, tour, now),
    await auditHandoffs(ports, projects, tour, now),
    await auditWatches(ports, projects, tour, now),
  ];
  const found = distinct(parts.flatMap((part) => part.found));
  const report = {
    at: now,
    heartbeatAgeMs: heartbeat ? now - heartbeat.row.at : null,
    late: count(found, 'late'),
    orphans: count(found, 'orphan'),
    overLeased: count(found, 'over-leased'),
    dead: await countDead(ports),
    complete: parts.every(({ complete }) => complete),
  };
  const repaired = await repair(ports, found);
  // Written before the agenda is gone through: its row guards what is taken out there.
  const body = { ...report, astray: count(found, 'astray'), repaired, tour: nextTour(parts) };
  await ports.store.note(AUDIT, { id: AUDIT, kind: 'audit', state: 'done', at: now, body });
  const { astray, removed } = await tidyAgenda(ports, now);
  const whole: AuditReport = { ...report, astray: body.astray + astray, repaired: repaired + removed };
  if (astray > 0) {
    const kept = { ...body, ...whole };
    await ports.store.note(AUDIT, { id: AUDIT, kind: 'audit', state: 'done', at: now, body: kept });
  }
  if (whole.late + whole.orphans + whole.overLeased + whole.astray > 0)
    ports.log.warn(`the auditor found ${JSON.stringify(whole)}`);
  // One drain, not a look each: what is late in numbers is worked off in batches, at the site's pace.
  if (whole.late + whole.orphans + whole.overLeased > 0)
    await ports.later.push([{ look: DRAIN, delaySeconds: 0 }]);
  return whole;
}

const count = (found: readonly Finding[], kind: Finding['kind']): number =>
  found.filter((one) => one.kind === kind).length;

/** A subject may be seen twice, by its escalation and by its watch. */
const distinct = (found: readonly Finding[]): readonly Finding[] => [
  ...new Map(found.map((one) => [`${one.what}:${one.id}`, one])).values(),
];

const nextTour = (parts: readonly Findings[]): Tour =>
  Object.fromEntries(parts.flatMap(({ tour }) => Object.entries(tour)));

/** While Jira cannot say which projects are switched on, what belongs to none is audited all the same. */
async function projectsToAudit(ports: Ports): Promise<readonly string[]> {
  try {
    return await ports.desk.switchedOnProjects();
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    return [];
  }
}

async function repair(ports: Ports, found: readonly Finding[]): Promise<number> {
  let repaired = 0;
  for (const { repair: writes } of found) {
    // Whoever changed it meanwhile has put it right, or the next audit finds it again.
    if (writes.length > 0 && (await ports.store.transact(writes)) === 'applied') repaired += 1;
  }
  return repaired;
}

/** One row after the other: each removal changes the guard. */
async function tidyAgenda(
  ports: Ports,
  now: Instant,
): Promise<{ readonly astray: number; readonly removed: number }> {
  const guard = await ports.store.get('job', AUDIT);
  if (!guard) return { astray: 0, removed: 0 };
  const found = await auditAgenda(ports, guard, now);
  let { rev } = guard;
  let removed = 0;
  for (const { repair: writes } of found) {
    const again = writes.map((write) => ('put' in write ? { ...write, rev } : write));
    if ((await ports.store.transact(again)) === 'conflict') break;
    rev += 1;
    removed += 1;
  }
  return { astray: found.length, removed };
}

function tourIn(before: Stored<'job'> | undefined): Tour {
  const body: unknown = before?.row.body;
  const kept = typeof body === 'object' && body !== null && 'tour' in body ? body.tour : null;
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
}
