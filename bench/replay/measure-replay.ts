import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site, SiteSnapshot } from '../../sandbox/site';
import type { EffectRow } from '../../src/app/rows';
import { HOUR, MINUTE } from '../../src/domain/time';
import { spread, type Spread } from './spread';
import { storedRows } from './stored-rows';
import type { Traffic } from './watch-traffic';

export interface ReplayReport {
  readonly escalations: number;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly levelsTold: Readonly<Record<string, number>>;
  readonly doubled: number;
  readonly lost: number;
  readonly unknown: number;
  /** Condition true to effect begun, in seconds. */
  readonly latenessSeconds: Spread;
  readonly latenessByCause: { readonly time: Spread; readonly event: Spread };
  /** `dearest` is the hour of the largest, ISO 8601. */
  readonly pointsPerHour: { readonly mean: number; readonly max: number; readonly dearest: string };
  readonly refused429: number;
  readonly storage: {
    readonly reads: number;
    readonly writes: number;
    readonly bytesWritten: number;
    readonly bytesWrittenPerHour: number;
  };
  readonly functionSeconds: number;
  readonly gbSecondsPerMonth: number;
}

const MONTH_HOURS = 730;

/** The figures of a replay, from what lies in the storage and what went over the wire: nothing is taken on the engine's word. */
export function measureReplay(
  site: Site<SandboxJira>,
  traffic: Traffic,
  eventsAt: ReadonlySet<string>,
  from: number,
  to: number,
): ReplayReport {
  const snapshot = site.snapshot();
  const hours = Math.max(1, (to - from) / HOUR);
  const firings = storedRows(snapshot, 'firing').filter(
    ({ state }) => state === 'started' || state === 'joined',
  );
  const byCriterion: Record<string, number> = {};
  for (const { criterionId } of firings) byCriterion[criterionId] = (byCriterion[criterionId] ?? 0) + 1;
  const lateness = latenessOf(from, snapshot, traffic, eventsAt);
  const effects = storedRows(snapshot, 'effect');
  const points = site.jira.points().map(({ points: spent }) => spent);
  const { storage, functions, functionSeconds } = site.counters;
  const gbSeconds = Object.values(functions).reduce((sum, { gbSeconds: used }) => sum + used, 0);
  return {
    escalations: storedRows(snapshot, 'escalation').length,
    byCriterion,
    levelsTold: levelsTold(snapshot),
    doubled: doubled(snapshot, effects, traffic),
    lost: effects.filter(
      ({ state, dueAt }) => state === 'dead' || (state === 'pending' && dueAt < to - 15 * MINUTE),
    ).length,
    unknown: effects.filter(({ state }) => state === 'unknown').length,
    latenessSeconds: spread([...lateness.time, ...lateness.event]),
    latenessByCause: { time: spread(lateness.time), event: spread(lateness.event) },
    pointsPerHour: {
      mean: points.reduce((sum, one) => sum + one, 0) / hours,
      max: Math.max(0, ...points),
      dearest: new Date(dearestHour(site)).toISOString(),
    },
    refused429: traffic.refused429,
    storage: {
      reads: storage.reads,
      writes: storage.writes,
      bytesWritten: storage.bytesWritten,
      bytesWrittenPerHour: Math.round(storage.bytesWritten / hours),
    },
    functionSeconds,
    gbSecondsPerMonth: (gbSeconds / hours) * MONTH_HOURS,
  };
}

function dearestHour(site: Site<SandboxJira>): number {
  const hours = [...site.jira.points()].sort((a, b) => b.points - a.points);
  return hours[0]?.hour ?? 0;
}

/** Comments with the same marker, mails beyond their effects, and subjects with two open escalations. */
function doubled(snapshot: SiteSnapshot, effects: readonly EffectRow[], traffic: Traffic): number {
  const comments = [...traffic.comments.values()].reduce((sum, times) => sum + times.length - 1, 0);
  const mailed = effects.filter(
    ({ work, state }) =>
      (work.kind === 'mail' || work.kind === 'digest') && (state === 'done' || state === 'unknown'),
  ).length;
  const open = new Map<string, number>();
  for (const { subjectId, endedAt } of storedRows(snapshot, 'escalation')) {
    if (endedAt === null) open.set(subjectId, (open.get(subjectId) ?? 0) + 1);
  }
  const twice = [...open.values()].filter((count) => count > 1).length;
  return comments + Math.max(0, traffic.mails.length - mailed) + twice;
}

function levelsTold(snapshot: SiteSnapshot): Record<string, number> {
  const told: Record<string, number> = {};
  for (const { lines } of storedRows(snapshot, 'entry')) {
    for (const { code, params } of lines) {
      if (code !== 'level-told') continue;
      const level = String(params.level);
      told[level] = (told[level] ?? 0) + 1;
    }
  }
  return told;
}

/** From the instant at which a condition became true to the first thing the world saw of it, in seconds. */
function latenessOf(
  from: number,
  snapshot: SiteSnapshot,
  traffic: Traffic,
  eventsAt: ReadonlySet<string>,
): { time: number[]; event: number[] } {
  const time: number[] = [];
  const event: number[] = [];
  const entries = new Map(
    storedRows(snapshot, 'entry').map((entry) => [`${entry.escId}@${entry.at}`, entry]),
  );
  for (const effect of storedRows(snapshot, 'effect')) {
    if (effect.work.kind !== 'tell') continue;
    const begun = traffic.comments.get(effect.id)?.[0];
    const decided = entries.get(`${effect.escId}@${effect.decidedAt}`);
    const late = decided?.lines.map(({ params }) => params.lateMs).find((ms) => typeof ms === 'number');
    if (begun !== undefined && typeof late === 'number') time.push((begun - effect.decidedAt + late) / 1000);
  }
  for (const firing of storedRows(snapshot, 'firing')) {
    if (firing.state !== 'started') continue;
    const { heldSince, heldBack } = firing.inputs as {
      readonly heldSince: number;
      readonly heldBack: boolean;
    };
    if (heldBack) continue;
    const trueAt = heldSince + holdsFor(snapshot, firing.criterionId);
    // What was true before the app looked for the first time is no lateness of the engine.
    if (trueAt < from) continue;
    const begun = traffic.properties.get(firing.issueId)?.find((at) => at >= firing.at);
    if (begun === undefined) continue;
    const seconds = (begun - trueAt) / 1000;
    (eventsAt.has(`${firing.issueId}@${trueAt}`) ? event : time).push(seconds);
  }
  return { time, event };
}

function holdsFor(snapshot: SiteSnapshot, criterionId: string): number {
  for (const { kind, policyId, body } of storedRows(snapshot, 'policy')) {
    if (kind === 'criterion' && policyId === criterionId)
      return (body as { readonly holdsForMinutes: number }).holdsForMinutes * MINUTE;
  }
  return 0;
}
