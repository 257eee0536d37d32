import type { JqlFamily } from '../fields/field';
import type { JiraCore } from '../jira-core';
import type { Issue } from '../site/site-data';
import type { JqlReader } from './jql-reader';
import type { SearchAlias } from './search-alias';

const FAMILY: Readonly<Record<SearchAlias['type'], JqlFamily>> = {
  string: 'choice',
  text: 'text',
  number: 'number',
  date: 'date',
  user: 'person',
};

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [head, ...rest] = path;
  if (head === undefined) return value === undefined || value === null ? [] : [value];
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Record<string, unknown>)[head], rest)
    : [];
}

/** A value inside an issue property. Values of another type than the declared one are not indexed: they match nothing. */
export function propertyReader(core: JiraCore, name: string, alias: SearchAlias): JqlReader {
  const path = alias.path.split('.');
  const values = (issue: Issue): unknown[] => valuesAt(issue.properties[alias.propertyKey], path);
  const rankOf = (value: unknown): number | string | null => {
    if (alias.type === 'number') return typeof value === 'number' ? value : null;
    if (alias.type !== 'date') return typeof value === 'string' ? value.toLowerCase() : null;
    const at = typeof value === 'number' ? value : Date.parse(String(value));
    return Number.isNaN(at) ? null : at;
  };
  return {
    name,
    family: FAMILY[alias.type],
    names: (issue) =>
      values(issue).flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? [String(value).toLowerCase()] : [],
      ),
    isKnown: (called) =>
      alias.type !== 'user' || [...core.site.people.keys()].some((id) => id.toLowerCase() === called),
    rank: (issue) => rankOf(values(issue)[0]),
    text: (issue) =>
      values(issue)
        .filter((value) => typeof value === 'string')
        .join('\n'),
  };
}
