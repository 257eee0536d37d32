import { describe, expect, it } from '@jest/globals';
import type { HandoffForm, HandoffsView, OpenHandoffView } from '../../src/contract/handoff-view';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anEscalatedView, anIssueView, aRecordView, NOW } from '../support/an-issue-view';
import { openSurface, type Answers } from '../support/an-open-surface';

const open = (given: Partial<OpenHandoffView> = {}): OpenHandoffView => ({
  id: '10001-h1',
  from: 'Network',
  to: 'Database',
  toTier: 2,
  sender: 'ben',
  at: NOW - HOUR,
  dueAt: NOW + 25 * MINUTE,
  words: 'Queries time out',
  pack: [
    { id: 'tried', name: null, text: 'A restart' },
    { id: 'query', name: 'The slow query', text: 'SELECT 1' },
  ],
  mine: true,
  may: ['accept', 'return'],
  ...given,
});

const handoffs = (given: Partial<HandoffsView> = {}): HandoffsView => ({
  open: null,
  history: [],
  older: 0,
  firstTeam: null,
  pairs: [],
  mayOffer: true,
  hasTeams: true,
  ...given,
});

const FORM: HandoffForm = {
  teams: [
    { value: 'Network', tier: 1, asks: [], acceptWithin: null },
    {
      value: 'Database',
      tier: 2,
      asks: [
        { id: 'tried', name: null },
        { id: 'query', name: 'The slow query' },
      ],
      acceptWithin: { minutes: 60, clock: 'working' },
    },
  ],
};

const workspace = (view: HandoffsView | null, answers: Answers = {}) =>
  openSurface('workspace', { 'issue.view': () => anIssueView({ handoffs: view }), ...answers });

