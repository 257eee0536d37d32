import type { Field, JqlFamily } from '../fields/field';
import type { Issue } from '../site/site-data';

/** One thing that a query can ask of an issue. */
export interface JqlReader {
  /** As the query calls it. */
  readonly name: string;
  readonly family: JqlFamily;
  readonly field?: Field;
  /** What = and in compare, in lower case. */
  names(issue: Issue): readonly string[];
  isKnown(name: string): boolean;
  /** What < and ORDER BY compare. */
  rank(issue: Issue): number | string | null;
  /** What ~ looks through. */
  text(issue: Issue): string;
}
