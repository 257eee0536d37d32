import * as v from 'valibot';
import type { LinkedIncidents } from '../domain/criteria/history';
import type { Instant } from '../domain/time';
import type { ChangeHistory } from './changelog-answer';
import { named } from './jira-shapes';

/** An issue with more links is read no further: no criterion counts that many. */
const MOST_LINKS = 200;

const otherEnd = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.nullish(v.object({ issuetype: v.nullish(named, null) }), null),
});
const issueLink = v.pipe(
  v.object({ inwardIssue: v.nullish(otherEnd, null), outwardIssue: v.nullish(otherEnd, null) }),
  v.transform(({ inwardIssue, outwardIssue }) => inwardIssue ?? outwardIssue),
);

/** The other ends of an issue's links, as far as the app may see them. */
export const issueLinks = v.nullish(v.array(issueLink), []);

interface Linking {
  readonly ends: v.InferOutput<typeof issueLinks>;
  readonly histories: readonly ChangeHistory[];
  /** Names of the issue types that are incidents. */
  readonly incidentTypes: readonly string[];
  readonly createdAt: Instant;
  readonly readAt: Instant;
}

/**
 * The incidents that are linked now, each once, with when the changelog says that it was linked; a link without a line there was made
 * along with the issue. Kinds of links are not told apart.
 */
export function toLinkedIncidents({
  ends,
  histories,
  incidentTypes,
  createdAt,
  readAt,
}: Linking): LinkedIncidents {
  const wanted = new Set(incidentTypes.map((name) => name.toLowerCase()));
  const linkedAt = linkTimes(histories);
  const incidents = new Map<string, LinkedIncidents['incidents'][number]>();
  for (const end of ends.slice(0, MOST_LINKS)) {
    if (!end?.fields?.issuetype || !wanted.has(end.fields.issuetype.name.toLowerCase())) continue;
    incidents.set(end.id, { issueId: end.id, linkedAt: linkedAt.get(end.key) ?? createdAt });
  }
  return { readAt, incidents: [...incidents.values()] };
}

/** When each key was linked last. The changelog names the other end by the key that it had then. */
function linkTimes(histories: readonly ChangeHistory[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  for (const { created, items } of histories) {
    for (const { field, to } of items) {
      if (field === 'Link' && to !== null) times.set(to, Math.max(created, times.get(to) ?? 0));
    }
  }
  return times;
}
