import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';

/** What a site was asked for: storage as requests (a batch is one) and as keys and queries in them, and Jira as calls and points. */
export interface SiteCounts {
  readonly requests: number;
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
  readonly points: number;
  readonly sweepMs: number;
}

export function siteCounts(site: Site<SandboxJira>): SiteCounts {
  const { storage, functions } = site.counters;
  const hours = site.jira.points();
  return {
    requests: storage.readRequests,
    reads: storage.reads,
    writes: storage.writes,
    calls: hours.reduce((sum, { requests }) => sum + requests, 0),
    points: hours.reduce((sum, { points }) => sum + points, 0),
    sweepMs: functions['sweep']?.cpuMs ?? 0,
  };
}

export const countsSince = (before: SiteCounts, after: SiteCounts): SiteCounts => ({
  requests: after.requests - before.requests,
  reads: after.reads - before.reads,
  writes: after.writes - before.writes,
  calls: after.calls - before.calls,
  points: after.points - before.points,
  sweepMs: after.sweepMs - before.sweepMs,
});
