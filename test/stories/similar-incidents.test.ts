import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT } from '../../sandbox/jira/seed/projects';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { ISSUE_TYPE, LINK_TYPE } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { SERVICE } from '../../sandbox/jira/seed/seed-site';
import type { Condition } from '../../src/domain/criteria/condition';
import { aStartingCriterion } from '../support/watched-world';
import { StorySite } from '../support/story-site';

let story: StorySite;

/** Priya saves a criterion on the settings page; answers what Jira or the app refuses. */
async function saveCriterion(id: string, members: readonly Condition[], jql?: string): Promise<unknown> {
  const admin = story.site.as(PEOPLE.priya.accountId);
  const ask = async (call: string, payload: object) =>
    (await admin.invoke('escalation-settings', call, { projectId: PROJECT.support, ...payload })) as {
      readonly ok: boolean;
      readonly value: { readonly generation: number };
      readonly problem?: { readonly fields?: unknown };
    };
  const { value } = await ask('settings.view', {});
  const starts = { playbookId: 'standard', severity: 'high', reasonCode: 'recurring' } as const;
  const body = aStartingCriterion(id, members, { starts, scope: jql === undefined ? {} : { jql } });
  const saved = await ask('policy.save', {
    generation: value.generation,
    kind: 'criterion',
    policyId: id,
    body,
  });
  return saved.ok ? null : saved.problem;
}

async function raise(summary: string, service: string): Promise<string> {
  const { status, body } = await story.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/issue', {
    fields: {
      project: { id: PROJECT.support },
      issuetype: { id: ISSUE_TYPE.incident.id },
      summary,
      [FIELD.services]: [{ name: service }],
    },
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return (body as { readonly key: string }).key;
}

const stageOf = async (key: string): Promise<string | undefined> =>
  (await story.view('ada', key)).badge?.stage;

beforeAll(async () => {
  story = await StorySite.open();
  await story.minutes(10);
});

describe('what surrounds a work item', () => {
  it('three incidents of one service within the hour escalate, the first two as well as the third', async () => {
    const refused = await saveCriterion('vpn-outbreak', [
      { fact: 'similarByService', op: 'atLeast', count: 2, withinMinutes: 60 },
      { fact: 'services', op: 'hasAny', values: [{ name: 'VPN' }] },
    ]);
    expect(refused).toBeNull();
    const keys: string[] = [];
    for (const who of ['Berlin', 'Oslo']) {
      keys.push(await raise(`VPN is down in ${who}`, SERVICE.vpn.value));
      await story.minutes(10);
    }
    const other = await raise('Mail is slow', SERVICE.mail.value);
    expect(await Promise.all(keys.map(stageOf))).toEqual([undefined, undefined]);
    keys.push(await raise('VPN is down in Rome', SERVICE.vpn.value));
    await story.minutes(10);
    expect((await Promise.all(keys.map(stageOf))).every((stage) => stage !== undefined)).toBe(true);
    expect(await stageOf(other)).toBeUndefined();
  });

  it('a second incident that is linked to a problem escalates it', async () => {
    expect(
      await saveCriterion('linked-twice', [
        { fact: 'linkedIncidents', op: 'atLeast', count: 2, withinMinutes: 60 },
      ]),
    ).toBeNull();
    const first = await raise('Shop does not take cards', SERVICE.shop.value);
    for (const summary of ['Card refused', 'Card refused again']) {
      await story.minutes(5);
      expect(await stageOf(first)).toBeUndefined();
      const { status } = await story.site.as(PEOPLE.ada.accountId).jira('POST', '/rest/api/3/issueLink', {
        type: { id: LINK_TYPE.relates.id },
        inwardIssue: { key: first },
        outwardIssue: { key: await raise(summary, SERVICE.mail.value) },
      });
      expect(status).toBe(201);
    }
    await story.minutes(5);
    expect(await stageOf(first)).toBe('assessing');
  });

  it('a criterion that is saved decides what is open already, without anything happening to it', async () => {
    const quiet = await raise('Nobody asks for this', SERVICE.tracking.value);
    await story.minutes(15);
    expect(await stageOf(quiet)).toBeUndefined();
    expect(
      await saveCriterion('quarter', [{ fact: 'age', op: 'atLeast', minutes: 10 }], `key = ${quiet}`),
    ).toBeNull();
    await story.minutes(5);
    expect(await stageOf(quiet)).toBe('assessing');
  });

  it.each([
    ['labels = vip ORDER BY key', 'ORDER BY'],
    ['escalationLevel > 1', 'escalationLevel'],
    ['nonsense = 1', 'nonsense'],
  ])('a query that may not be asked (%s) is refused by name, and nothing is saved', async (jql, word) => {
    const problem = await saveCriterion('odd', [{ fact: 'age', op: 'atLeast', minutes: 10 }], jql);
    expect(JSON.stringify(problem)).toContain('scope.jql');
    expect(JSON.stringify(problem)).toContain(word);
  });
});
