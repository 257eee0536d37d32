import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { RESTRICTED_LEVEL } from '../../sandbox/jira/seed/projects';
import type { Reply } from '../../src/contract/calls';
import { PORTAL_CALLS } from '../../src/forge/functions/portal-calls';
import { portalPerson } from '../support/portal-person';
import { StorySite, type PersonName } from '../support/story-site';
import { PORTAL_ROWS } from './matrix-rows/portal-rows';
import { mayCall, PORTAL_ASKERS, type PortalAsker, type PortalRequest } from './portal-table';

let story: StorySite;
let jiraWrites = 0;
const keys: Record<PortalRequest | 'secured' | 'veiled' | 'missing', string> = {
  own: 'SUP-1',
  halden: '',
  shared: '',
  secured: '',
  veiled: '',
  missing: 'SUP-99999',
};
const SECRET = 'ZEBRA-4711';

const NAMES = Object.keys(PORTAL_ROWS) as (keyof typeof PORTAL_ROWS)[];
const READ_BY_POST = /\/rest\/api\/3\/expression\/evaluate$/;

async function ask(
  who: PersonName | undefined,
  name: (typeof NAMES)[number],
  requestKey: string,
  forged: object = {},
): Promise<Reply<unknown>> {
  const person = portalPerson(story, who);
  const module = 'escalation-portal';
  const payload = { ...PORTAL_ROWS[name].sent, requestKey, ...forged };
  const extension = { request: { key: requestKey } };
  return (await person.invoke(module, name, payload, extension)) as Reply<unknown>;
}

const BY_THE_RECORD: readonly string[] = ['wrong-stage', 'already-done', 'invalid'];
const verdictOf = (reply: Reply<unknown>): string =>
  reply.ok || BY_THE_RECORD.includes(reply.problem.code) ? 'served' : reply.problem.code;

beforeEach(() => story.site.advance(1000));

beforeAll(async () => {
  story = await StorySite.open({
    onTrace(line) {
      if (line.method !== 'GET' && !READ_BY_POST.test(line.path)) jiraWrites += 1;
    },
  });
  const { play, state } = story.site.jira;
  const request = (who: PersonName, more: object): string =>
    play.create('SUP', PEOPLE[who].accountId, {
      summary: 'A request',
      issuetype: state.issues.find('SUP-1')?.values['issuetype'] ?? null,
      [FIELD.requestType]: state.issues.find('SUP-1')?.values[FIELD.requestType] ?? null,
      reporter: PEOPLE[who].accountId,
      ...more,
    });
  keys.halden = request('olga', {});
  keys.shared = request('priya', { [FIELD.participants]: [PEOPLE.uma.accountId] });
  keys.secured = 'SUP-4';
  // Shared with Uma as well, yet under a security level.
  keys.veiled = request('priya', {
    [FIELD.participants]: [PEOPLE.uma.accountId],
    security: RESTRICTED_LEVEL,
  });
  await story.site
    .as(PEOPLE.priya.accountId)
    .invoke('escalation-settings', 'project.switch', { projectId: '10000', on: true });
  for (const key of ['SUP-1', 'SUP-4']) await story.escalate(key, { words: SECRET, tried: SECRET }, 'priya');
});

describe('the matrix of the portal', () => {
  it('has a row for every call', () => {
    expect([...NAMES].sort()).toEqual(Object.keys(PORTAL_CALLS).sort());
  });
});

const CELLS = NAMES.flatMap((name) =>
  (Object.keys(PORTAL_ASKERS) as PortalAsker[]).flatMap((asker) =>
    (['own', 'halden', 'shared'] as const).map((request) => ({ name, asker, request })),
  ),
);

it.each(CELLS)('$name, asked by: $asker, of $request', async ({ name, asker, request }) => {
  const { who, [request]: standing } = PORTAL_ASKERS[asker];
  const before = [story.site.counters.storage.writes, jiraWrites];
  const reply = await ask(who, name, keys[request]);
  const may = mayCall(standing, PORTAL_ROWS[name].holders);
  const wanted = may ? 'served' : standing === 'nothing' ? 'not-found' : 'forbidden';
  expect(verdictOf(reply)).toBe(wanted);
  expect(JSON.stringify(reply)).not.toContain(SECRET);
  if (may) return;
  const forged = await ask(who, name, keys[request], {
    accountId: PEOPLE.carla.accountId,
    by: PEOPLE.carla.accountId,
    speaks: true,
    issueId: story.issueId('SUP-1'),
  });
  expect(forged).toEqual(reply);
  expect([story.site.counters.storage.writes, jiraWrites]).toEqual(before);
});

it.each(NAMES)('tells nobody but agents of what is missing or under a security level (%s)', async (name) => {
  for (const asker of Object.keys(PORTAL_ASKERS) as PortalAsker[]) {
    const { who } = PORTAL_ASKERS[asker];
    expect(verdictOf(await ask(who, name, keys.missing))).toBe('not-found');
    expect(verdictOf(await ask(who, name, keys.secured))).toBe('not-found');
    expect(verdictOf(await ask(who, name, keys.veiled))).toBe('not-found');
  }
});
