import type { Outcome } from '../../src/app/ports/desk';
import type { LinkedDesk, Moved, Worklog } from '../../src/app/ports/linked-desk';

/** Linked work items of a few words in memory. Ids that are in none of the lists are agents' own work items in status "Open". */
export class RecordingLinked implements LinkedDesk {
  readonly unlinked: string[] = [];
  readonly moved: string[] = [];
  readonly customers = new Set<string>();
  readonly gone = new Set<string>();
  /** Work items whose workflow offers no way to any other status. */
  readonly stuck = new Set<string>();
  logs: readonly Worklog[] = [];

  constructor(private readonly act: (happen: () => void) => Promise<Outcome>) {}

  unlink(issueId: string, otherIssueId: string): Promise<Outcome> {
    return this.act(() => this.unlinked.push(`${issueId}:${otherIssueId}`));
  }

  isFromCustomer(issueId: string): Promise<boolean | undefined> {
    return Promise.resolve(this.gone.has(issueId) ? undefined : this.customers.has(issueId));
  }

  moveTo(issueId: string, status: string): Promise<Moved> {
    if (this.gone.has(issueId)) return Promise.resolve({ kind: 'gone' });
    if (this.stuck.has(issueId)) return Promise.resolve({ kind: 'no-transition' });
    if (this.moved.includes(`${issueId}:${status}`)) return Promise.resolve({ kind: 'done' });
    return this.act(() => this.moved.push(`${issueId}:${status}`));
  }

  worklogs(
    _issueId: string,
    since: number,
  ): Promise<{ readonly logs: readonly Worklog[]; readonly more: boolean }> {
    return Promise.resolve({ logs: this.logs.filter(({ startedAt }) => startedAt >= since), more: false });
  }
}
