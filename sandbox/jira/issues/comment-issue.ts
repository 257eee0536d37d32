import { adfText, mentionsIn } from '../beans/adf-text';
import { issueCommented } from '../events/issue-events';
import { FIELD } from '../fields/field-ids';
import { idsOf } from '../fields/list-kind';
import type { JiraCore } from '../jira-core';
import type { Mail } from '../site/mail';
import type { Adf, Issue, IssueComment, Person } from '../site/site-data';
import { touch } from './change-issue';
import { idIn } from '../site/id-in';

export interface NewComment {
  readonly body: Adf;
  readonly isPublic: boolean;
  readonly visibility?: IssueComment['visibility'];
  readonly properties: Readonly<Record<string, unknown>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Jira's own mails about a comment: to those it mentions, and for a public one to the request's customers. */
function tell(core: JiraCore, actor: Person, issue: Issue, comment: IssueComment): void {
  const { site, permits } = core;
  const text = adfText(comment.body);
  const told = new Set([actor.accountId]);
  const mail = (why: Mail['why'], accountId: string, mayRead: (person: Person) => boolean): void => {
    const person = site.person(accountId);
    if (person === undefined || told.has(accountId) || !mayRead(person)) return;
    told.add(accountId);
    core.post({
      why,
      toAccountId: accountId,
      toAddress: person.emailAddress,
      fromAccountId: actor.accountId,
      issueId: issue.id,
      issueKey: issue.key,
      subject:
        why === 'mention'
          ? `${actor.displayName} mentioned you on ${issue.key}`
          : `${issue.key} ${idIn(issue, 'summary')}`,
      textBody: text,
      htmlBody: `<p>${escaped(text)}</p>`,
    });
  };
  for (const accountId of mentionsIn(comment.body)) {
    mail(
      'mention',
      accountId,
      (person) => permits.sees(person, issue) && permits.seesComment(person, issue, comment),
    );
  }
  if (!comment.isPublic || site.projectOf(issue).serviceDesk === undefined) return;
  const customers = [idIn(issue, 'reporter'), ...idsOf(issue.values[FIELD.participants] ?? null)];
  for (const accountId of customers)
    mail('customer', accountId, (person) => permits.seesRequest(person, issue));
}

export function addComment(core: JiraCore, actor: Person, issue: Issue, sent: NewComment): IssueComment {
  const at = core.now();
  const comment: IssueComment = {
    id: core.site.nextId(),
    authorId: actor.accountId,
    createdAt: at,
    updatedAt: at,
    updateAuthorId: actor.accountId,
    body: sent.body,
    isPublic: sent.isPublic,
    ...(sent.visibility === undefined ? {} : { visibility: sent.visibility }),
    properties: { ...sent.properties },
  };
  issue.comments.push(comment);
  core.site.commentAdded(comment.id, issue);
  touch(core, issue);
  issueCommented(core, actor, issue, comment);
  if (core.isSilent !== true) tell(core, actor, issue, comment);
  return comment;
}

export function editComment(
  core: JiraCore,
  actor: Person,
  issue: Issue,
  comment: IssueComment,
  sent: NewComment,
): void {
  comment.body = sent.body;
  comment.isPublic = sent.isPublic;
  comment.updatedAt = core.now();
  comment.updateAuthorId = actor.accountId;
  if (sent.visibility !== undefined) comment.visibility = sent.visibility;
  Object.assign(comment.properties, sent.properties);
  touch(core, issue);
  issueCommented(core, actor, issue, comment);
}

export function removeComment(core: JiraCore, issue: Issue, comment: IssueComment): void {
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  core.site.commentRemoved(comment.id);
  touch(core, issue);
}
