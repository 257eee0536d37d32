import { slaOfIssue } from '../sla/sla-of-issue';
import { SLA_METRICS } from '../sla/metrics';
import type { SlaMetric } from '../sla/metrics';
import { slaBean } from '../sla/sla-bean';
import { requestTypeField } from '../beans/request-beans';
import { selectKind } from './choice-kind';
import type { Field, FieldKind } from './field';
import { FIELD } from './field-ids';
import { organizationsKind, participantsKind, servicesKind } from './list-kind';
import { instantKind, lineKind, numberKind } from './plain-kinds';
import { requestTypeKind } from './request-type-kind';
import { slaKind } from './sla-kind';

interface CustomField {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly custom: string;
  readonly kind: FieldKind;
  readonly isEditable?: boolean;
}

const numberOf = (id: string): number => Number(id.slice('customfield_'.length));

export function customField(field: CustomField, more: Partial<Field> = {}): Field {
  const customId = numberOf(field.id);
  const items = field.items === undefined ? {} : { items: field.items };
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    clauseNames: [`cf[${customId}]`, field.name],
    schema: { type: field.type, ...items, custom: field.custom, customId },
    kind: field.kind,
    isEditable: field.isEditable ?? true,
    isServiceOnly: true,
    ...more,
  };
}

const slaField = (metric: SlaMetric): Field =>
  customField(
    {
      id: metric.fieldId,
      name: metric.name,
      type: 'sd-servicelevelagreement',
      custom: 'com.atlassian.servicedesk:sd-sla-field',
      kind: slaKind,
      isEditable: false,
    },
    {
      // ORDER BY puts what breaches first at the top.
      compute: (issue, view) => slaOfIssue(view.site, metric, issue, view.now)?.ongoing?.breachAt ?? null,
      answer(issue, view) {
        const sla = slaOfIssue(view.site, metric, issue, view.now);
        const how = { baseUrl: view.site.baseUrl, zone: view.zone, now: view.now };
        return sla === undefined ? null : slaBean(metric, issue.id, sla, how);
      },
    },
  );

const select = (id: string, name: string): Field =>
  customField({
    id,
    name,
    type: 'option',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    kind: selectKind(id),
  });

const textLine = (id: string, name: string): Field =>
  customField({
    id,
    name,
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    kind: lineKind,
  });

export const DESK_FIELDS: readonly Field[] = [
  customField(
    {
      id: FIELD.requestType,
      name: 'Request Type',
      type: 'sd-customerrequesttype',
      custom: 'com.atlassian.servicedesk:vp-origin',
      kind: requestTypeKind,
    },
    { clauseNames: ['cf[10010]', 'Request Type', 'Customer Request Type'], answer: requestTypeField },
  ),
  customField({
    id: FIELD.organizations,
    name: 'Organizations',
    type: 'array',
    items: 'sd-customerorganization',
    custom: 'com.atlassian.servicedesk:sd-customer-organizations',
    kind: organizationsKind,
  }),
  customField({
    id: FIELD.participants,
    name: 'Request participants',
    type: 'array',
    items: 'user',
    custom: 'com.atlassian.servicedesk:sd-request-participants',
    kind: participantsKind,
  }),
  ...SLA_METRICS.map(slaField),
  customField({
    id: FIELD.satisfaction,
    name: 'Satisfaction',
    type: 'sd-feedback',
    custom: 'com.atlassian.servicedesk:sd-request-feedback',
    kind: { ...numberKind, json: (value) => (typeof value === 'number' ? { rating: value } : null) },
    isEditable: false,
  }),
  customField({
    id: FIELD.satisfactionDate,
    name: 'Satisfaction date',
    type: 'datetime',
    custom: 'com.atlassian.servicedesk:sd-request-feedback-date',
    kind: instantKind,
    isEditable: false,
  }),
  customField({
    id: FIELD.services,
    name: 'Affected services',
    type: 'array',
    items: 'service-entity-field',
    custom: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
    kind: servicesKind(FIELD.services),
  }),
  select(FIELD.team, 'Support team'),
  select(FIELD.tier, 'Support tier'),
  textLine(FIELD.vendor, 'Vendor'),
  textLine(FIELD.location, 'Location'),
];
