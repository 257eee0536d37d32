import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AdminCalls, CallName, PayloadOf, Reply, ReplyOf } from '../../src/contract/calls';
import { StorySite, type PersonName } from '../support/story-site';

let story: StorySite;

/** A call of the page of the site, as this person. */
async function call<N extends CallName<AdminCalls>>(
  who: PersonName,
  name: N,
  payload: PayloadOf<AdminCalls, N>,
): Promise<Reply<ReplyOf<AdminCalls, N>>> {
  const reply = await story.site.as(PEOPLE[who].accountId).invoke('escalation-site', name, payload);
  return reply as Reply<ReplyOf<AdminCalls, N>>;
}

async function ask<N extends CallName<AdminCalls>>(name: N, payload: PayloadOf<AdminCalls, N>) {
  const reply = await call('jonas', name, payload);
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.problem)}`);
  return reply.value;
}

beforeAll(async () => {
  story = await StorySite.open();
});

describe('the page of the site', () => {
  it('is shown to Jira admins, and to no project admin', () => {
    const pagesFor = (who: PersonName, isAdmin: boolean) =>
      story.site
        .as(PEOPLE[who].accountId, { isAdmin })
        .modulesFor('admin', {})
        .map(({ key }) => key);
    expect(pagesFor('jonas', true)).toEqual(['escalation-site']);
    expect(pagesFor('priya', false)).toEqual([]);
  });

  it('is opened by the app’s button in the list of connected apps, too, and stands in the menu once', async () => {
    const jonas = story.site.as(PEOPLE.jonas.accountId, { isAdmin: true });
    expect(await jonas.invoke('escalation-site-config', 'site.projects', {})).toMatchObject({ ok: true });
    expect(story.site.as(PEOPLE.jonas.accountId).context('escalation-site-config', {})).toMatchObject({
      extension: { type: 'jira:adminPage' },
    });
  });

  it('switches a project on that its admin then finds switched on', async () => {
    const before = await ask('site.projects', {});
    const support = before.projects.find(({ key }) => key === 'SUP');
    if (!support) throw new Error('the demo site has a support project');
    await ask('site.switch-project', { id: support.id, on: !support.switchedOn });
    const seen = await call('priya', 'settings.view', { projectId: support.id });
    expect(seen).toMatchObject({ ok: true, value: { switchedOn: !support.switchedOn } });
    await ask('site.switch-project', { id: support.id, on: true });
  });
});

describe('the self-test', () => {
  it('asks Jira for everything that the engine rests on, and finds the demo site well but for what is so on purpose', async () => {
    const { findings, projects } = await ask('site.self-test', {});
    expect(projects.map(({ key }) => key)).toEqual(['SUP']);
    expect(findings.filter(({ state }) => state === 'bad' || state === 'unknown')).toEqual([]);
    expect(new Set(findings.map(({ check }) => check)).size).toBe(8);
  });

  it('sends the admin a mail by the newest work item, and nobody else', async () => {
    const before = story.mails('jonas').length;
    const { issueKey } = await ask('site.test-mail', { id: '10000' });
    expect(story.mails('jonas').slice(before)).toEqual([expect.stringContaining(`${issueKey}: Test of the`)]);
  });
});

describe('what is kept', () => {
  it('can be removed of a project that is switched off, and the engine does it by itself', async () => {
    await story.escalate('SUP-12');
    await ask('site.switch-project', { id: '10000', on: false });
    const begun = await ask('data.erase', { scope: '10000', confirm: 'SUP' });
    expect(begun.erase).toMatchObject({ name: 'SUP', isRunning: true });
    await story.minutes(10);
    const ended = await ask('data.view', {});
    expect(ended.erase).toMatchObject({ isRunning: false });
    expect(ended.leftovers).toEqual({ count: 0, more: false });
    expect(await story.search('ada', 'escalationStage IS NOT EMPTY')).toEqual([]);
    const { changes } = await ask('policy.history', { projectId: '10000', cursor: null });
    expect(changes).toEqual([]);
    await ask('site.switch-project', { id: '10000', on: true });
    expect(await story.view('ada', 'SUP-12')).toMatchObject({ record: null });
  });
});
