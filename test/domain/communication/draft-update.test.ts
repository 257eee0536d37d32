import { describe, expect, it } from '@jest/globals';
import { draftUpdate } from '../../../src/domain/communication/draft-update';
import { executiveBrief } from '../../../src/domain/communication/executive-brief';
import type { Audience } from '../../../src/domain/escalation/audience';
import type { JournalEntry } from '../../../src/domain/escalation/journal';
import { MINUTE } from '../../../src/domain/time';
import { EscalationRun, START } from '../../support/escalation-run';

/** A run with its journal as entries, newest first, as it is read. */
const journalOf = (run: EscalationRun): readonly JournalEntry[] =>
  run.lines
    .map(({ code, at, params }) => ({
      at,
      by: 'mona',
      lines: [{ code, params: params as JournalEntry['lines'][number]['params'] }],
      inputs: null,
    }))
    .reverse();
const draft = (run: EscalationRun, audience: Audience) =>
  draftUpdate({ head: run.head, duties: [...run.duties.values()] }, journalOf(run), audience, run.now);
const codes = (run: EscalationRun, audience: Audience) => draft(run, audience).lines.map(({ code }) => code);
const post = (run: EscalationRun, audience: Audience) =>
  run.do({ do: 'post-update', audience, text: 'We are on it.', nextAt: null });

/** Started, with a manager and a plan of two actions of which one is done, an hour later. */
function anHourOfWork(): EscalationRun {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.pass(10);
  for (const title of ['Restart db-07', 'Call Initech'])
    run.do({ do: 'add-action', revision: 0, title, ownerId: 'bob', dueAt: START + 30 * MINUTE });
  run.do({ do: 'agree-plan' });
  run.pass(40);
  run.do({ do: 'complete-action', actionId: '1-1:action:1' });
  run.pass(10);
  return run;
}

describe('a drafted update', () => {
  it('tells the customer what happened, and neither whom, what nor where', () => {
    const run = anHourOfWork();
    const { scope, hasNews, lines } = draft(run, 'customer');
    expect(scope).toBe('outside');
    expect(hasNews).toBe(true);
    expect(lines.map(({ code }) => code)).toEqual([
      'opened',
      'manager-set',
      'plan-agreed',
      'actions-done',
      'steps',
    ]);
    expect(lines.at(-1)?.params).toEqual({ count: 1, steps: 2 });
    const said = JSON.stringify(lines);
    for (const inside of ['mona', 'bob', '"one"', 'db-07', 'Initech', 'level'])
      expect(said).not.toContain(inside);
  });

  it('tells people inside of levels and of what is late', () => {
    const run = anHourOfWork();
    expect(codes(run, 'management')).toEqual(expect.arrayContaining(['level-told', 'actions-done', 'steps']));
    expect(draft(run, 'management').lines.at(-1)).toEqual({
      code: 'steps',
      params: { count: 1, steps: 2, late: 1 },
    });
  });

  it('says honestly that nothing changed since, and counts from the last update to that very audience', () => {
    const run = anHourOfWork();
    run.now += MINUTE;
    post(run, 'customer');
    const at = run.now;
    run.now += 30 * MINUTE;
    expect(draft(run, 'customer')).toMatchObject({
      hasNews: false,
      lines: [{ code: 'no-change', params: { since: at } }],
    });
    expect(draft(run, 'management').hasNews).toBe(true);
  });

  it('has nothing to report to a customer before anything happened', () => {
    const run = new EscalationRun();
    expect(draftUpdate({ head: run.head, duties: [] }, [], 'customer', run.now)).toEqual({
      scope: 'outside',
      hasNews: false,
      lines: [{ code: 'nothing-yet', params: {} }],
    });
  });

  it('tells of a wait for the customer until it is over, and of no other wait', () => {
    const run = new EscalationRun();
    run.now += MINUTE;
    run.subject({ waiting: { reason: 'provider', capMinutes: null } });
    expect(codes(run, 'customer')).not.toContain('waits-for-customer');
    run.now += MINUTE;
    run.subject({ waiting: { reason: 'customer', capMinutes: null } });
    expect(codes(run, 'customer')).toContain('waits-for-customer');
    run.now += MINUTE;
    run.subject({ waiting: null });
    expect(codes(run, 'customer')).toContain('goes-on');
    expect(codes(run, 'customer')).not.toContain('waits-for-customer');
  });

  it('asks a provider how their work stands, and tells them nothing else of ours', () => {
    expect(codes(anHourOfWork(), 'provider')).toEqual(['nothing-yet', 'ask-provider']);
  });

  it('takes back a fix that did not last', () => {
    const run = anHourOfWork();
    run.do({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    expect(codes(run, 'customer')).toContain('fixed');
    run.now += MINUTE;
    run.do({ do: 'relapse', words: 'It is back.' });
    expect(codes(run, 'customer')).toContain('relapsed');
    expect(codes(run, 'customer')).not.toContain('fixed');
  });
});

describe('the brief for executives', () => {
  const brief = (run: EscalationRun) =>
    executiveBrief({ ...run.state, duties: [...run.duties.values()] }, journalOf(run), null, run.now);
  const section = (run: EscalationRun, name: string) =>
    brief(run).find(({ section: one }) => one === name)?.lines ?? [];

  it('says when the customer hears next, and that they should have heard where that time has passed', () => {
    const run = anHourOfWork();
    const told = (nextAt: number) =>
      executiveBrief({ ...run.state, duties: [] }, [], nextAt, run.now).find(
        ({ section: one }) => one === 'customer',
      )?.lines[0]?.code;
    expect([told(run.now + MINUTE), told(run.now)]).toEqual(['customer-next', 'customer-late']);
  });

  it('says in six sections how it stands, whom it hurts, who has it, what is next, and what changed', () => {
    const run = anHourOfWork();
    expect(brief(run).map(({ section: name }) => name)).toEqual([
      'state',
      'impact',
      'owner',
      'plan',
      'customer',
      'changed',
    ]);
    expect(section(run, 'impact')).toEqual([{ code: 'not-assessed', params: {} }]);
    expect(section(run, 'owner')[0]).toEqual({ code: 'manager', params: { accountId: 'mona' } });
    expect(section(run, 'plan')).toEqual([
      { code: 'steps', params: { count: 1, steps: 2, late: 1 } },
      {
        code: 'next-step',
        params: { title: 'Call Initech', at: START + 30 * MINUTE },
      },
      { code: 'step-owner', params: { accountId: 'bob' } },
    ]);
    expect(section(run, 'changed')[0]).toEqual({ code: 'first', params: {} });
  });

  it('tells only what changed since the last one', () => {
    const run = anHourOfWork();
    run.now += MINUTE;
    post(run, 'executives');
    const at = run.now;
    run.now += MINUTE;
    expect(section(run, 'changed')).toEqual([{ code: 'nothing-changed', params: { at } }]);
    run.do({ do: 'change-severity', severity: 'high', words: 'It calmed down.' });
    expect(section(run, 'changed')).toEqual([
      { code: 'since', params: { at } },
      { code: 'urgency-changed', params: { severity: 'high', count: 1 } },
    ]);
  });
});
