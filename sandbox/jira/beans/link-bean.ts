import { byId, ISSUE_TYPES, LINK_TYPES, PRIORITIES } from '../definitions/choices';
import type { LinkType } from '../definitions/choices';
import { statusById } from '../definitions/statuses';
import type { FieldView } from '../fields/field';
import type { Issue, IssueLink } from '../site/site-data';
import { issueTypeBean, linkTypeBean, priorityBean, statusBean } from './choice-beans';
import { idIn } from '../site/id-in';

type Bean = Readonly<Record<string, unknown>>;

/** The other end of a link: the few fields that Jira shows of it. */
export function linkedIssueBean(issue: Issue, view: FieldView): Bean {
  const { baseUrl } = view.site;
  const status = statusById(idIn(issue, 'status'));
  const priority = byId(PRIORITIES, idIn(issue, 'priority'));
  const type = byId(ISSUE_TYPES, idIn(issue, 'issuetype'));
  return {
    id: issue.id,
    key: issue.key,
    self: `${baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.values['summary'],
      ...(status === undefined ? {} : { status: statusBean(status, baseUrl) }),
      ...(priority === undefined ? {} : { priority: priorityBean(priority, baseUrl) }),
      ...(type === undefined ? {} : { issuetype: issueTypeBean(type, baseUrl) }),
    },
  };
}

export const linkTypeOf = (link: IssueLink): LinkType => byId(LINK_TYPES, link.typeId) as LinkType;

const linkHead = (link: IssueLink, view: FieldView): Bean => ({
  id: link.id,
  self: `${view.site.baseUrl}/rest/api/3/issueLink/${link.id}`,
  type: linkTypeBean(linkTypeOf(link), view.site.baseUrl),
});

/** The links of an issue, without those whose other end the viewer may not see. */
export function linksOfIssue(issue: Issue, view: FieldView): Bean[] {
  return view.site.linksOf(issue).flatMap((link) => {
    const isOutward = link.inwardIssueId === issue.id;
    const other = view.site.issues.byId.get(isOutward ? link.outwardIssueId : link.inwardIssueId);
    if (other === undefined || !view.permits.sees(view.viewer, other)) return [];
    return [
      { ...linkHead(link, view), [isOutward ? 'outwardIssue' : 'inwardIssue']: linkedIssueBean(other, view) },
    ];
  });
}

export function linkBean(link: IssueLink, inward: Issue, outward: Issue, view: FieldView): Bean {
  return {
    ...linkHead(link, view),
    inwardIssue: linkedIssueBean(inward, view),
    outwardIssue: linkedIssueBean(outward, view),
  };
}
