import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { scopesFor } from '../../../sandbox/platform/runtime/jira-scopes';
import type { AdminCalls, Reply, ReplyOf } from '../../../src/contract/calls';
import { EVERY_CALL, idField } from '../../forge/every-call';
import { portalPerson } from '../../support/portal-person';
import { readManifest } from '../../support/read-manifest';
import { readRepoFile, repoFiles } from '../../support/repo-files';
import { StorySite, type PersonName } from '../../support/story-site';
import { JIRA_OPERATIONS, scopesOf } from './jira-operations';
import { jiraPaths } from './jira-paths';

const declared = Object.keys(readManifest().permissions.scopes);
const requests = JIRA_OPERATIONS.map(({ request }) => request);

describe('the operations of Jira that the app uses', () => {
  it('are those that its code names, and no others', () => {
    const files = repoFiles('src', 'static').filter((file) => /\.tsx?$/u.test(file));
    const texts = files.map((file) => ({ file, text: readRepoFile(file) }));
    const asking = texts.filter(({ text }) => text.includes('/rest/'));
    const named = new Set(asking.flatMap(({ file, text }) => jiraPaths(file, text)).map(withoutNames));
    const listed = new Set(requests.map((request) => request.split(' ')[1] ?? ''));
    expect([...listed].sort()).toEqual([...named].sort());
  });

  it('need every scope of the manifest, and none that it does not have', () => {
    const needed = new Set(['storage:app', ...JIRA_OPERATIONS.flatMap(scopesOf)]);
    expect([...needed].sort()).toEqual([...declared].sort());
  });
});

/** A property’s key is a name in code and a constant in a path. */
const withoutNames = (path: string): string => path.replace(/\/properties\/[^/]+$/u, '/properties/{id}');

const LEADS = '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03';

/** The standard playbook asks a group of Jira to approve, so that its members are read. */
async function letGroupApprove(story: StorySite): Promise<void> {
  const priya = story.site.as(PEOPLE.priya.accountId);
  const ask = async (call: string, payload: object): Promise<ReplyOf<AdminCalls, 'settings.view'>> => {
    const sent = { projectId: '10000', ...payload };
    const reply = await priya.invoke('escalation-settings', call, sent);
    if (!(reply as Reply<unknown>).ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
    return (reply as { readonly value: ReplyOf<AdminCalls, 'settings.view'> }).value;
  };
  const { generation, playbooks } = await ask('settings.view', {});
  const standard = playbooks.find(({ id }) => id === 'standard');
  const approvers = [{ kind: 'group', groupId: LEADS }];
  const body = { ...standard?.body, approval: 'named', approvers, silentApprover: 'decline' };
  await ask('policy.save', { generation, kind: 'playbook', policyId: 'standard', body });
}

describe('a walk over every surface', () => {
  let story: StorySite;
  beforeAll(async () => {
    story = await StorySite.open();
    await letGroupApprove(story);
    const view = await story.escalate('SUP-1', {}, 'priya');
    const ids: Readonly<Record<string, string>> = {
      issue: story.issueId('SUP-1'),
      escalation: view.record?.id ?? '',
      project: '10000',
      request: 'SUP-1',
    };
    const walk = async (who: PersonName, calls: typeof EVERY_CALL): Promise<void> => {
      for (const { module, name, on, row } of calls) {
        const person = on === 'request' ? portalPerson(story, who) : story.site.as(PEOPLE[who].accountId);
        await person.invoke(module, name, { ...row?.sent, [idField(on)]: ids[on] ?? '' });
        await story.site.advance(1000);
      }
    };
    const [portal, others] = [true, false].map((is) =>
      EVERY_CALL.filter(({ on }) => (on === 'request') === is),
    );
    // The reporter, a member of the organisation that the request is shared with, and a portal-only customer.
    for (const customer of ['carla', 'nils', 'olga'] as const) await walk(customer, portal ?? []);
    await walk('jonas', others ?? []);
    await story.hours(2);
  });

  it('uses every scope that is declared; storage has none of Jira’s', () => {
    const { scopes } = story.site.counters.used;
    expect([...scopes, 'storage:app'].sort()).toEqual([...declared].sort());
  });

  it('asks nothing of Jira that is not listed, and is refused nothing for want of a scope', () => {
    const used = [...story.site.counters.used.routes].map(withoutNames);
    expect(used.filter((request) => !requests.includes(request))).toEqual([]);
    expect(used.length).toBeGreaterThan(20);
    expect(story.site.log.filter(({ text }) => text.includes('needs the scope'))).toEqual([]);
  });

  it('is judged by the same scopes whether a path has its ids in it or not', () => {
    for (const [method, path, id] of [
      ['GET', '/rest/servicedeskapi/organization/12/user', '/rest/servicedeskapi/organization/{id}/user'],
      ['PUT', '/rest/api/3/project/10000/properties/a', '/rest/api/3/project/{id}/properties/{id}'],
    ] as const)
      expect(scopesFor(method, `${path}?a=1`)).toEqual(scopesFor(method, id));
  });
});
