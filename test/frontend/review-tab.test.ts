import { describe, expect, it } from '@jest/globals';
import type { ReviewView } from '../../src/contract/review-view';
import { HOUR } from '../../src/domain/time';
import { aReview, aReviewView, aStep } from '../support/a-review-view';
import { asManager } from '../support/a-managers-workspace';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';
import { openSurface, type Answers } from '../support/an-open-surface';
import type { Surface } from '../support/surface';

const OF_CLOSED = [
  'open',
  'save-review',
  'add-preventive',
  'complete-preventive',
  'link-problem',
  'waive-step',
] as const;
const OF_RUNNING = ['open', 'set-trend', 'waive-step'] as const;
const closed = aRecordView({ stage: 'closed', endedAt: NOW - HOUR });

async function openTab(shown: ReviewView, answers: Answers = {}, record = closed): Promise<Surface> {
  const may = record === closed ? OF_CLOSED : OF_RUNNING;
  const workspace = await asManager(record, { 'review.view': () => shown, ...answers }, may);
  await workspace.openTab('Review');
  return workspace;
}

describe('the review tab while it runs', () => {
  const running = aRecordView({ stage: 'acting' });

  it('says which step is due next, which are missing, and what was out of order or done by another', async () => {
    const steps = [
      aStep({ step: 'assessment', state: 'missing', dueAt: NOW - HOUR }),
      aStep(),
      aStep({
        step: 'manager',
        state: 'done',
        dueAt: null,
        evidence: { at: NOW - HOUR, by: 'lena', code: 'manager-set' },
        inOrder: false,
        rightRole: false,
      }),
    ];
    const workspace = await openTab(aReviewView({ steps }), {}, running);
    expect(workspace.text).toContain('Next: Plan agreed, due in 1 hr, 10:00 AM');
    expect(workspace.text).toContain('1 missing Assessment complete');
    expect(workspace.text).toContain('Before the step that comes first');
    expect(workspace.text).toContain('Not by the escalation manager');
    expect(workspace.people()).toContain('lena');
  });

  it('shows the trend that was set beside the one that the formula proposes', async () => {
    const set = { value: 'worsening', words: 'Two more sites.', by: 'marco', at: NOW - HOUR } as const;
    const proposed = { value: 'improving', lastDay: -2, dayBefore: 1 } as const;
    const workspace = await openTab(aReviewView({ trend: { set, proposed } }), {}, running);
    for (const words of ['Worsening', 'Two more sites.', 'Improving', '-2 points in the last 24 hours'])
      expect(workspace.text).toContain(words);
  });

  it('asks for a reason when a trend is set', async () => {
    const workspace = await openTab(aReviewView(), { 'trend.set': () => anEscalatedView(running) }, running);
    await workspace.clickFirst('Set trend');
    await workspace.submit();
    expect(workspace.errors()).toHaveLength(2);
    await workspace.fill('Where is it heading?', 'worsening');
    await workspace.fill('Why', 'Two more sites.');
    await workspace.submit();
    const sent = workspace.calls.find(({ call }) => call === 'trend.set');
    expect(sent?.payload).toEqual({ escalationId: '10001-1', trend: 'worsening', words: 'Two more sites.' });
  });

  it('lets a step go with a reason, until the end of a day or for good', async () => {
    const answers = { 'step.waive': () => anEscalatedView(running) };
    const workspace = await openTab(aReviewView(), answers, running);
    await workspace.clickFirst('Waive a step');
    await workspace.fill('Step', 'Plan agreed');
    await workspace.fill('Why', 'The provider has one.');
    await workspace.fill('Waived until (end of day)', '2026-11-17');
    await workspace.submit();
    const sent = workspace.calls.find(({ call }) => call === 'step.waive');
    expect(sent?.payload).toMatchObject({ step: 'plan', until: Date.UTC(2026, 10, 17, 22, 59) });
  });
});