describe('the workspace of a work item that is not escalated', () => {
  it('offers it with the fields that the chosen team asks for', async () => {
    const surface = await workspace(handoffs(), {
      'handoff.form': () => FORM,
      'handoff.offer': () =>
        anIssueView({ handoffs: handoffs({ open: open({ mine: false, may: ['withdraw'] }) }) }),
    });
    await surface.click('Offer to a team…');
    expect(surface.text).not.toContain('The slow query');
    await surface.fill('To which team', 'Database (tier 2)');
    expect(surface.text).toContain('Answers within 1 hr of working time, otherwise it comes back');
    await surface.fill('What is asked of the team', 'Queries time out');
    await surface.fill('What was tried so far', 'A restart');
    await surface.submit();
    expect(surface.errors()).toEqual(['Please fill this in.']);
    await surface.fill('The slow query', 'SELECT 1');
    await surface.submit();
    expect(surface.calls.at(-1)).toEqual({
      call: 'handoff.offer',
      payload: {
        issueId: '10001',
        to: 'Database',
        words: 'Queries time out',
        package: { tried: 'A restart', query: 'SELECT 1' },
      },
    });
    expect(surface.text).toContain('It is the turn of Database');
    expect(surface.buttons()).toContain('Withdraw…');
  });

  it('keeps what was typed when the answer is lost', async () => {
    const surface = await workspace(handoffs(), {
      'handoff.form': () => FORM,
      'handoff.offer': () => 'lost',
    });
    await surface.click('Offer to a team…');
    await surface.fill('To which team', 'Network (tier 1)');
    await surface.fill('What is asked of the team', 'The line is down');
    await surface.submit();
    expect(surface.text).toContain('What you typed is still here.');
    await surface.click('Cancel');
    await surface.click('Offer to a team…');
    expect(surface.initial('What is asked of the team')).toBe('The line is down');
  });

  it('shows whose turn it is, until when, and the whole package', async () => {
    const surface = await workspace(handoffs({ open: open(), mayOffer: false }));
    for (const words of [
      'Network → Database',
      'Your team is asked to accept or return this',
      'Answer due in 25 min',
      'What was tried so far',
      'A restart',
      'The slow query',
    ])
      expect(surface.text).toContain(words);
    expect(surface.people()).toContain('ben');
    expect(surface.buttons()).toEqual(expect.arrayContaining(['Accept…', 'Return…']));
    expect(surface.buttons()).not.toContain('Offer to a team…');
  });

  it('offers the project’s quick words where it is returned', async () => {
    const quickWords = { updates: [], reasons: ['We need the logs of both nodes.'] };
    const view = anIssueView({ handoffs: handoffs({ open: open() }), quickWords });
    const surface = await openSurface('workspace', {
      'issue.view': () => view,
      'handoff.return': () => anIssueView({ handoffs: handoffs() }),
    });
    await surface.click('Return…');
    await surface.fill('Reason', 'The package is incomplete');
    await surface.fill('Quick words', 'We need the logs of both nodes.');
    await surface.submit();
    expect(surface.calls.at(-1)).toMatchObject({
      call: 'handoff.return',
      payload: { words: 'We need the logs of both nodes.' },
    });
  });

  it('returns it with a coded reason, and asks for words where the reason is another', async () => {
    const surface = await workspace(handoffs({ open: open() }), {
      'handoff.return': () => anIssueView({ handoffs: handoffs() }),
    });
    await surface.click('Return…');
    await surface.fill('Reason', 'Another reason');
    await surface.submit();
    expect(surface.errors()).toEqual(['Please fill this in.']);
    await surface.fill('Reason', 'Wrong team');
    await surface.submit();
    expect(surface.calls.at(-1)?.payload).toEqual({ handoffId: '10001-h1', reason: 'wrong-team', words: '' });
  });

  it('accepts it, and says who is to work on it', async () => {
    const surface = await workspace(handoffs({ open: open() }), {
      'handoff.accept': () => anIssueView({ handoffs: handoffs() }),
    });
    await surface.click('Accept…');
    await surface.fill('Who works on it', 'keep');
    await surface.submit();
    expect(surface.calls.at(-1)?.payload).toEqual({ handoffId: '10001-h1', assign: false });
  });

  it('tells the history from the first team on, and who throws it back and forth', async () => {
    const surface = await workspace(
      handoffs({
        history: [
          {
            id: '10001-h2',
            from: 'Network',
            to: 'Database',
            state: 'expired',
            at: NOW - MINUTE,
            by: null,
            returnReason: null,
            words: '',
          },
          {
            id: '10001-h1',
            from: 'Network',
            to: 'Database',
            state: 'returned',
            at: NOW - HOUR,
            by: 'dan',
            returnReason: 'no-capacity',
            words: 'Not this week',
          },
        ],
        older: 31,
        firstTeam: 'Service desk',
        pairs: [{ from: 'Network', to: 'Database', offered: 3, accepted: 1, returned: 2 }],
      }),
    );
    expect(surface.text).toContain('Network → Database: 3 times, returned twice');
    expect(surface.text).toContain('not answered');
    expect(surface.text).toContain('returned (No capacity)');
    expect(surface.text).toContain('Not this week');
    expect(surface.text).toContain('31 older hand-offs are not shown.');
    expect(surface.text).toContain('It started with Service desk');
  });

  it('says why nothing can be offered where no team has people', async () => {
    const surface = await workspace(handoffs({ hasTeams: false, mayOffer: false }));
    expect(surface.text).toContain('No team of this project can be offered work yet.');
    expect(surface.buttons()).not.toContain('Offer to a team…');
  });

  it('has no hand-offs for who may not see them', async () => {
    const surface = await workspace(null);
    expect(surface.text).not.toContain('Hand-offs');
  });
});

describe('the workspace of an escalated work item', () => {
  it('has the hand-offs in a tab of their own', async () => {
    const view = anEscalatedView(aRecordView(), { handoffs: handoffs({ open: open() }) });
    const surface = await openSurface('workspace', { 'issue.view': () => view });
    await surface.openTab('Hand-offs');
    expect(surface.text).toContain('Your team is asked to accept or return this');
  });
});

describe('the badge', () => {
  it('says that a hand-off waits for my team, escalated or not', async () => {
    for (const view of [
      anIssueView({ handoffs: handoffs({ open: open() }) }),
      anEscalatedView(aRecordView(), { handoffs: handoffs({ open: open() }) }),
    ]) {
      const badge = await openSurface('badge', { 'issue.view': () => view });
      expect(badge.text).toContain('A hand-off waits for your team');
      expect(badge.text).toContain('Answer due in 25 min');
    }
  });

  it('tells others to whom it is offered, and how late the answer is', async () => {
    const view = anIssueView({ handoffs: handoffs({ open: open({ mine: false, dueAt: NOW - MINUTE }) }) });
    const badge = await openSurface('badge', { 'issue.view': () => view });
    expect(badge.text).toContain('Offered to Database, not answered yet');
    expect(badge.text).toContain('The answer is late by 1 min');
  });
});
