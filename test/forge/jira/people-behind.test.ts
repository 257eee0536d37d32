import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { DeskTarget } from '../../../src/domain/policy/person-target';
import { callerDesk } from '../../../src/forge/jira/caller-desk';
import { InsideApp } from '../inside-app';

const LEADS = '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03';
const person = (accountId: string): DeskTarget => ({ kind: 'person', accountId });

let app: InsideApp;
beforeAll(async () => {
  app = await InsideApp.open();
});

const behind = (targets: readonly DeskTarget[]) =>
  app.caller('priya', (caller) => callerDesk(caller, null).peopleBehind('10000', targets));

describe('who is behind targets', () => {
  it('is active people, a group’s members, and the lead of the project; other roles depend on the record', async () => {
    const ada = PEOPLE.ada.accountId;
    const found = await behind([
      person(ada),
      { kind: 'group', groupId: LEADS },
      { kind: 'role', role: 'project-lead' },
      { kind: 'role', role: 'manager' },
    ]);
    expect(found).toMatchObject({
      [`person:${ada}`]: { kind: 'people', people: [ada] },
      [`group:${LEADS}`]: { kind: 'people' },
      'role:project-lead': { kind: 'people' },
      'role:manager': { kind: 'record' },
    });
    const leads = found[`group:${LEADS}`];
    expect(leads?.kind === 'people' ? [...leads.people].sort() : leads).toEqual(
      [PEOPLE.lena.accountId, PEOPLE.marco.accountId].sort(),
    );
  });

  it('is nobody for accounts and groups that are not there any more', async () => {
    const gone = { kind: 'group', groupId: '00000000-0000-0000-0000-000000000000' } as const;
    expect(await behind([person('nobody'), gone])).toEqual({
      'person:nobody': { kind: 'gone' },
      [`group:${gone.groupId}`]: { kind: 'gone' },
    });
  });

  it('costs one request for all people', async () => {
    const before = app.traffic.length;
    await behind(
      [PEOPLE.ada, PEOPLE.ada, PEOPLE.ben, PEOPLE.chloe, PEOPLE.lena].map(({ accountId }) =>
        person(accountId),
      ),
    );
    const asked = app.traffic.slice(before).map(({ path }) => path);
    expect(asked.filter((path) => path.startsWith('/rest/api/3/user/bulk'))).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.split(PEOPLE.ada.accountId)).toHaveLength(2);
  });
});
