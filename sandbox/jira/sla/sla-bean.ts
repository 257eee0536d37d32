import { jiraDate } from '../site/zone-offset';
import type { MeasuredCycle, MeasuredSla } from './sla-cycles';
import type { SlaMetric } from './metrics';

const DAY = 86_400_000;

export interface BeanView {
  readonly baseUrl: string;
  readonly zone: string;
  readonly now: number;
}

/** An instant as the service desk's routes write it. `friendly` is for people only. */
export function dateBean(at: number, view: BeanView): Readonly<Record<string, unknown>> {
  const jira = jiraDate(at, view.zone);
  const days = Math.round(
    (Date.parse(`${jira.slice(0, 10)}T00:00:00Z`) -
      Date.parse(`${jiraDate(view.now, view.zone).slice(0, 10)}T00:00:00Z`)) /
      DAY,
  );
  const time = jira.slice(11, 16);
  const named: Readonly<Record<string, string>> = { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' };
  const friendly = `${named[days] ?? jira.slice(0, 10)} ${time}`;
  return { iso8601: jira.replace(/\.\d{3}/, ''), jira, friendly, epochMillis: at };
}

function durationBean(millis: number): Readonly<Record<string, unknown>> {
  const minutes = Math.trunc(Math.abs(millis) / 60_000);
  const parts = [
    minutes >= 60 ? `${Math.trunc(minutes / 60)}h` : '',
    minutes % 60 > 0 || minutes === 0 ? `${minutes % 60}m` : '',
  ];
  return { millis, friendly: `${millis < 0 ? '-' : ''}${parts.filter(Boolean).join(' ')}` };
}

function cycleBean(cycle: MeasuredCycle, view: BeanView): Readonly<Record<string, unknown>> {
  const isOngoing = cycle.stoppedAt === undefined;
  return {
    startTime: dateBean(cycle.startedAt, view),
    ...(isOngoing ? {} : { stopTime: dateBean(cycle.stoppedAt, view) }),
    ...(cycle.breachAt === undefined ? {} : { breachTime: dateBean(cycle.breachAt, view) }),
    breached: cycle.breached,
    ...(isOngoing ? { paused: cycle.paused, withinCalendarHours: cycle.withinCalendarHours } : {}),
    goalDuration: durationBean(cycle.goal),
    elapsedTime: durationBean(cycle.elapsed),
    remainingTime: durationBean(cycle.goal - cycle.elapsed),
  };
}

/** A metric of an issue, the same in a field of the issue and in the service desk's routes. */
export function slaBean(
  metric: SlaMetric,
  issueId: string,
  sla: MeasuredSla,
  view: BeanView,
): Readonly<Record<string, unknown>> {
  return {
    id: metric.id,
    name: metric.name,
    _links: { self: `${view.baseUrl}/rest/servicedeskapi/request/${issueId}/sla/${metric.id}` },
    completedCycles: sla.completed.map((cycle) => cycleBean(cycle, view)),
    ...(sla.ongoing === undefined ? {} : { ongoingCycle: cycleBean(sla.ongoing, view) }),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}
