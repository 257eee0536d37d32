import type { Choice, IssueType, LinkType, Priority } from '../definitions/choices';
import type { Status, StatusCategory } from '../definitions/statuses';
import type { Component, SecurityLevel } from '../site/site-data';

type Bean = Readonly<Record<string, unknown>>;

export const categoryBean = (category: StatusCategory, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/statuscategory/${category.id}`,
  id: category.id,
  key: category.key,
  colorName: category.colorName,
  name: category.name,
});

export const statusBean = (status: Status, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/status/${status.id}`,
  description: status.description,
  iconUrl: `${baseUrl}/images/icons/status_generic.gif`,
  name: status.name,
  id: status.id,
  statusCategory: categoryBean(status.category, baseUrl),
});

export const priorityBean = (priority: Priority, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/priority/${priority.id}`,
  iconUrl: `${baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}_new.svg`,
  name: priority.name,
  id: priority.id,
});

export const resolutionBean = (resolution: Choice, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/resolution/${resolution.id}`,
  id: resolution.id,
  description: resolution.description,
  name: resolution.name,
});

export const issueTypeBean = (type: IssueType, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: `${baseUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.avatarId}?size=medium`,
  name: type.name,
  subtask: false,
  avatarId: type.avatarId,
  hierarchyLevel: 0,
});

export const linkTypeBean = (type: LinkType, baseUrl: string): Bean => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: `${baseUrl}/rest/api/3/issueLinkType/${type.id}`,
});

export const securityLevelBean = (level: SecurityLevel, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/securitylevel/${level.id}`,
  id: level.id,
  description: level.description,
  name: level.name,
});

export const componentBean = (component: Component, baseUrl: string): Bean => ({
  self: `${baseUrl}/rest/api/3/component/${component.id}`,
  id: component.id,
  name: component.name,
  description: component.description,
});
