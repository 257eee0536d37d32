import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { ANONYMOUS, APP, aSite } from './support/a-site';

const EVALUATE = '/rest/api/3/expression/evaluate';

const evaluate = async (who: keyof typeof PEOPLE, expression: string, context: object = {}) =>
  aSite().ask({ accountId: PEOPLE[who].accountId }, 'POST', EVALUATE, { expression, context });

const issueContext = (key: string) => ({ issue: { key } });

describe('a Jira expression', () => {
  it('sees an issue, its project and the roles of whoever asks', async () => {
    const expression =
      "{ key: issue.key, name: issue.project.name, roles: user.getProjectRoles(issue.project).map(role => role.name), on: issue.project.properties['nothing']?.on }";
    const { status, body } = await evaluate('lena', expression, issueContext('SUP-1'));
    expect(status).toBe(200);
    expect(body).toEqual({
      value: {
        key: 'SUP-1',
        name: 'Support',
        roles: expect.arrayContaining(['Escalation Managers']),
        on: null,
      },
    });
  });

  it('reads lists and texts', async () => {
    const { body } = await evaluate('ada', "[user.accountId, 'it\\'s', 2, null]");
    expect(body).toEqual({ value: [PEOPLE.ada.accountId, "it's", 2, null] });
  });

  it.each([
    ['fiona', { key: 'SUP-1' }],
    ['ada', { key: 'SUP-4' }],
    ['ada', { id: 99_999_999 }],
  ] as const)('is not found where its viewer %s does not see the issue %j', async (who, issue) => {
    expect((await evaluate(who, 'issue.id', { issue })).status).toBe(404);
  });

  it('is not found where its viewer does not see the project', async () => {
    expect((await evaluate('ada', 'project.key', { project: { key: 'FIN' } })).status).toBe(404);
    expect((await evaluate('ada', 'project.key', { project: { id: 10000 } })).body).toEqual({ value: 'SUP' });
  });

  it.each([
    'issue.id',
    'user.nothing()',
    'user.accountId.',
    'user +',
    '{ key user }',
    'user.getProjectRoles(user)',
    "user.displayName?.x['y'].z",
  ])('is refused when it cannot be evaluated: %s', async (expression) => {
    expect((await evaluate('ada', expression)).status).toBe(400);
  });

  it('is a read that costs two points, and is nothing for nobody', async () => {
    const site = aSite();
    await site.ask(APP, 'POST', EVALUATE, { expression: 'user.accountId' });
    expect(site.jira.points()).toMatchObject([{ points: 2, writes: 0 }]);
    expect((await site.ask(ANONYMOUS, 'POST', EVALUATE, { expression: 'user.accountId' })).status).toBe(401);
  });
});
