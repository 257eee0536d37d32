import { describe, expect, it } from '@jest/globals';
import { fail, type Problem } from '../../src/domain/problem';
import type { PortalView } from '../../src/contract/portal-view';
import { HOUR } from '../../src/domain/time';
import { aPortalView, PORTAL_NOW } from '../support/a-portal-view';
import { Surface } from '../support/surface';

type Answer = PortalView | Problem | 'lost';

function open(
  entry: 'portal' | 'portal-action',
  answer: (call: string, payload: unknown) => Answer,
): Promise<Surface> {
  const load =
    entry === 'portal'
      ? () => import('../../src/frontend/portal/portal')
      : () => import('../../src/frontend/portal-action/portal-action');
  const invoke = (call: string, payload: unknown): Promise<unknown> => {
    const given = answer(call, payload);
    if (given === 'lost') return Promise.reject(new Error('There was an error invoking the function'));
    return Promise.resolve('retry' in given ? { ok: false, problem: given } : { ok: true, value: given });
  };
  const extension = { portal: { id: '1' }, request: { key: 'SUP-3' } };
  return Surface.open(
    { accountId: 'carla', issueId: '', invoke, extension, timezone: 'Europe/Lisbon' },
    load,
  );
}

describe('the portal', () => {
  it('says that it is escalated, since when, how high, who owns it and when the next update comes', async () => {
    const portal = await open('portal', () => aPortalView());
    expect(portal.calls).toEqual([{ call: 'portal.view', payload: { requestKey: 'SUP-3' } }]);
    for (const words of [
      'This request is escalated',
      'Being worked on',
      '2 hr ago, 6:00 AM',
      'level 1 of 3 of our management: Service management',
      'our escalation manager',
      'in 1 hr, 9:00 AM',
      'The new router is on its way.',
    ])
      expect(portal.text).toContain(words);
    expect(portal.text).not.toMatch(/\{\w+\}|undefined|null/);
    expect(portal.people()).toEqual([]);
  });

  it('is honest about a promise that is late', async () => {
    const { escalation } = aPortalView();
    const nextUpdate = { at: PORTAL_NOW - HOUR, isLate: true };
    const portal = await open('portal', () =>
      aPortalView({ escalation: escalation && { ...escalation, nextUpdate } }),
    );
    expect(portal.text).toContain('was promised for 7:00 AM and is late');
  });

  it('says from the beginning when silence closes it', async () => {
    const { escalation } = aPortalView();
    const closesAt = PORTAL_NOW + HOUR;
    const watched = {
      ...(escalation as NonNullable<typeof escalation>),
      stage: 'watched',
      closesAt,
    } as const;
    const portal = await open('portal', () =>
      aPortalView({ escalation: watched, may: ['relapse', 'agree'] }),
    );
    expect(portal.text).toContain('If we hear nothing from you, we close it at 9:00 AM.');
  });

  it('names no level where the project shows nobody', async () => {
    const { escalation } = aPortalView();
    const portal = await open('portal', () =>
      aPortalView({ escalation: escalation && { ...escalation, levelName: null } }),
    );
    expect(portal.text).toMatch(/level 1 of 3 of our management(?!:)/);
  });

  it('shows nothing of escalations where the project does not want it', async () => {
    const portal = await open('portal', () => aPortalView({ on: false }));
    expect(portal.text).toBe('There is nothing to see here.');
  });

  it('takes the customer’s word with one click, and asks for words only where it is not solved', async () => {
    const { escalation } = aPortalView();
    const watched = aPortalView({
      escalation: escalation && { ...escalation, stage: 'watched' },
      may: ['relapse', 'agree'],
    });
    const portal = await open('portal', (call) => (call === 'portal.view' ? aPortalView() : watched));
    await portal.click('It is solved');
    expect(portal.calls.at(-1)).toEqual({ call: 'portal.satisfied', payload: { requestKey: 'SUP-3' } });
    expect(portal.flags.map(({ title }) => title)).toEqual(['Thank you. We watch it now.']);
    await portal.click('It is not solved');
    await portal.fill('What is not solved, or came back?', 'It drops again.');
    await portal.submit();
    expect(portal.calls.at(-1)).toEqual({
      call: 'portal.relapse',
      payload: { requestKey: 'SUP-3', words: 'It drops again.' },
    });
  });

  it('keeps what was typed when the answer got lost, and reads the view anew', async () => {
    const portal = await open('portal', (call) => (call === 'portal.view' ? aPortalView() : 'lost'));
    await portal.click('Ask for an update');
    await portal.fill('What do you want to know?', 'Any news?');
    await portal.submit();
    expect(portal.initial('What do you want to know?')).toBeDefined();
    expect(portal.text).toContain('What you typed is still here.');
    expect(portal.calls.map(({ call }) => call)).toEqual(['portal.view', 'portal.ask', 'portal.view']);
  });

  it('says when it cannot be shown, and tries again on a click', async () => {
    let isThere = false;
    const portal = await open('portal', () =>
      isThere ? aPortalView() : fail('jira-unavailable', 'no answer').problem,
    );
    isThere = true;
    await portal.click('Try again');
    expect(portal.text).toContain('This request is escalated');
  });
});

describe('the action of a request', () => {
  it('asks for an update first, and says why escalating is not open', async () => {
    const view = aPortalView({
      escalation: null,
      updates: [],
      may: [],
      escalate: { allowed: false, why: 'ask-first', from: null },
    });
    const action = await open('portal-action', () => view);
    expect(action.text).toContain('To escalate, ask for an update first.');
    expect(action.text).toContain('You get an answer within 4 hr.');
    await action.fill('What do you want to know?', 'Any news?');
    await action.submit();
    expect(action.calls.at(-1)?.payload).toEqual({ requestKey: 'SUP-3', words: 'Any news?' });
    expect(action.closed).toBe(1);
  });

  it('escalates with a reason where that is open, and joins what a colleague escalated', async () => {
    const view = aPortalView({ ask: { allowed: false, why: 'is-asked', from: PORTAL_NOW + HOUR } });
    const action = await open('portal-action', () => ({ ...view, escalate: { allowed: true, joins: true } }));
    await action.fill('What does it mean for you?', 'We cannot work.');
    await action.submit();
    expect(action.errors()).toHaveLength(1);
    expect(action.calls).toHaveLength(1);
  });
});
