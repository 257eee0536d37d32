import { numberQuery } from './call';
import type { Call } from './call';

type Bean = Readonly<Record<string, unknown>>;

/** A page of the platform's lists: `startAt`, `maxResults`, `values`. */
export function platformPage(call: Call, path: string, all: readonly unknown[], fallbackSize = 50): Bean {
  const startAt = numberQuery(call, 'startAt', 0);
  const maxResults = numberQuery(call, 'maxResults', fallbackSize, 100);
  const values = all.slice(startAt, startAt + maxResults);
  const end = startAt + values.length;
  const self = `${call.core.site.baseUrl}${path}?maxResults=${maxResults}&startAt=`;
  const isLast = end >= all.length;
  return {
    self: `${self}${startAt}`,
    ...(isLast ? {} : { nextPage: `${self}${end}` }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  };
}

/** A page of the service desk's lists: `start`, `limit`, `values`. */
export function deskPage(call: Call, path: string, all: readonly unknown[]): Bean {
  const start = numberQuery(call, 'start', 0);
  const limit = numberQuery(call, 'limit', 50, 100);
  const values = all.slice(start, start + limit);
  const isLastPage = start + values.length >= all.length;
  const { baseUrl } = call.core.site;
  const at = (from: number): string => `${baseUrl}${path}?start=${from}&limit=${limit}`;
  const links = {
    self: `${baseUrl}${path}`,
    base: baseUrl,
    context: '',
    ...(isLastPage ? {} : { next: at(start + values.length) }),
  };
  return { _expands: [], size: values.length, start, limit, isLastPage, _links: links, values };
}
