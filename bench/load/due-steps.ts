import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';
import { storedRows } from '../replay/stored-rows';

/** Steps that time alone has caused since: decisions of the engine, starts by a criterion among them. */
export function dueSteps(site: Site<SandboxJira>, since: number): number {
  return storedRows(site.snapshot(), 'entry').filter(
    ({ at, by, inputs }) => at >= since && by === 'engine' && inputs !== null,
  ).length;
}
