import { PERMISSIONS } from '../../site/site-data';
import type { Group, Issue, Permission, Person } from '../../site/site-data';
import { textOf } from '../../site/text-of';
import { bodyOf, NO_CONTENT, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { badRequest } from '../refusal';
import type { Route } from '../router';
import { seenIssue } from '../seen';

type Sent = Readonly<Record<string, unknown>>;

const listIn = (sent: Sent, name: string): readonly Sent[] => {
  const value = sent[name] ?? [];
  if (!Array.isArray(value)) throw badRequest(`'${name}' must be a list.`);
  return value as Sent[];
};

function groupsIn(call: Call, sent: Sent): readonly Group[] {
  const all = [...call.core.site.groups.values()];
  const named = listIn(sent, 'groups').map((group) =>
    all.find((one) => one.name === group['name'] || one.groupId === group['groupId']),
  );
  const byId = stringsIn(sent, 'groupIds').map((id) => all.find((one) => one.groupId === id));
  const found = [...named, ...byId];
  if (found.includes(undefined)) throw badRequest('A group to notify does not exist.');
  return found as Group[];
}

function recipients(call: Call, issue: Issue, to: Sent): readonly Person[] {
  const ids = new Set<string>();
  for (const user of listIn(to, 'users')) {
    const accountId = textOf(user['accountId']);
    if (call.core.site.person(accountId) === undefined)
      throw badRequest(`User with account ID '${accountId}' does not exist.`);
    ids.add(accountId);
  }
  for (const group of groupsIn(call, to)) group.memberIds.forEach((id) => ids.add(id));
  for (const role of ['reporter', 'assignee'] as const) {
    const id = issue.values[role];
    if (to[role] === true && typeof id === 'string') ids.add(id);
  }
  if (to['watchers'] === true) issue.watcherIds.forEach((id) => ids.add(id));
  return [...ids].flatMap((id) => call.core.site.person(id) ?? []);
}

/** Jira never mails an issue to someone who may not browse it; `restrict` narrows further: all of its permissions, one of its groups. */
function mayReceive(call: Call, issue: Issue, restrict: Sent): (person: Person) => boolean {
  const { permits, site } = call.core;
  const asked = listIn(restrict, 'permissions').map((permission) =>
    textOf(permission['key'] ?? permission['id']),
  );
  const unknown = asked.find((key) => !(PERMISSIONS as readonly string[]).includes(key));
  if (unknown !== undefined) throw badRequest(`The permission '${unknown}' does not exist.`);
  const groups = groupsIn(call, restrict);
  return (person) =>
    permits.sees(person, issue) &&
    asked.every((key) => permits.holds(person, key as Permission, site.projectOf(issue), issue)) &&
    (groups.length === 0 || groups.some((group) => group.memberIds.includes(person.accountId)));
}

function notify(call: Call): Answer {
  const issue = seenIssue(call);
  const body = bodyOf(call);
  const people = recipients(call, issue, (body['to'] ?? {}) as Sent);
  if (people.length === 0) throw badRequest('No recipients were defined for notification.');
  const mayRead = mayReceive(call, issue, (body['restrict'] ?? {}) as Sent);
  const summary = textOf(issue.values['summary']);
  for (const person of people.filter(mayRead)) {
    call.core.post({
      why: 'notify',
      toAccountId: person.accountId,
      toAddress: person.emailAddress,
      fromAccountId: call.viewer.accountId,
      issueId: issue.id,
      issueKey: issue.key,
      subject: textOf(body['subject'], `(${issue.key}) ${summary}`),
      textBody: textOf(body['textBody']),
      htmlBody: textOf(body['htmlBody']),
    });
  }
  return NO_CONTENT;
}

export const NOTIFY_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/notify', handle: notify },
];
