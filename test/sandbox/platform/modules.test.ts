import { describe, expect, test } from '@jest/globals';
import { APP, platformSite, type PlatformSite } from './platform-site';

const IN_PROJECT = { projectId: '10', issueId: '100' };

const shown = ({ site }: PlatformSite, accountId: string | undefined = 'ann', viewer = {}) =>
  site
    .as(accountId, viewer)
    .modulesFor('issue', IN_PROJECT)
    .map(({ key }) => key);

describe('the modules of a page', () => {
  test.each([
    ['the text true', { on: 'true' }, ['panel']],
    ['true', { on: true }, ['panel']],
    ['another text', { on: 'false' }, []],
    ['nothing', {}, []],
  ])('are shown where the project’s property holds %s accordingly', async (_what, property, expected) => {
    const at = await platformSite();
    at.jira.properties.set('project/10/switch', property);
    expect(shown(at)).toEqual(expected);
  });

  test('are those of the place, in a project without the property none', async () => {
    const at = await platformSite();
    expect(shown(at)).toEqual([]);
    at.jira.properties.set('project/10/switch', { on: 'true' });
    expect(at.site.as('ann').modulesFor('project', IN_PROJECT)).toEqual([]);
  });

  test('combine conditions by and, or and not', async () => {
    const conditions =
      '{ or: [{ isAdmin: true }, { and: [{ isLoggedIn: true }, { not: { appIsLicensed: true } }] }] }';
    const at = await platformSite({
      yaml: APP.replace(/displayConditions: .*/, `displayConditions: ${conditions}`),
    });
    expect(shown(at, 'ann', { isAdmin: true })).toEqual(['panel']);
    expect(shown(at)).toEqual([]);
    at.site.license.active = false;
    expect(shown(at)).toEqual(['panel']);
  });

  test('are open to customers only where the manifest says so', async () => {
    const open = APP.replace(/displayConditions: .*/, 'unlicensedAccess: [customer]');
    const at = await platformSite({ yaml: open });
    expect(shown(at, 'kim', { accountType: 'customer' })).toEqual(['panel']);
    expect(shown(at, 'lou', { accountType: 'unlicensed' })).toEqual([]);
  });

  test('get a context that says where, for whom and in which language they are drawn', async () => {
    const { site } = await platformSite({ name: 'north' });
    expect(
      site.as('ann', { timezone: 'Europe/Berlin' }).context('panel', { issue: { id: '100' } }),
    ).toMatchObject({
      accountId: 'ann',
      cloudId: 'north-cloud',
      moduleKey: 'panel',
      timezone: 'Europe/Berlin',
      extension: { type: 'jira:issuePanel', issue: { id: '100' } },
    });
  });
});
