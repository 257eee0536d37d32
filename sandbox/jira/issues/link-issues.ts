import { linkTypeOf } from '../beans/link-bean';
import { issueUpdated, linkEvent } from '../events/issue-events';
import type { JiraCore } from '../jira-core';
import type { ChangeItem, Issue, IssueLink, Person } from '../site/site-data';
import { recordChange } from './change-issue';

/** Both ends get an entry in their changelog: `to` when the link is made, `from` when it is taken away. */
function note(core: JiraCore, actor: Person, link: IssueLink, isMade: boolean): void {
  const type = linkTypeOf(link);
  const ends: readonly [string, string, string][] = [
    [link.inwardIssueId, link.outwardIssueId, type.outward],
    [link.outwardIssueId, link.inwardIssueId, type.inward],
  ];
  for (const [issueId, otherId, phrase] of ends) {
    const issue = core.site.issues.byId.get(issueId);
    const other = core.site.issues.byId.get(otherId);
    if (issue === undefined || other === undefined) continue;
    const text = `This issue ${phrase} ${other.key}`;
    const side = isMade
      ? { from: null, fromText: null, to: other.key, toText: text }
      : { from: other.key, fromText: text, to: null, toText: null };
    const item: ChangeItem = { field: 'Link', fieldId: 'issuelinks', fieldType: 'jira', ...side };
    issueUpdated(core, actor, issue, recordChange(core, actor, issue, [item]));
  }
}

/** `inward` is the issue from which the link reads outward: "inward blocks outward". An equal link is not made twice. */
export function linkIssues(
  core: JiraCore,
  actor: Person,
  typeId: string,
  inward: Issue,
  outward: Issue,
): IssueLink {
  const known = core.site
    .linksOf(inward)
    .find(
      (link) =>
        link.typeId === typeId && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
    );
  if (known !== undefined) return known;
  const link: IssueLink = {
    id: core.site.nextId(),
    typeId,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  };
  core.site.addLink(link);
  note(core, actor, link, true);
  linkEvent(core, actor, link, 'created');
  return link;
}

export function unlinkIssues(core: JiraCore, actor: Person, link: IssueLink): void {
  core.site.removeLink(link);
  note(core, actor, link, false);
  linkEvent(core, actor, link, 'deleted');
}
