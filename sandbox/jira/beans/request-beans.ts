import { statusById } from '../definitions/statuses';
import type { FieldView } from '../fields/field';
import { FIELD } from '../fields/field-ids';
import { dateBean } from '../sla/sla-bean';
import type { Issue, Project, RequestType, ServiceDesk } from '../site/site-data';
import { idIn } from '../site/id-in';

type Bean = Readonly<Record<string, unknown>>;

export function requestTypeBean(type: RequestType, desk: ServiceDesk, baseUrl: string): Bean {
  const icon = (size: string): string =>
    `${baseUrl}/rest/api/3/universal_avatar/view/type/SD_REQTYPE/avatar/10553?size=${size}`;
  return {
    _expands: ['field'],
    id: type.id,
    _links: { self: `${baseUrl}/rest/servicedeskapi/servicedesk/${desk.id}/requesttype/${type.id}` },
    name: type.name,
    description: type.description,
    helpText: type.helpText,
    issueTypeId: type.issueTypeId,
    serviceDeskId: desk.id,
    portalId: desk.id,
    groupIds: type.groupIds,
    icon: {
      id: '10553',
      _links: {
        iconUrls: {
          '48x48': icon('large'),
          '24x24': icon('small'),
          '16x16': icon('xsmall'),
          '32x32': icon('medium'),
        },
      },
    },
  };
}

/** The desk's own view of a status: its category is in capitals here, and only here. */
export function requestStatusBean(issue: Issue, view: FieldView): Bean {
  const status = statusById(idIn(issue, 'status'));
  return {
    status: status?.name ?? '',
    statusCategory: status?.category.key.toUpperCase() ?? 'UNDEFINED',
    statusDate: dateBean(issue.statusChangedAt, {
      baseUrl: view.site.baseUrl,
      zone: view.zone,
      now: view.now,
    }),
  };
}

export function requestLinks(issue: Issue, desk: ServiceDesk, baseUrl: string): Bean {
  return {
    jiraRest: `${baseUrl}/rest/api/2/issue/${issue.id}`,
    web: `${baseUrl}/servicedesk/customer/portal/${desk.id}/${issue.key}`,
    agent: `${baseUrl}/browse/${issue.key}`,
    self: `${baseUrl}/rest/servicedeskapi/request/${issue.id}`,
  };
}

export function requestTypeOf(issue: Issue, project: Project): RequestType | undefined {
  const id = issue.values[FIELD.requestType];
  return project.serviceDesk?.requestTypes.find((type) => type.id === id);
}

/** The value of the request-type field inside an issue. */
export function requestTypeField(issue: Issue, view: FieldView): Bean | null {
  const project = view.site.projectOf(issue);
  const type = requestTypeOf(issue, project);
  if (project.serviceDesk === undefined || type === undefined) return null;
  return {
    _links: requestLinks(issue, project.serviceDesk, view.site.baseUrl),
    requestType: { ...requestTypeBean(type, project.serviceDesk, view.site.baseUrl), defaultName: type.name },
    currentStatus: requestStatusBean(issue, view),
  };
}
