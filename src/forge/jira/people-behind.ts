import { route } from '@forge/api';
import * as v from 'valibot';
import type { PeopleBehind, TargetPeople } from '../../domain/ladder/target-people';
import { targetKey, type DeskTarget } from '../../domain/policy/person-target';
import type { JiraClient } from './jira-client';
import { readMembers } from './resolve-people';

/** As many as Jira takes at once. */
const AT_ONCE = 200;

const users = v.object({
  values: v.array(
    v.object({
      accountId: v.string(),
      active: v.nullish(v.boolean(), false),
      accountType: v.nullish(v.string(), ''),
    }),
  ),
});
const project = v.object({ lead: v.nullish(v.object({ accountId: v.string() }), null) });

/** Who is behind targets as the engine would find them: all people in one request, groups one each, and the project's lead. */
export async function peopleBehind(
  app: JiraClient,
  projectId: string,
  targets: readonly DeskTarget[],
): Promise<PeopleBehind> {
  const lead = targets.some(isProjectLead) ? await readLead(app, projectId) : null;
  const asked = targets.flatMap((target) => (target.kind === 'person' ? [target.accountId] : []));
  const [active, groups] = await Promise.all([
    readActive(app, lead === null ? asked : [...asked, lead]),
    Promise.all(
      targets.map((target) =>
        target.kind === 'group' ? readMembers(app, target.groupId) : Promise.resolve(undefined),
      ),
    ),
  ]);
  const someone = (accountId: string): TargetPeople =>
    active.has(accountId) ? { kind: 'people', people: [accountId] } : { kind: 'gone' };
  const found = targets.map((target, index): readonly [string, TargetPeople] => {
    const key = targetKey(target);
    if (target.kind === 'person') return [key, someone(target.accountId)];
    if (target.kind === 'role') {
      if (!isProjectLead(target)) return [key, { kind: 'record' }];
      return [key, lead === null ? { kind: 'people', people: [] } : someone(lead)];
    }
    const members = groups[index];
    return [key, members ? { kind: 'people', people: members } : { kind: 'gone' }];
  });
  return Object.fromEntries(found);
}

const isProjectLead = (target: DeskTarget): boolean =>
  target.kind === 'role' && target.role === 'project-lead';

async function readLead(app: JiraClient, projectId: string): Promise<string | null> {
  const where = route`/rest/api/3/project/${projectId}`;
  return (await app.read({ what: 'read a project’s lead', route: where }, project))?.lead?.accountId ?? null;
}

async function readActive(app: JiraClient, named: readonly string[]): Promise<ReadonlySet<string>> {
  const active = new Set<string>();
  // Somebody may be named and lead the project too; Jira charges for each mention.
  const people = [...new Set(named)];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const params = new URLSearchParams([['maxResults', String(AT_ONCE)]]);
    for (const accountId of people.slice(from, from + AT_ONCE)) params.append('accountId', accountId);
    const found = await app.read(
      { what: 'read the people of a ladder', route: route`/rest/api/3/user/bulk?${params}` },
      users,
      ({ values }) => 2 * values.length,
    );
    for (const user of found?.values ?? []) {
      if (user.active && user.accountType !== 'app') active.add(user.accountId);
    }
  }
  return active;
}
