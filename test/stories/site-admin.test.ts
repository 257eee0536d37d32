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
