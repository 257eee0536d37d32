import { route } from '@forge/api';
import * as v from 'valibot';
import { JiraRefused } from '../../jira/jira-answer';
import type { JiraClient } from './jira-client';

/** How many people are asked about at the same time: Jira limits calls per second, not only per hour. */
const AT_ONCE = 5;

const grants = v.object({
  projectPermissions: v.array(
    v.object({ permission: v.string(), issues: v.optional(v.array(v.number()), []) }),
  ),
});

/** A check names so many issues at most. */
const ISSUES_AT_ONCE = 500;

/** May this account browse this issue, its security level included? */
export async function mayBrowse(app: JiraClient, issueId: string, accountId: string): Promise<boolean> {
  return (await whereMayBrowse(app, accountId, [issueId])).has(issueId);
}

/** Of these issues, those that the account may browse, their security levels included. Only an admin, as the app is, can ask for another. */
export async function whereMayBrowse(
  app: JiraClient,
  accountId: string,
  issueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < issueIds.length; from += ISSUES_AT_ONCE) {
    const issues = issueIds.slice(from, from + ISSUES_AT_ONCE).map(Number);
    const body = {
      accountId,
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues, projects: [] }],
    };
    const request = {
      what: 'check who may browse',
      route: route`/rest/api/3/permissions/check`,
      method: 'POST',
      body,
    } as const;
    const answer = await app.read(request, grants).catch(unknownAccount);
    for (const granted of answer?.projectPermissions ?? [])
      if (granted.permission === 'BROWSE_PROJECTS') for (const id of granted.issues) found.add(String(id));
  }
  return found;
}

/** Jira refuses to check an account that it does not know: whoever that is, they may not browse. */
function unknownAccount(error: unknown): undefined {
  if (error instanceof JiraRefused && error.status === 400) return undefined;
  throw error;
}

/** Of these people, those who may browse the issue. */
export async function whoMayBrowse(
  app: JiraClient,
  issueId: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(people)];
  const found = new Set<string>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map(async (person) => {
        if (await mayBrowse(app, issueId, person)) found.add(person);
      }),
    );
  }
  return found;
}
