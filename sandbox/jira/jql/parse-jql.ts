import { JastBuilder } from '@atlaskit/jql-ast';
import type { Jast, JQLParseError, Query } from '@atlaskit/jql-ast';
import { JqlError } from './jql-error';

const PARSED = new Map<string, Jast>();
const builder = new JastBuilder();

function where(error: JQLParseError): string {
  const { line, charPositionInLine } = error as {
    readonly line?: number;
    readonly charPositionInLine?: number;
  };
  return line === undefined ? '' : ` (line ${line}, character ${(charPositionInLine ?? 0) + 1})`;
}

/** The tree of a query. Trees are kept: an app asks the same few queries again and again. */
export function parseJql(jql: string): Query {
  const tree = PARSED.get(jql) ?? builder.build(jql);
  if (PARSED.size > 500) PARSED.clear();
  PARSED.set(jql, tree);
  const [error] = tree.errors;
  if (error !== undefined || !tree.query)
    throw new JqlError(
      `Error in JQL Query: ${error?.message ?? 'the query could not be read'}.${error === undefined ? '' : where(error)}`,
    );
  return tree.query;
}
