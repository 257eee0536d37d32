import { commandEscalation } from '../../../src/app/command-escalation';
import type { ProjectPermit } from '../../../src/app/permit';
import { reportsDue, workReport } from '../../../src/app/report/report-job';
import { viewReport } from '../../../src/app/report/view-report';
import { startOrJoin } from '../../../src/app/start-or-join';
import type { ReportView } from '../../../src/contract/report-view';
import type { Command } from '../../../src/domain/escalation/command';
import type { IssueHistory, Sla } from '../../../src/domain/criteria/history';
import type { ReportDim } from '../../../src/domain/report/figures-by-value';
import { slaStatesOf } from '../../../src/domain/sla/sla-state';
import { aHistory } from '../../support/a-history';
import { aProjectPermit, seesIssues } from '../../support/a-project-permit';
import { EngineWorld } from '../../support/engine-world';

export const PROJECT = '10000';
export const MARCH = { from: '2026-03', to: '2026-03' };

/** The engine of a project whose figures are worked on by hand. It begins on Monday, 2 March 2026, 09:00 UTC. */
export class ReportWorld extends EngineWorld {
  /** Of work items named here the reader sees nothing. */
  unseen: readonly string[] = [];

  async start(
    issueId: string,
    service = '7',
    given: { secured?: boolean; criterion?: string; slas?: readonly Sla[] } = {},
  ): Promise<void> {
    const services = [{ id: service, name: `Service ${service}` }];
    this.desk.put(aHistory({ id: issueId, createdAt: this.now, services, slas: given.slas ?? [] }));
    const origin = given.criterion
      ? ({ kind: 'criterion', by: given.criterion } as const)
      : ({ kind: 'agent', by: 'ada' } as const);
    await startOrJoin(
      this.ports,
      this.policies,
      'outage',
      {
        subjectId: issueId,
        projectId: PROJECT,
        reporterId: 'carla',
        secured: given.secured ?? false,
        severity: 'critical',
        origin,
        reasonCode: 'stuck',
        words: '',
        tried: '',
        shouldKnow: [],
        mayApprove: true,
        slas: slaStatesOf(given.slas ?? []),
      },
      null,
    );
  }

  async act(issueId: string, command: Command, by = 'mona'): Promise<void> {
    const acted = await commandEscalation(this.ports, `${issueId}-1`, by, command);
    if (!acted.ok) throw new Error(acted.problem.message);
  }

  logEffort(issueId: string, minutes: number): Promise<void> {
    return this.act(issueId, {
      do: 'log-effort',
      minutes,
      work: 'technical',
      person: 'ada',
      occasion: 'by-hand',
      startedAt: null,
    });
  }

  /** What Jira now says of a work item that changed. */
  change(issueId: string, given: Partial<IssueHistory>): void {
    const history = this.desk.histories.get(issueId);
    if (history) this.desk.put({ ...history, ...given });
  }

  /** What is due is set off and worked on to its end; answers in how many invocations. */
  async count(): Promise<number> {
    this.pushed.length = 0;
    await reportsDue(this.ports, [PROJECT]);
    return this.finish();
  }

  /** Figures wait for steps that came due, and here nobody works those off. */
  async leaveNoStepWaiting(): Promise<void> {
    for (const key of this.store.keys('agenda')) await this.store.transact([{ remove: 'agenda', key }]);
  }

  async finish(): Promise<number> {
    await this.leaveNoStepWaiting();
    for (let runs = 0; runs < 60; runs += 1) {
      const next = this.pushed.findIndex(({ look }) => look.startsWith('report:'));
      if (next < 0) return runs;
      const [message] = this.pushed.splice(next, 1);
      await workReport(this.ports, message?.look.slice('report:'.length) ?? '');
    }
    throw new Error('the figures are never done');
  }

  async page(by: ReportDim = 'service', given: Partial<ProjectPermit> = {}): Promise<ReportView> {
    const all = [...this.desk.histories.keys()].filter((id) => !this.unseen.includes(id));
    const permit = aProjectPermit(given);
    const desk = { ...permit.desk, visible: seesIssues(...all) };
    const view = await viewReport(this.ports, { ...permit, desk }, { ...MARCH, dim: by, skip: 0 });
    if (!view.ok) throw new Error(view.problem.message);
    return view.value;
  }
}
