import { route } from '@forge/api';
import * as v from 'valibot';
import type { SubjectNow } from '../../app/ports/desk';
import type { DeskTarget, TargetRole } from '../../domain/policy/person-target';
import type { DeskParts } from './desk-parts';
import type { JiraClient } from './jira-client';
import { teamLeadOf } from './team-lead';

const PAGE = 50;
/** A level that names a larger group is a mistake; nobody is served by telling a thousand people. */
const MOST_MEMBERS = 200;

const person = v.object({
  accountId: v.string(),
  active: v.nullish(v.boolean(), false),
  accountType: v.nullish(v.string(), ''),
});
const members = v.object({ isLast: v.nullish(v.boolean(), true), values: v.array(person) });
const users = v.object({ values: v.array(person) });
const project = v.object({ lead: v.nullish(v.object({ accountId: v.string() }), null) });

/** The active people behind a target, resolved now. Somebody who left, or a group that is gone, is nobody. */
export async function resolvePeople(
  parts: DeskParts,
  target: DeskTarget,
  subject: SubjectNow,
  managerId: string | null,
): Promise<readonly string[]> {
  const { app } = parts;
  if (target.kind === 'group') return (await readMembers(app, target.groupId)) ?? [];
  const accountId =
    target.kind === 'person' ? target.accountId : await holderOf(parts, target.role, subject, managerId);
  return accountId === null ? [] : activeOf(app, accountId);
}

async function holderOf(
  parts: DeskParts,
  role: TargetRole,
  subject: SubjectNow,
  managerId: string | null,
): Promise<string | null> {
  switch (role) {
    case 'manager':
      return managerId;
    case 'assignee':
      return subject.assigneeId;
    case 'team-lead':
      return teamLeadOf(parts, subject);
    case 'project-lead': {
      const where = route`/rest/api/3/project/${subject.projectId}`;
      return (
        (await parts.app.read({ what: 'read a project’s lead', route: where }, project))?.lead?.accountId ??
        null
      );
    }
  }
}

async function activeOf(app: JiraClient, accountId: string): Promise<readonly string[]> {
  const where = route`/rest/api/3/user/bulk?accountId=${accountId}`;
  const found = await app.read(
    { what: 'read a user', route: where },
    users,
    ({ values }) => 2 * values.length,
  );
  return (found?.values ?? []).filter(isTellable).map((user) => user.accountId);
}

/** The active members of a group, as many as a level may tell; undefined where there is no such group. */
export async function readMembers(app: JiraClient, groupId: string): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  let startAt = 0;
  for (;;) {
    const where = route`/rest/api/3/group/member?groupId=${groupId}&startAt=${String(startAt)}&maxResults=${String(PAGE)}`;
    const page = await app.read(
      { what: 'read a group', route: where },
      members,
      ({ values }) => 2 * values.length,
    );
    if (!page) return startAt === 0 ? undefined : found;
    if (page.values.length === 0) return found;
    startAt += page.values.length;
    found.push(...page.values.filter(isTellable).map((user) => user.accountId));
    if (page.isLast || found.length >= MOST_MEMBERS) return found.slice(0, MOST_MEMBERS);
  }
}

const isTellable = ({ active, accountType }: v.InferOutput<typeof person>): boolean =>
  active && accountType !== 'app';
