import type { FieldView } from '../fields/field';
import { jiraDate } from '../site/zone-offset';
import type { Change, ChangeItem } from '../site/site-data';
import { userBean } from './user-bean';

type Bean = Readonly<Record<string, unknown>>;

export const changeItemBean = (item: ChangeItem): Bean => ({
  field: item.field,
  fieldtype: item.fieldType,
  fieldId: item.fieldId,
  from: item.from,
  fromString: item.fromText,
  to: item.to,
  toString: item.toText,
});

/** One entry of the changelog. `bulkfetch` alone writes `created` as epoch milliseconds. */
export function changeBean(
  change: Change,
  view: FieldView,
  createdAs: 'date' | 'millis' = 'date',
  items = change.items,
): Bean {
  const author = view.site.person(change.authorId);
  return {
    id: change.id,
    ...(author === undefined ? {} : { author: userBean(author, view.site.baseUrl) }),
    created: createdAs === 'date' ? jiraDate(change.at, view.zone) : change.at,
    items: items.map(changeItemBean),
  };
}