describe('the review tab of what is closed', () => {
  it('says by when the review is due, and how old the search for the cause is', async () => {
    const problem = { issueId: '7', key: 'SUP-7', summary: 'Leaking pool', hidden: false };
    const workspace = await openTab(aReviewView({ review: aReview({ problem, problemAgeMs: 2 * HOUR }) }));
    for (const words of [
      'Review due in 1 hr, 10:00 AM',
      'Nothing is written yet.',
      'SUP-7 Leaking pool',
      '1 hr since closing, 2 hr since the problem was opened',
    ])
      expect(workspace.text).toContain(words);
  });

  it('completes the review, and those of others that are chosen', async () => {
    const others = [{ escalationId: '10002-1', name: 'SUP-2 E1', summary: 'Also down' }];
    const workspace = await openTab(aReviewView({ review: aReview({ others, revision: 3 }) }), {
      'review.save': () => anEscalatedView(closed),
    });
    await workspace.clickFirst('Write review');
    await workspace.click('Complete');
    expect(workspace.errors()).toHaveLength(3);
    await workspace.fill('What happened', 'The pool ran dry.');
    await workspace.fill('Causes', 'A leak.');
    await workspace.fill('Outcome', 'Avoidable');
    await workspace.fill('Also complete the review of', ['SUP-2 E1 Also down']);
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'review.save')?.payload).toEqual({
      escalationId: '10001-1',
      revision: 3,
      happened: 'The pool ran dry.',
      wentWell: '',
      causes: 'A leak.',
      outcome: 'avoidable',
      complete: true,
      also: ['10002-1'],
    });
  });

  it('keeps what was typed when somebody else changed the review, and shows what is stored now', async () => {
    let shown = aReviewView({ review: aReview() });
    const saved: unknown[] = [];
    const workspace = await openTab(shown, {
      'review.view': () => shown,
      'review.save': ({ revision }) => {
        saved.push(revision);
        if (saved.length > 1) return anEscalatedView(closed);
        shown = aReviewView({ review: aReview({ revision: 1, happened: 'Theirs.' }) });
        return { code: 'changed-meanwhile', message: '', retry: 'later' };
      },
    });
    await workspace.clickFirst('Write review');
    await workspace.fill('What happened', 'Mine.');
    await workspace.click('Save draft');
    expect(workspace.initial('What happened')).toBe('');
    await workspace.click('Save draft');
    expect(workspace.calls.filter(({ call }) => call === 'review.save').at(-1)?.payload).toMatchObject({
      happened: 'Mine.',
    });
  });

  it('creates a problem in the reader’s name from the causes, or links one that exists', async () => {
    const answers = {
      'review.create-problem': () => anEscalatedView(closed),
      'review.link-problem': () => anEscalatedView(closed),
    };
    const workspace = await openTab(aReviewView({ review: aReview({ causes: 'A leak.' }) }), answers);
    await workspace.clickFirst('Name the problem');
    await workspace.fill('Which problem?', 'create');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'review.create-problem')?.payload).toEqual({
      escalationId: '10001-1',
      summary: 'Problem behind SUP-1 E1',
      text: 'A leak.',
    });
  });

  it('marks a preventive action done with one click', async () => {
    const action = {
      id: '10001-1:preventive:1',
      title: 'Alarm on the pool',
      ownerId: 'ada',
      dueAt: NOW - HOUR,
      state: 'open' as const,
    };
    const workspace = await openTab(aReviewView({ review: aReview({ preventive: [action] }) }), {
      'review.complete-preventive': () => anEscalatedView(closed),
    });
    expect(workspace.text).toContain('Overdue by 1 hr');
    await workspace.click('Mark done');
    expect(workspace.calls.find(({ call }) => call === 'review.complete-preventive')?.payload).toEqual({
      escalationId: '10001-1',
      actionId: action.id,
    });
  });
});

describe('the badge of what is closed', () => {
  it('opens the review that is due with one click, for whoever may write it', async () => {
    const due = aRecordView({ stage: 'closed', endedAt: NOW - HOUR, reviewDueAt: NOW + HOUR });
    const answers: Answers = { 'review.view': () => aReviewView({ review: aReview() }) };
    const badge = await openSurface('badge', {
      'issue.view': () => anEscalatedView(due, { may: OF_CLOSED }),
      ...answers,
    });
    await badge.click('Write review');
    expect(badge.text).toContain('What happened');
    const reader = await openSurface('badge', {
      'issue.view': () => anEscalatedView(due, { may: ['open'] }),
    });
    expect(reader.buttons()).not.toContain('Write review');
  });
});
