import * as v from 'valibot';

const WRITTEN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})$/u;

/** Jira writes instants with an offset without a colon: `2026-07-06T18:02:13.432+0900`. Decodes to epoch ms. */
export const jiraTime = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): number => {
    const [, local, offset] = WRITTEN.exec(dataset.value) ?? [];
    if (local !== undefined && offset !== undefined) {
      const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
      const at = Date.parse(local + zone);
      if (!Number.isNaN(at)) return at;
    }
    addIssue({ message: 'This is not an instant.' });
    return NEVER;
  }),
);
