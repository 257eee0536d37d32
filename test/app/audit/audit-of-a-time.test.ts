import { beforeEach, describe, expect, it } from '@jest/globals';
import { listAudited } from '../../../src/app/audit/list-audited';
import { viewAudit } from '../../../src/app/audit/view-audit';
import type { AuditCases, AuditView } from '../../../src/contract/audit-view';
import type { ProcessStep } from '../../../src/domain/audit/process-step';
import type { Result } from '../../../src/domain/problem';
import { aProjectPermit, aCallerDesk, seesIssues } from '../../support/a-project-permit';
import { MARCH, ReportWorld } from '../report/report-world';

let world: ReportWorld;

const permitFor = (...ids: readonly string[]) =>
  aProjectPermit({ desk: aCallerDesk({ visible: seesIssues(...ids) }) });
const known = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const view = async (...ids: readonly string[]): Promise<AuditView> =>
  known(await viewAudit(world.ports, permitFor(...ids), MARCH));
const cases = async (step: ProcessStep | null, ...ids: readonly string[]): Promise<AuditCases> =>
  known(await listAudited(world.ports, permitFor(...ids), { ...MARCH, step, cursor: null }));
const stateOf = ({ steps }: AuditView, step: ProcessStep) => steps.find((one) => one.step === step)?.states;

/** Withdrawn by its manager, who was set before: no other step was needed. */
async function ended(issueId: string, secured = false): Promise<void> {
  await world.start(issueId, '7', { secured });
  await world.act(issueId, { do: 'set-manager', accountId: 'mona' }, 'ada');
  await world.act(issueId, { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
}

beforeEach(async () => {
  world = new ReportWorld();
  await ended('1');
  await ended('2', true);
  await world.start('3');
  await world.count();
});

describe('the audit of a month', () => {
  it('is of what ended in it, with what carries a security level for whoever may browse it', async () => {
    const all = await view('1', '2', '3');
    expect(all.ended).toBe(2);
    expect(stateOf(all, 'manager')).toMatchObject({ done: 2, missing: 0 });
    expect(all.hidden).toBe(false);
  });

  it('says to everybody else that something is hidden, and no more', async () => {
    const own = await view('1');
    expect(own).toMatchObject({ ended: 1, hidden: true });
    expect(stateOf(own, 'manager')).toMatchObject({ done: 1 });
  });

  it('knows no share of a month in which nothing ended', async () => {
    const april = { from: '2026-04', to: '2026-04' };
    expect(known(await viewAudit(world.ports, permitFor('1'), april))).toMatchObject({
      ended: 0,
      share: null,
    });
  });

  it('opens on three months, unasked', async () => {
    const unasked = await viewAudit(world.ports, permitFor('1'), { from: null, to: null });
    expect(known(unasked)).toMatchObject({ from: '2026-01', to: '2026-03' });
  });
});

describe('what is behind the audit', () => {
  it('are the escalations that ended, each with its steps, those alone that the reader may browse', async () => {
    const { cases: found, hidden } = await cases(null, '1');
    expect(found.map(({ key, endedAs }) => [key, endedAs])).toEqual([['SUP-1', 'withdrawn']]);
    expect(found[0]?.steps.manager).toEqual({ state: 'done', inOrder: true, rightRole: true });
    expect(hidden).toBe(true);
  });

  it('is asked for a step: those alone come that did not follow it', async () => {
    expect((await cases('manager', '1', '2')).cases).toEqual([]);
  });

  it('says that some are in no figures yet', async () => {
    world.move(60);
    await world.act('3', { do: 'withdraw', reason: 'resolved', words: 'Solved.' });
    expect(await cases(null, '1', '2', '3')).toMatchObject({ uncounted: true });
  });
});
