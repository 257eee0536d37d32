import { createHash } from 'node:crypto';
import { issueBean, selectFields } from '../../beans/issue-bean';
import { JqlError } from '../../jql/jql-error';
import { compileSearch, jqlFaults } from '../../jql/search';
import type { Search, SortKey } from '../../jql/search';
import { bodyOf, listQuery, numberQuery, ok, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { badRequest } from '../refusal';
import type { Route } from '../router';
import { textOf } from '../../site/text-of';

interface SearchRequest {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | undefined;
}

const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

export function compiled(call: Call, jql: string): Search {
  try {
    return compileSearch(call.core, call.viewer, jql);
  } catch (error) {
    if (error instanceof JqlError) throw badRequest(error.message);
    throw error;
  }
}

const fingerprint = (jql: string): string =>
  createHash('sha256').update(jql).digest('base64url').slice(0, 12);

/** A token remembers where the last page ended by its sort keys, so that changes in between neither repeat nor skip a neighbour. */
const tokenAfter = (jql: string, key: SortKey): string =>
  Buffer.from(JSON.stringify({ q: fingerprint(jql), k: key })).toString('base64url');

function keyOf(token: string, jql: string): SortKey {
  try {
    const { q, k } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
      readonly q: string;
      readonly k: SortKey;
    };
    if (q === fingerprint(jql)) return k;
  } catch {
    throw badRequest('The provided nextPageToken is invalid.');
  }
  throw badRequest('The provided nextPageToken does not belong to this query.');
}

function search(call: Call, request: SearchRequest): Answer {
  const { jql } = request;
  const found = compiled(call, jql);
  if (!found.isBounded) throw badRequest(UNBOUNDED);
  const fields = selectFields(call.core.fields, request.fields, 'id');
  // Only ids may be asked for by the thousand.
  const pageSize = Math.min(request.maxResults, fields.length === 0 ? 5_000 : 100);
  const after = request.nextPageToken === undefined ? undefined : keyOf(request.nextPageToken, jql);
  const all = found.run();
  const rest = after === undefined ? all : all.filter(({ key }) => found.compare(key, after) > 0);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const isLast = page.length === rest.length;
  const selection = {
    fields,
    properties: request.properties,
    expand: new Set(request.expand.filter((name) => name === 'changelog')),
  };
  return ok({
    issues: page.map(({ issue }) => shown(request, issueBean(issue, selection, call.view))),
    ...(request.expand.includes('names')
      ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) }
      : {}),
    ...(isLast || last === undefined ? {} : { nextPageToken: tokenAfter(jql, last.key) }),
    isLast,
  });
}

/** Without fields there is the id alone. */
function shown(request: SearchRequest, bean: Readonly<Record<string, unknown>>): unknown {
  const isBare = request.fields.length === 0 || request.fields.every((name) => name === 'id');
  return isBare && request.properties.length === 0 && request.expand.length === 0 ? { id: bean['id'] } : bean;
}

function searchByGet(call: Call): Answer {
  return search(call, {
    jql: call.query.get('jql') ?? '',
    fields: listQuery(call, 'fields'),
    properties: listQuery(call, 'properties'),
    expand: listQuery(call, 'expand'),
    maxResults: numberQuery(call, 'maxResults', 50),
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
  });
}

const KNOWN = [
  'jql',
  'fields',
  'properties',
  'expand',
  'maxResults',
  'nextPageToken',
  'fieldsByKeys',
  'reconcileIssues',
];

function searchByPost(call: Call): Answer {
  const body = bodyOf(call);
  const unknown = Object.keys(body).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  const { expand, maxResults, nextPageToken } = body;
  return search(call, {
    jql: textOf(body['jql']),
    fields: stringsIn(body, 'fields'),
    properties: stringsIn(body, 'properties'),
    expand: typeof expand === 'string' ? expand.split(',') : [],
    maxResults: typeof maxResults === 'number' ? maxResults : 50,
    nextPageToken: typeof nextPageToken === 'string' ? nextPageToken : undefined,
  });
}

function count(call: Call): Answer {
  const found = compiled(call, textOf(bodyOf(call)['jql']));
  if (!found.isBounded) throw badRequest(UNBOUNDED);
  return ok({ count: found.run().length });
}

/** Which of these issues does each query find? A faulty query spoils its own entry only. */
function match(call: Call): Answer {
  const body = bodyOf(call);
  const ids = stringsIn(body, 'issueIds');
  const matches = stringsIn(body, 'jqls').map((jql) => {
    const errors = jqlFaults(call.core, call.viewer, jql);
    if (errors.length > 0) return { matchedIssues: [], errors };
    const { matches: test } = compileSearch(call.core, call.viewer, jql);
    const issues = ids.flatMap((id) => call.core.site.issues.byId.get(id) ?? []);
    return { matchedIssues: issues.filter(test).map((issue) => Number(issue.id)), errors: [] };
  });
  return ok({ matches });
}

function parse(call: Call): Answer {
  const validation = call.query.get('validation');
  if (validation !== 'strict' && validation !== 'warn' && validation !== 'none')
    throw badRequest("The value of 'validation' must be strict, warn or none.");
  const queries = stringsIn(bodyOf(call), 'queries');
  if (queries.length === 0) throw badRequest('The request does not contain any queries.');
  return ok({
    queries: queries.map((query) => {
      const faults = validation === 'none' ? [] : jqlFaults(call.core, call.viewer, query);
      return {
        query,
        ...(faults.length === 0 ? {} : validation === 'strict' ? { errors: faults } : { warnings: faults }),
      };
    }),
  });
}

export const SEARCH_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/search/jql', handle: searchByGet },
  { method: 'POST', path: '/rest/api/3/search/jql', isRead: true, handle: searchByPost },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', isRead: true, handle: count },
  { method: 'POST', path: '/rest/api/3/jql/match', isRead: true, handle: match },
  { method: 'POST', path: '/rest/api/3/jql/parse', isRead: true, handle: parse },
];
