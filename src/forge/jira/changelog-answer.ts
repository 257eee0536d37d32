import * as v from 'valibot';
import { jiraTime } from './jira-time';

const textOrNull = v.nullish(v.string(), null);

/** `toString` is one of the item's names: it is read as an own property, or every object would seem to have one. */
const item = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((raw) => ({
    ...raw,
    toText: Object.hasOwn(raw, 'toString') ? Reflect.get(raw, 'toString') : null,
  })),
  v.object({
    field: v.string(),
    fieldId: textOrNull,
    from: textOrNull,
    fromString: textOrNull,
    to: textOrNull,
    toText: textOrNull,
  }),
);
export type ChangeItem = v.InferOutput<typeof item>;

const history = v.object({
  created: jiraTime,
  author: v.nullish(v.object({ accountId: textOrNull }), null),
  items: v.array(item),
});
export type ChangeHistory = v.InferOutput<typeof history>;

const paging = { total: v.nullish(v.number(), 0) };

/** Inside an issue. */
export const changelogPage = v.object({ ...paging, histories: v.array(history) });

/** Of the issue's own changelog, oldest first. */
export const changelogValues = v.object({
  ...paging,
  isLast: v.optional(v.boolean(), true),
  values: v.array(history),
});
