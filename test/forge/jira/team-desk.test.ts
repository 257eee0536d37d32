import { beforeEach, describe, expect, it } from '@jest/globals';
import { FIELD } from '../../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { TEAM } from '../../../sandbox/jira/seed/seed-site';
import type { TeamMove } from '../../../src/app/ports/desk';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { callerDesk } from '../../../src/forge/jira/caller-desk';
import { InsideApp } from '../inside-app';

const SUPPORT = '10000';
const ben = PEOPLE.ben.accountId;

let app: InsideApp;
beforeEach(async () => {
  app = await InsideApp.open();
});

/** The project's choice of the field that holds the team. */
const choose = (teamFieldId: string | null) =>
  app.ports(({ store }) => {
    const { version, body } = SHIPPED_POLICIES.settings;
    const project = { version, body: { ...body, teamFieldId } };
    return store.create('generation', SUPPORT, { number: 1, live: { settings: { project } } });
  });
const move = (given: Partial<TeamMove> = {}) =>
  app.ports(({ desk }) =>
    desk.setTeam({
      issueId: app.issueId('SUP-1'),
      projectId: SUPPORT,
      team: TEAM.infrastructure.value,
      assigneeId: null,
      ...given,
    }),
  );
const teamNow = () => app.ports(({ desk }) => desk.teamOf(app.issueId('SUP-1'), SUPPORT));
const read = async (path: string): Promise<Record<string, unknown>> => {
  const { body } = await app.site.as(PEOPLE.ada.accountId).jira('GET', `/rest/api/3/issue/SUP-1${path}`);
  return body as Record<string, unknown>;
};
const assignee = async () => {
  const { fields } = await read('?fields=assignee');
  return (fields as { readonly assignee: { readonly accountId: string } | null }).assignee?.accountId;
};

describe('the team field of a work item', () => {
  it('is written by the name of a choice, and the assignee is left alone', async () => {
    await choose(FIELD.team);
    const before = await assignee();
    expect(await move()).toEqual({ kind: 'done' });
    expect(await teamNow()).toEqual({ id: TEAM.infrastructure.id, name: TEAM.infrastructure.value });
    expect(await assignee()).toBe(before);
  });

  it('is written by the id of a choice too', async () => {
    await choose(FIELD.team);
    expect(await move({ team: TEAM.logistics.id })).toEqual({ kind: 'done' });
    expect(await teamNow()).toMatchObject({ name: TEAM.logistics.value });
  });

  it('may be a line of text', async () => {
    await choose(FIELD.vendor);
    expect(await move({ team: 'Night shift' })).toEqual({ kind: 'done' });
    expect(await teamNow()).toMatchObject({ name: 'Night shift' });
  });

  it('is not written again when it says so already', async () => {
    await choose(FIELD.team);
    await move({ assigneeId: ben });
    const before = await read('/changelog');
    expect(await move({ assigneeId: ben })).toEqual({ kind: 'done' });
    expect(await read('/changelog')).toEqual(before);
    expect(await assignee()).toBe(ben);
  });

  it('refuses a team that it does not know, and says so', async () => {
    await choose(FIELD.team);
    expect(await move({ team: 'Nobody’s team' })).toMatchObject({ kind: 'refused' });
    expect(await teamNow()).toMatchObject({ name: TEAM.applications.value });
  });

  it('is nothing where the project has none: the assignee is set all the same', async () => {
    await choose(null);
    expect(await teamNow()).toBeNull();
    expect(await move({ assigneeId: ben })).toEqual({ kind: 'done' });
    expect(await assignee()).toBe(ben);
  });
});

describe('the groups of a caller', () => {
  it('are those that Jira says they are in', async () => {
    const groups = (who: 'marco' | 'ada') =>
      app.caller(who, (caller) => callerDesk(caller, app.issueId('SUP-1')).groupIds());
    const leads = '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03';
    expect((await groups('marco')).has(leads)).toBe(true);
    expect((await groups('ada')).has(leads)).toBe(false);
  });
});
