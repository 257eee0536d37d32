import { PRIORITIES } from '../../jira/definitions/choices';
import { FIELD } from '../../jira/fields/field-ids';
import type { Site } from '../../jira/site/site';
import type { FieldChoices } from '../site/contract';

/** What the work item's page offers where a person picks one of few. Jira itself judges what is then sent. */
export function fieldChoices(site: Site): FieldChoices {
  const options = (fieldId: string) =>
    (site.data.options[fieldId] ?? []).map(({ id, value }) => ({ id, name: value }));
  return {
    priority: PRIORITIES.map(({ id, name }) => ({ id, name })),
    [FIELD.team]: options(FIELD.team),
    [FIELD.tier]: options(FIELD.tier),
  };
}
