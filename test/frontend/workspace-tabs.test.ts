import { describe, expect, it } from '@jest/globals';
import { aPlanView } from '../support/a-plan-view';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anAction, asManager } from '../support/a-managers-workspace';
import { aLevelView, anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';

describe('the plan', () => {
  it('says what to do while it is empty', async () => {
    const workspace = await asManager(aRecordView());
    await workspace.openTab('Plan');
    expect(workspace.text).toContain('No action is planned yet');
    expect(workspace.buttons()).toEqual(['Add action']);
  });

  it('adds an action with an owner and a time in the reader’s zone', async () => {
    const record = aRecordView();
    const workspace = await asManager(record, { 'plan.add-action': () => anEscalatedView(record) });
    await workspace.openTab('Plan');
    await workspace.clickFirst('Add action');
    await workspace.fill('What is to be done', 'Replace the pool');
    await workspace.fill('Owner', 'ada');
    await workspace.fill('Due on', '2026-11-16');
    await workspace.fill('Due at', '14:30');
    await workspace.submit();
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      revision: 1,
      title: 'Replace the pool',
      ownerId: 'ada',
      dueAt: Date.UTC(2026, 10, 16, 13, 30),
    });
  });

  it('takes no time that has passed', async () => {
    const workspace = await asManager(aRecordView());
    await workspace.openTab('Plan');
    await workspace.clickFirst('Add action');
    await workspace.fill('What is to be done', 'Replace the pool');
    await workspace.fill('Due on', '2026-11-16');
    await workspace.fill('Due at', '08:59');
    await workspace.submit();
    expect(workspace.errors()).toEqual(['This time has passed. Please give a later one.']);
  });

  it('shows what is late, what is done, and who agreed', async () => {
    const actions = [
      anAction({ dueAt: NOW - HOUR }),
      anAction({ id: '10001-1:action:2', title: 'Call them', state: 'done' }),
    ];
    const workspace = await asManager(
      aRecordView({ plan: aPlanView({ actions, agreedAt: NOW - MINUTE, agreedBy: 'marco' }) }),
    );
    await workspace.openTab('Plan');
    expect(workspace.text).toContain('Overdue by 1 hr');
    expect(workspace.all('Lozenge').map((node) => node.children[0]?.props['text'])).toContain('Done');
    expect(workspace.text).toContain('Agreed 8:59 AM by');
  });
});

describe('the ladder', () => {
  it('shows who was told and answered, and who is next and when', async () => {
    const levels = [
      aLevelView({ state: 'acknowledged', people: ['lena'], answered: ['lena'], at: NOW - HOUR }),
      aLevelView({ level: 2, name: 'Management' }),
    ];
    const workspace = await asManager(
      aRecordView({
        level: 1,
        levels,
        nextLevelAt: NOW + HOUR,
        climb: { ...aRecordView().climb, nextLevel: 2 },
      }),
    );
    await workspace.openTab('Ladder');
    for (const words of [
      '1. Team lead',
      'Told 1 hr ago, 8:00 AM',
      'Answered by',
      'Next: told in 1 hr, 10:00 AM if nobody answers first',
      'Its people are looked up when they are told.',
    ])
      expect(workspace.text).toContain(words);
    expect(workspace.buttons()).toEqual(['Escalate now']);
  });

  it('offers no climbing beyond its end', async () => {
    const levels = [aLevelView({ state: 'told', people: ['lena'], at: NOW })];
    const workspace = await asManager(aRecordView({ level: 1, levels, nextLevelAt: null }));
    await workspace.openTab('Ladder');
    expect(workspace.buttons()).toEqual([]);
  });
});
