import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';
import { SEVERITIES, type Severity } from '../../src/domain/escalation/severity';
import { HOUR, MINUTE } from '../../src/domain/time';
import { storedRows } from '../replay/stored-rows';
import { outOfOrder, type DrainLog } from './watch-drain';

export interface DrainFigures {
  readonly toldOnce: number;
  readonly lastToldMinutes: number;
  readonly outOfOrder: number;
  readonly mostPoints: number;
  /** From the hour of the resumption on. */
  readonly pointsByHour: readonly number[];
  readonly pointsAStep: number;
  readonly shortestGapMs: number;
  readonly queueRefused: number;
  readonly bySeverity: Readonly<
    Record<string, { readonly told: number; readonly firstMinute: number; readonly lastMinute: number }>
  >;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** What a drain came to, from what it did to the world and what the rows say. */
export function measureDrain(site: Site<SandboxJira>, log: DrainLog, resumedAt: number): DrainFigures {
  const severityOf = new Map(
    storedRows(site.snapshot(), 'escalation').map(({ subjectId, severity }) => [subjectId, severity]),
  );
  const told = [...log.told].flatMap(([issueId, [at]]) => {
    const severity = severityOf.get(issueId);
    return severity === undefined || at === undefined ? [] : [{ severity, at }];
  });
  const minute = (at: number): number => oneDecimal((at - resumedAt) / MINUTE);
  const hours = site.jira.points().filter(({ hour }) => hour >= Math.floor(resumedAt / HOUR) * HOUR);
  const gaps = [...log.messages.values()].flatMap((times) =>
    times.slice(1).map((at, index) => at - (times[index] ?? at)),
  );
  const points = hours.map(({ points: spent }) => spent);
  const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return {
    toldOnce: [...log.told.values()].filter((times) => times.length === 1).length,
    lastToldMinutes: Math.max(0, ...told.map(({ at }) => minute(at))),
    outOfOrder: outOfOrder(told, rankOf),
    mostPoints: Math.max(0, ...points),
    pointsByHour: points,
    pointsAStep: oneDecimal(points.reduce((sum, one) => sum + one, 0) / Math.max(1, told.length)),
    shortestGapMs: Math.min(...gaps, Number.MAX_SAFE_INTEGER),
    queueRefused: site.log.filter(({ text }) => text.includes('The queue did not take')).length,
    bySeverity: Object.fromEntries(
      SEVERITIES.map((severity) => {
        const instants = told.filter((one) => one.severity === severity).map(({ at }) => minute(at));
        const firstMinute = Math.min(...instants, Number.MAX_SAFE_INTEGER);
        return [severity, { told: instants.length, firstMinute, lastMinute: Math.max(0, ...instants) }];
      }),
    ),
  };
}
