import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { JiraClient } from '../../src/forge/jira/jira-client';
import { standingInProject, standingOnIssue } from '../../src/forge/standing';

/** A Jira that says which of these permissions the caller has, whatever it is asked about. */
function jiraWith(...held: readonly string[]): JiraClient {
  const names = ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'ADMINISTER', 'SERVICEDESK_AGENT'];
  const permissions = Object.fromEntries(
    names.map((name) => [name, { havePermission: held.includes(name) }]),
  );
  return {
    read: (_request, schema) => Promise.resolve(v.parse(schema, { permissions })),
    shows: () => Promise.reject(new Error('nobody is shown anything here')),
    write: () => Promise.reject(new Error('nothing is written here')),
  };
}

describe('what somebody is to a thing', () => {
  it('is nothing without sight of it, whatever else they are', async () => {
    const all = jiraWith('ADMINISTER_PROJECTS', 'ADMINISTER', 'SERVICEDESK_AGENT');
    expect(await standingOnIssue(all, '1')).toBeUndefined();
    expect(await standingInProject(all, '10000')).toBeUndefined();
  });

  it('is what Jira says of those who see it', async () => {
    const nobody = { agent: false, projectAdmin: false, jiraAdmin: false };
    expect(await standingOnIssue(jiraWith('BROWSE_PROJECTS'), '1')).toEqual(nobody);
    const agent = jiraWith('BROWSE_PROJECTS', 'SERVICEDESK_AGENT');
    expect(await standingOnIssue(agent, '1')).toEqual({ ...nobody, agent: true });
  });
});
