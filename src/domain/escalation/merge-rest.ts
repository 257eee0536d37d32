import * as v from 'valibot';
import type { Checked } from '../checked';
import { decodeShape } from '../policy/decode-shape';
import type { Instant } from '../time';

/** Where links and actions go when two records become one, by whom and when. */
export interface MergeTarget {
  readonly survivorId: string;
  readonly projectId: string;
  readonly mergedId: string;
  readonly mergedIssueId: string;
  readonly by: string;
  readonly at: Instant;
}

/** What a merge still has to take along: what reports count of its open cases, links, oldest first, then open actions. */
export interface MergeRest extends MergeTarget {
  readonly legs: readonly string[];
  readonly links: readonly string[];
  readonly duties: readonly string[];
}

const rest: v.GenericSchema<unknown, MergeRest> = v.object({
  survivorId: v.string(),
  projectId: v.string(),
  mergedId: v.string(),
  mergedIssueId: v.string(),
  by: v.string(),
  at: v.number(),
  legs: v.optional(v.array(v.string()), []),
  links: v.array(v.string()),
  duties: v.array(v.string()),
});

/** Decodes what is left of a merge as it is stored. */
export const readMergeRest = (stored: unknown): Checked<MergeRest> => decodeShape(rest, stored);
