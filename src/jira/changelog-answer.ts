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

/** Inside an issue. */
export const changelogPage = v.object({ total: v.nullish(v.number(), 0), histories: v.array(history) });

/** Many issues' at once, oldest first in each. Here alone Jira writes instants as numbers: epoch seconds or milliseconds. */
const countedTime = v.pipe(
  v.number(),
  v.transform((at) => (at < 100_000_000_000 ? at * 1000 : at)),
);
export const bulkChangelogs = v.object({
  issueChangeLogs: v.array(
    v.object({
      issueId: v.string(),
      changeHistories: v.array(v.object({ ...history.entries, created: v.union([countedTime, jiraTime]) })),
    }),
  ),
  nextPageToken: v.nullish(v.string(), null),
});
