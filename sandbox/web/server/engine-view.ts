import type { EngineView, FigureGroup } from '../site/contract';
import type { ServedSite } from './served-site';

const SHOWN_LOG_LINES = 400;
const SHOWN_HOURS = 12;

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
const kilobytes = (bytes: number): string => `${count(bytes / 1024)} KB`;

function figureGroups({ counters, jira, clock }: ServedSite): FigureGroup[] {
  const { storage, queue, events, schedules, functionSeconds } = counters;
  const hours = jira.points();
  const thisHour = hours.find(({ hour }) => hour <= clock.now() && clock.now() < hour + 3_600_000);
  const group = (title: string, figures: Readonly<Record<string, string>>): FigureGroup => ({
    title,
    figures: Object.entries(figures).map(([name, value]) => ({ name, value })),
  });
  return [
    group('Jira points', {
      'this hour': count(thisHour?.points ?? 0),
      'fullest hour': count(Math.max(0, ...hours.map(({ points }) => points))),
      requests: count(hours.reduce((sum, { requests }) => sum + requests, 0)),
    }),
    group('Storage', {
      reads: count(storage.reads),
      writes: count(storage.writes),
      written: kilobytes(storage.bytesWritten),
    }),
    group('Queue', {
      pushed: count(queue.events),
      delivered: count(queue.deliveries),
      retried: count(queue.retries),
      dropped: count(queue.dropped),
    }),
    group('Product events', {
      received: count(events.received),
      'filtered out': count(events.filteredOut),
      delivered: count(events.delivered),
      dropped: count(events.dropped),
    }),
    group('Schedule', { sweeps: count(schedules.ticks), skipped: count(schedules.skipped) }),
    group('Function time', { seconds: count(functionSeconds) }),
  ];
}

/** What the engine's page shows. */
export function engineView(site: ServedSite): EngineView {
  const { counters, log, jira, faults, clock } = site;
  return {
    now: clock.now(),
    log: log.slice(-SHOWN_LOG_LINES).reverse(),
    groups: figureGroups(site),
    functions: Object.entries(counters.functions).map(([name, cost]) => {
      const { calls, errors, timeouts, waitMs, cpuMs, gbSeconds } = cost;
      return { name, calls, errors, timeouts, seconds: (waitMs + cpuMs) / 1000, gbSeconds };
    }),
    hours: jira.points().slice(-SHOWN_HOURS).reverse(),
    scopes: [...counters.used.scopes].sort(),
    routes: [...counters.used.routes].sort(),
    faults: { ...faults },
  };
}
