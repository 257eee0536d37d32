import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';
import { storedRows } from '../replay/stored-rows';

/** What a site has used so far. Processor time is this machine's, waits are the sandbox's model: 30 ms a request to the storage, 50 to the queue, 80 to Jira. */
export interface Usage {
  readonly at: number;
  readonly points: number;
  readonly storageReads: number;
  readonly storageBytesWritten: number;
  readonly functions: Readonly<Record<string, FunctionUsage>>;
}

export interface FunctionUsage {
  readonly calls: number;
  readonly cpuMs: number;
  readonly waitMs: number;
  readonly gbSeconds: number;
}

const NOTHING: FunctionUsage = { calls: 0, cpuMs: 0, waitMs: 0, gbSeconds: 0 };

export function usageOf(site: Site<SandboxJira>): Usage {
  const { storage, functions } = site.counters;
  return {
    at: site.clock.now(),
    points: site.jira.points().reduce((sum, { points }) => sum + points, 0),
    storageReads: storage.reads,
    storageBytesWritten: storage.bytesWritten,
    functions: Object.fromEntries(Object.entries(functions).map(([key, cost]) => [key, { ...cost }])),
  };
}

export function usedSince(before: Usage, site: Site<SandboxJira>): Usage {
  const after = usageOf(site);
  return {
    at: before.at,
    points: after.points - before.points,
    storageReads: after.storageReads - before.storageReads,
    storageBytesWritten: after.storageBytesWritten - before.storageBytesWritten,
    functions: Object.fromEntries(
      Object.entries(after.functions).map(([key, { calls, cpuMs, waitMs, gbSeconds }]) => {
        const was = before.functions[key] ?? NOTHING;
        return [
          key,
          {
            calls: calls - was.calls,
            cpuMs: cpuMs - was.cpuMs,
            waitMs: waitMs - was.waitMs,
            gbSeconds: gbSeconds - was.gbSeconds,
          },
        ];
      }),
    ),
  };
}

/** Steps that time alone has caused since: decisions of the engine, starts by a criterion among them. */
export function dueSteps(site: Site<SandboxJira>, since: number): number {
  return storedRows(site.snapshot(), 'entry').filter(
    ({ at, by, inputs }) => at >= since && by === 'engine' && inputs !== null,
  ).length;
}
