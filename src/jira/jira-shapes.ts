import * as v from 'valibot';

/** Shapes that many of Jira's answers share. They take what is needed and tolerate the rest, nulls included. */
export const named = v.object({ id: v.string(), name: v.string() });

export const jiraUser = v.object({
  accountId: v.string(),
  displayName: v.nullish(v.string(), ''),
  accountType: v.nullish(v.string(), ''),
});
export type JiraUser = v.InferOutput<typeof jiraUser>;

/** Jira has a fourth category, `undefined`, for statuses that nobody filed: nothing has begun there. */
export const statusCategory = v.pipe(
  v.object({ key: v.string() }),
  v.transform(({ key }): 'new' | 'indeterminate' | 'done' =>
    key === 'done' || key === 'indeterminate' ? key : 'new',
  ),
);

export const jiraStatus = v.pipe(
  v.object({ id: v.string(), name: v.string(), statusCategory }),
  v.transform((status) => ({ id: status.id, name: status.name, category: status.statusCategory })),
);
