import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/time';
import { EscalationRun, START } from '../../support/escalation-run';

const managed = (): EscalationRun => {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
};
const post = (run: EscalationRun, nextAt: number | null = null) =>
  run.do({ do: 'post-update', audience: 'customer', text: 'we are on it', nextAt });

describe('promised updates', () => {
  it('reminds the manager at 80 % of the pace and marks the promise missed at its end', () => {
    const run = managed();
    run.pass(47);
    expect(run.told('update-reminder')).toEqual([]);
    run.pass(1);
    expect(run.told('update-reminder')).toEqual(['mona']);
    run.pass(12);
    expect(run.told('update-overdue')).toEqual(['mona']);
    expect(run.head.promises.customer).toMatchObject({ missed: true, missedCount: 1, kept: 0 });
  });

  it('keeps the promise when the update comes in time, and promises the next by the pace', () => {
    const run = managed();
    run.pass(50);
    post(run);
    expect(run.head.promises.customer).toMatchObject({
      kept: 1,
      missedCount: 0,
      missed: false,
      dueAt: START + 110 * MINUTE,
    });
  });

  it('counts a late update as missed once, whether or not the engine had marked it', () => {
    const marked = managed();
    marked.pass(70);
    post(marked);
    const unmarked = managed();
    unmarked.now += 70 * MINUTE;
    post(unmarked);
    for (const run of [marked, unmarked])
      expect(run.head.promises.customer).toMatchObject({ kept: 0, missedCount: 1, missed: false });
  });

  it('promises the time that a person named instead of the pace, and only a time to come', () => {
    const run = managed();
    expect(post(run, START + 5 * MINUTE).ok).toBe(true);
    expect(run.head.promises.customer).toMatchObject({ promised: true, dueAt: START + 5 * MINUTE });
    expect(post(run, START)).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'nextAt' }] },
    });
  });

  it('writes in public for the customer alone; other audiences read it inside', () => {
    const run = managed();
    post(run);
    run.do({ do: 'post-update', audience: 'management', text: 'bad', nextAt: null });
    expect(run.effects.filter(({ kind }) => kind.endsWith('-update')).map(({ kind }) => kind)).toEqual([
      'public-update',
      'internal-update',
    ]);
  });

  it('promises anew and counts on after a relapse', () => {
    const run = managed();
    post(run);
    run.do({ do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: START + 60 * MINUTE });
    run.do({ do: 'agree-plan' });
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    run.pass(600);
    expect(run.told('update-overdue')).toEqual([]);
    run.do({ do: 'relapse', words: 'again' });
    expect(run.head.promises.customer).toMatchObject({ kept: 1, dueAt: run.now + 60 * MINUTE });
  });
});
